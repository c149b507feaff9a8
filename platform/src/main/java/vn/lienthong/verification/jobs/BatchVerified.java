package vn.lienthong.verification.jobs;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A file of a body was verified. Carries identifiers and numbers, no person.
 *
 * @param jobId the job
 * @param body national code of the body
 * @param list code of the sort of list that it is
 * @param lines how many had an outcome
 * @param endedAt when
 */
@NamedInterface("events")
public record BatchVerified(UUID jobId, String body, String list, long lines, Instant endedAt) {}
