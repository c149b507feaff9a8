package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The permanent residence of a person is in another commune. Carries identifiers, no person.
 *
 * @param actId the act from which it is known
 * @param personId who moved
 * @param fromCommune code of the commune before
 * @param toCommune code of the commune now
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record ResidenceChanged(
        UUID actId, UUID personId, String fromCommune, String toCommune, Instant registeredAt) {}
