package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A birth was entered in the register. Carries identifiers, no person.
 *
 * @param actId the civil act
 * @param personId the new person
 * @param communeCode commune that registered
 * @param provinceCode its province on that day
 * @param bornOn day of birth
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record PersonRegistered(
        UUID actId,
        UUID personId,
        String communeCode,
        String provinceCode,
        LocalDate bornOn,
        Instant registeredAt) {}
