package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * The register knows since now that a person is dead, or declared dead. Carries identifiers, no
 * person.
 *
 * @param actId the act from which it is known
 * @param personId the dead
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record DeathRegistered(UUID actId, UUID personId, Instant registeredAt) {}
