package vn.lienthong.linkage.match;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Chooses from labels at which posterior persons are taken, so that a precision that was declared
 * beforehand is proved and not hoped for.
 *
 * <p>Thresholds are tried from the strictest one that has labels enough to prove anything, one
 * after the other, and the last one in a row whose bound holds is chosen; one of which no further
 * label speaks is passed over. Because the order does not depend on what the labels say, the
 * confidence is that of one bound and not of many looks. Labels of records that were drawn with
 * unequal chances count by their weights, and as the smaller number of equal ones that tell as much
 * (Korn and Graubard, 1998).
 */
public final class Thresholds {

    /** Below this nobody is taken, however many sure ones would make up for the errors. */
    public static final double LOOSEST = 0.9;

    /** The posteriors tried, the strictest first. */
    private static final double[] TRIED = {
        0.9999, 0.9995, 0.999, 0.998, 0.995, 0.99, 0.98, 0.95, LOOSEST
    };

    private static final double ALPHA = 1 - Calibration.CONFIDENCE;

    private Thresholds() {}

    /**
     * The loosest threshold that the labels prove.
     *
     * <p>Refuses with {@code labels.too-few} (arguments {@code needed}, {@code given}: labels at
     * which even no error at all would prove the precision, and the most that there are) or {@code
     * labels.precision} (arguments {@code bound}, {@code precision}: what the labels prove at the
     * strictest threshold).
     *
     * @param labels decisions drawn from those with a best person, whatever the engine decided
     * @param precision share of the persons taken that must be right, above 0.5 and below 1
     */
    public static Outcome<Calibration> from(Collection<LabelledDecision> labels, double precision) {
        if (!(precision > 0.5 && precision < 1)) {
            throw new IllegalArgumentException("a precision lies between 0.5 and 1");
        }
        Optional<Calibration> chosen = Optional.empty();
        for (double accept : TRIED) {
            Above above = Above.of(labels, accept);
            if (above.mostThatCanBeProved() < precision) {
                continue;
            }
            if (chosen.isPresent() && chosen.get().labels() == above.count) {
                // Nobody looked at what this one would take besides.
                continue;
            }
            double bound = above.bound();
            if (bound < precision) {
                return chosen.map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(unproved(bound, precision)));
            }
            chosen =
                    Optional.of(
                            new Calibration(precision, accept, above.count, above.right, bound));
        }
        return chosen.map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(tooFew(labels, precision)));
    }

    /**
     * What decisions prove together, whatever their posteriors: the share of right ones is at least
     * this. 0 where there are none.
     */
    public static double bound(Collection<LabelledDecision> labels) {
        return labels.isEmpty() ? 0 : Above.of(labels, 0).bound();
    }

    /** So many labels without a single error prove a precision. */
    public static long needed(double precision) {
        return (long) Math.ceil(StrictMath.log(ALPHA) / StrictMath.log(precision));
    }

    private static Violation unproved(double bound, double precision) {
        return Violation.of(
                "labels.precision",
                Map.of(
                        "bound", String.format(Locale.ROOT, "%.4f", Math.floor(bound * 1e4) / 1e4),
                        "precision", Double.toString(precision)));
    }

    private static Violation tooFew(Collection<LabelledDecision> labels, double precision) {
        Above loosest = Above.of(labels, TRIED[TRIED.length - 1]);
        return Violation.of(
                "labels.too-few",
                Map.of(
                        "needed", Long.toString(needed(precision)),
                        "given", Long.toString((long) loosest.equalOnes())));
    }

    /** Labels from a threshold on. */
    private static final class Above {

        private long count;
        private long right;
        private double weight;
        private double squares;
        private double rightWeight;

        static Above of(Collection<LabelledDecision> labels, double accept) {
            var above = new Above();
            for (LabelledDecision label : labels) {
                if (label.posterior() >= accept) {
                    above.count++;
                    above.right += label.right() ? 1 : 0;
                    above.weight += label.weight();
                    above.squares += label.weight() * label.weight();
                    above.rightWeight += label.right() ? label.weight() : 0;
                }
            }
            return above;
        }

        /** As many labels of equal weight tell as much. */
        double equalOnes() {
            return count == 0 ? 0 : Math.min(count, weight * weight / squares);
        }

        /** The bound if all were right. */
        double mostThatCanBeProved() {
            return count == 0 ? 0 : StrictMath.pow(ALPHA, 1 / equalOnes());
        }

        double bound() {
            double equal = equalOnes();
            double share = right == count ? 1 : rightWeight / weight;
            return BinomialBound.lower(share * equal, equal, ALPHA);
        }
    }
}
