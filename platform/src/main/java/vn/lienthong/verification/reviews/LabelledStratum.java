package vn.lienthong.verification.reviews;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a stratum say about how sure the engine must be: the least threshold at which
 * the share of right persons is at least as declared, by the lower bound of Wilson's interval.
 *
 * <p>Few thresholds are tried, and the bound of each is so cautious that all of them together hold
 * with a confidence of 95 %.
 *
 * @param lines lines that were drawn, labelled or not
 * @param labels labels at or above the threshold; all of them where there is none
 * @param correct of them, those whose best person was the right one
 * @param lowerBound of the share of right persons among lines like these
 * @param accept the threshold; null where the labels bear none
 */
public record LabelledStratum(
        String stratum,
        int lines,
        int labels,
        int correct,
        double lowerBound,
        @Nullable Double accept) {

    /** The thresholds that are tried; below the first nobody is taken, whatever labels show. */
    static final List<Double> TRIED = List.of(0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995);

    /** Of the normal distribution, 1 − 0.05/8 lie below: one-sided, shared out among the eight. */
    static final double DEVIATIONS = 2.4977;

    /**
     * A label.
     *
     * @param posterior the chance that the engine gave to the best person
     * @param correct whether that was the right one
     */
    record Label(double posterior, boolean correct) {}

    /**
     * Looks for the least threshold.
     *
     * @param declared the share of right persons that is wanted
     */
    static LabelledStratum of(String stratum, int lines, List<Label> labels, double declared) {
        for (double tried : TRIED) {
            List<Label> above =
                    labels.stream().filter(label -> label.posterior() >= tried).toList();
            int correct = correct(above);
            double bound = lowerBound(correct, above.size());
            if (bound >= declared) {
                return new LabelledStratum(stratum, lines, above.size(), correct, bound, tried);
            }
        }
        int correct = correct(labels);
        return new LabelledStratum(
                stratum, lines, labels.size(), correct, lowerBound(correct, labels.size()), null);
    }

    private static int correct(List<Label> labels) {
        return (int) labels.stream().filter(Label::correct).count();
    }

    /** Of Wilson's interval (1927) for a share; 0 where nothing was looked at. */
    static double lowerBound(int correct, int of) {
        if (of == 0) {
            return 0;
        }
        double share = (double) correct / of;
        double square = DEVIATIONS * DEVIATIONS;
        double middle = share + square / (2 * of);
        double spread = DEVIATIONS * Math.sqrt(share * (1 - share) / of + square / (4.0 * of * of));
        return Math.clamp((middle - spread) / (1 + square / of), 0, 1);
    }
}
