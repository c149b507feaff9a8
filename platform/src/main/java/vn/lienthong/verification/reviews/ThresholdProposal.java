package vn.lienthong.verification.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;

/**
 * A threshold that somebody proposed upon labels.
 *
 * @param accept least chance at which somebody is taken for the person of a line
 * @param declared share of right persons that was declared
 * @param evidence the labels, by stratum
 * @param proposedBy the account
 * @param decision null while nobody decided
 */
public record ThresholdProposal(
        UUID thresholdId,
        AgencyCode body,
        Reading.Purpose purpose,
        double accept,
        double declared,
        List<LabelledStratum> evidence,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable Decision decision) {

    public ThresholdProposal {
        evidence = List.copyOf(evidence);
    }

    /**
     * What somebody else decided.
     *
     * @param from first day; null when it was refused
     */
    public record Decision(String ground, @Nullable LocalDate from, Instant at) {}

    /** Whether somebody may decide it. */
    public boolean isOpen() {
        return decision == null;
    }
}
