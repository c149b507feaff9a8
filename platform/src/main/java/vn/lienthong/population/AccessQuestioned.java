package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A person asked about a read of their record that they did not expect.
 *
 * @param questionId the case
 * @param accessId the read
 * @param communeCode commune that answers
 */
@NamedInterface("events")
public record AccessQuestioned(
        UUID questionId, UUID accessId, String communeCode, Instant askedAt) {}
