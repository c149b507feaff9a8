package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A person who was known as dead or declared dead is known as alive again. Carries identifiers, no
 * person.
 *
 * @param actId the revocation, correction or return from which it is known
 * @param personId the living
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record DeathWithdrawn(UUID actId, UUID personId, Instant registeredAt) {}
