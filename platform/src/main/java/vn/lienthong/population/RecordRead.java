package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import vn.lienthong.shell.Role;

/**
 * Somebody read a person's record. Carries identifiers, no person.
 *
 * @param accessId the access record
 * @param personId whose record
 * @param role role of the reader; AGENCY for programs of other agencies
 * @param purpose why
 * @param readAt when
 */
@NamedInterface("events")
public record RecordRead(
        UUID accessId, UUID personId, Role role, Reading.Purpose purpose, Instant readAt) {}
