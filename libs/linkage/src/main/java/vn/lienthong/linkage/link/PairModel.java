package vn.lienthong.linkage.link;

/**
 * What agreement weighs, in 64ths of a bit, for the records of one table. An exact agreement weighs
 * more or less as its value is rarer or commoner than others that agree. Thread-safe.
 */
final class PairModel {

    static final int UNIT = 64;

    /** By how many bits a common value may weigh less, and a rare one more. */
    private static final int COMMON = 6 * UNIT;

    private static final int RARE = 3 * UNIT;

    private final int[] weights;
    private final int[][] values;
    private final LinkTable table;
    private final Shares m;
    private final Shares u;
    private final double lambda;
    private final int prior;

    PairModel(LinkSchema schema, LinkTable table, Shares m, Shares u, double lambda) {
        this.table = table;
        this.m = m;
        this.u = u;
        this.lambda = lambda;
        int fields = schema.fields().size();
        weights = new int[PairComparison.LEVELS * fields];
        values = new int[fields][];
        for (int field = 0; field < fields; field++) {
            for (int level = 1; level <= m.levels(field); level++) {
                weights[PairComparison.LEVELS * field + level] =
                        units(m.of(field, level)) - units(u.of(field, level));
            }
            values[field] = adjustments(table.field(field));
        }
        prior = units(lambda) - units(1 - lambda);
    }

    private static int units(double share) {
        return (int) Math.round(StrictMath.log(share) / StrictMath.log(2) * UNIT);
    }

    /** By how much the agreement on each value weighs more than that on the average one. */
    private static int[] adjustments(FieldValues field) {
        double squares = 0;
        double cubes = 0;
        for (int value = 0; value < field.size(); value++) {
            double count = field.count(value);
            squares += count * (count - 1);
            cubes += count * (count - 1) * count;
        }
        int[] adjustments = new int[field.size()];
        if (squares == 0) {
            return adjustments;
        }
        int average = units(cubes / squares);
        for (int value = 0; value < adjustments.length; value++) {
            adjustments[value] =
                    Math.clamp(average - units(Math.max(2, field.count(value))), -COMMON, RARE);
        }
        return adjustments;
    }

    /** What a pattern of two records weighs. */
    int weight(long pattern, int record) {
        int sum = 0;
        for (int field = 0; field < values.length; field++) {
            sum += weight(field, PairComparison.level(pattern, field), record);
        }
        return sum;
    }

    /** What a level of a field weighs; of an exact one, for the value that the record has. */
    int weight(int field, int level, int record) {
        int weight = weights[PairComparison.LEVELS * field + level];
        return level == 1 ? weight + values[field][table.field(field).of(record)] : weight;
    }

    /** What a level of a field weighs, without regard to how common the value is. */
    int weight(int field, int level) {
        return weights[PairComparison.LEVELS * field + level];
    }

    /** That two records, taken blindly, are of one. */
    int prior() {
        return prior;
    }

    /** The share of pairs that are of one. */
    double lambda() {
        return lambda;
    }

    Shares m() {
        return m;
    }

    Shares u() {
        return u;
    }

    /** The weight, prior and all, at which a chance is reached. */
    static int logOdds(double chance) {
        return units(chance) - units(1 - chance);
    }

    /** The chance that two records of such a weight are of one. */
    double posterior(int weight) {
        double odds = StrictMath.pow(2, (weight + prior) / (double) UNIT);
        return odds / (1 + odds);
    }
}
