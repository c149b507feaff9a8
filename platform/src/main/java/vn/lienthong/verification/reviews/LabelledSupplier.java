package vn.lienthong.verification.reviews;

import java.util.List;
import java.util.Optional;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.verification.jobs.Threshold;

/**
 * What the clerks decided about the files of a body for a purpose.
 *
 * @param inForce by which its files are judged today
 * @param strata labels by kind of uncertain line
 * @param proposals the latest first
 */
public record LabelledSupplier(
        AgencyCode body,
        Reading.Purpose purpose,
        Threshold inForce,
        List<Counted> strata,
        List<ThresholdProposal> proposals) {

    public LabelledSupplier {
        strata = List.copyOf(strata);
        proposals = List.copyOf(proposals);
    }

    /**
     * The labels of a stratum.
     *
     * @param lines lines that were drawn
     * @param labels of them, decided
     * @param correct of these, those whose best person was the right one
     */
    public record Counted(String stratum, int lines, int labels, int correct) {}

    /** The proposal that waits for somebody. */
    public Optional<ThresholdProposal> open() {
        return proposals.stream().filter(ThresholdProposal::isOpen).findFirst();
    }
}
