package vn.lienthong.linkage.link;

import java.util.Arrays;
import java.util.List;

/**
 * The share of each level of each field among pairs: of those that say something, how many say so.
 * Not thread-safe.
 */
final class Shares {

    private static final double SMOOTHING = 0.5;

    private final int[] levels;
    private final double[] shares;
    private final double[] said;

    Shares(LinkSchema schema) {
        List<LinkField> fields = schema.fields();
        levels = new int[fields.size()];
        for (int i = 0; i < levels.length; i++) {
            int field = i;
            boolean exchanged =
                    schema.exchanged().stream().anyMatch(two -> two.getFirst() == field);
            FieldKind kind = fields.get(i).kind();
            levels[i] = exchanged ? kind.exchanged() : kind.different();
        }
        shares = new double[PairComparison.LEVELS * levels.length];
        said = new double[levels.length];
    }

    int fields() {
        return levels.length;
    }

    /** Number of the last level of a field. */
    int levels(int field) {
        return levels[field];
    }

    double of(int field, int level) {
        return shares[PairComparison.LEVELS * field + level];
    }

    void set(int field, int level, double share) {
        shares[PairComparison.LEVELS * field + level] = share;
    }

    /** How many pairs said something of a field. */
    double said(int field) {
        return said[field];
    }

    /** The product of the shares of a pattern, in some fields. */
    double product(long pattern, boolean[] in) {
        double product = 1;
        for (int field = 0; field < levels.length; field++) {
            int level = PairComparison.level(pattern, field);
            if (level > 0 && in[field]) {
                product *= of(field, level);
            }
        }
        return product;
    }

    /** Takes the shares of some fields from weighted patterns. */
    void learn(PatternCounts patterns, double[] weights, boolean[] in) {
        double[] sums = new double[shares.length];
        for (int i = 0; i < patterns.size(); i++) {
            long pattern = patterns.pattern(i);
            for (int field = 0; field < levels.length; field++) {
                sums[PairComparison.LEVELS * field + PairComparison.level(pattern, field)] +=
                        weights[i];
            }
        }
        for (int field = 0; field < levels.length; field++) {
            if (!in[field]) {
                continue;
            }
            double all = 0;
            for (int level = 1; level <= levels[field]; level++) {
                all += sums[PairComparison.LEVELS * field + level];
            }
            said[field] = all;
            for (int level = 1; level <= levels[field]; level++) {
                double sum = sums[PairComparison.LEVELS * field + level];
                set(field, level, (sum + SMOOTHING) / (all + SMOOTHING * levels[field]));
            }
        }
    }

    /** Adds the shares of another learning to sums; {@link #divide} makes shares of them. */
    void addWeighted(Shares other, boolean[] in) {
        for (int field = 0; field < levels.length; field++) {
            if (in[field]) {
                said[field] += other.said[field];
                for (int level = 1; level <= levels[field]; level++) {
                    set(
                            field,
                            level,
                            of(field, level) + other.said[field] * other.of(field, level));
                }
            }
        }
    }

    /** Makes shares of sums. */
    void divide() {
        for (int field = 0; field < levels.length; field++) {
            for (int level = 1; level <= levels[field]; level++) {
                boolean known = said[field] > 0;
                double usual = level == 1 ? 0.8 : 0.2 / (levels[field] - 1);
                set(field, level, known ? of(field, level) / said[field] : usual);
            }
        }
    }

    static boolean[] all(int fields) {
        boolean[] all = new boolean[fields];
        Arrays.fill(all, true);
        return all;
    }
}
