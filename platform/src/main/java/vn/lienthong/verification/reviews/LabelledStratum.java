package vn.lienthong.verification.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.Calibration;
import vn.lienthong.linkage.match.LabelledDecision;
import vn.lienthong.linkage.match.Thresholds;
import vn.lienthong.primitives.Outcome;

/**
 * What the labels of a stratum say about how sure the engine must be: the loosest threshold that
 * they prove, as {@link Thresholds} finds it.
 *
 * @param lines lines that were drawn, labelled or not
 * @param labels labels at or above the threshold; all of them where there is none
 * @param correct of them, those whose best person was the right one
 * @param lowerBound the share of right persons among lines like these is at least this
 * @param accept the threshold; null where the labels bear none
 */
public record LabelledStratum(
        String stratum,
        int lines,
        int labels,
        int correct,
        double lowerBound,
        @Nullable Double accept) {

    /**
     * Looks for the loosest threshold. Labels are drawn evenly from a stratum: where all of them
     * together prove the share, the stratum bears any threshold.
     *
     * @param declared the share of right persons that is wanted
     */
    static LabelledStratum of(
            String stratum, int lines, List<LabelledDecision> labels, double declared) {
        return switch (Thresholds.from(labels, declared)) {
            case Outcome.Accepted<Calibration>(Calibration proved) ->
                    new LabelledStratum(
                            stratum,
                            lines,
                            Math.toIntExact(proved.labels()),
                            Math.toIntExact(proved.right()),
                            proved.bound(),
                            proved.labels() == labels.size()
                                    ? Thresholds.LOOSEST
                                    : proved.accept());
            case Outcome.Refused<Calibration> _ ->
                    new LabelledStratum(
                            stratum,
                            lines,
                            labels.size(),
                            (int) labels.stream().filter(LabelledDecision::right).count(),
                            Thresholds.bound(labels),
                            null);
        };
    }
}
