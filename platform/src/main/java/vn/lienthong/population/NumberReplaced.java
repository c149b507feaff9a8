package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A person holds another personal number. Carries identifiers, neither of the numbers.
 *
 * @param actId the act that brought it
 * @param personId who holds it
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record NumberReplaced(UUID actId, UUID personId, Instant registeredAt) {}
