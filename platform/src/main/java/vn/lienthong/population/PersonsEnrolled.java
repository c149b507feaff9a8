package vn.lienthong.population;

import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Persons who already had a number were entered in one batch.
 *
 * @param batchId the batch
 * @param persons how many
 * @param enrolledAt moment of entry
 */
@NamedInterface("events")
public record PersonsEnrolled(UUID batchId, int persons, Instant enrolledAt) {}
