package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The permanent residence of a person is in another commune, or nowhere any more. Carries
 * identifiers, no person.
 *
 * @param actId the act from which it is known
 * @param personId who moved
 * @param fromCommune code of the commune before; empty when there was none
 * @param toCommune code of the commune now; empty when there is none
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record ResidenceChanged(
        UUID actId, UUID personId, String fromCommune, String toCommune, Instant registeredAt) {}
