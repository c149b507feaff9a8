package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A birth was entered in the register. Carries identifiers, no person; {@link ActDays} tells the
 * day.
 *
 * @param actId the civil act
 * @param personId the new person
 * @param communeCode commune that registered
 * @param provinceCode its province on that day
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record PersonRegistered(
        UUID actId, UUID personId, String communeCode, String provinceCode, Instant registeredAt) {}
