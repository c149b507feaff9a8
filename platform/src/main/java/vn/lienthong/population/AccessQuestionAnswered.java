package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * An office answered a person's question about a read.
 *
 * @param questionId the case
 * @param accessId the read
 * @param communeCode commune that answered
 */
@NamedInterface("events")
public record AccessQuestionAnswered(
        UUID questionId, UUID accessId, String communeCode, Instant answeredAt) {}
