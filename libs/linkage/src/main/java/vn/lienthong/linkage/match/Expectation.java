package vn.lienthong.linkage.match;

import java.util.Arrays;
import java.util.List;

/**
 * Expectation and maximisation over patterns of levels: which share of the pairs are of one person,
 * and how their levels are spread, while the spread among other pairs is known.
 */
final class Expectation {

    private static final int ROUNDS = 200;
    private static final double STILL = 1e-7;

    private final Patterns patterns;
    private final List<Field> learnt;
    private final double[] u;
    private final double[] m = new double[Level.values().length];
    private final double[] said = new double[Field.values().length];
    private double lambda = 0.5;

    Expectation(Patterns patterns, List<Field> learnt, double[] u) {
        this.patterns = patterns;
        this.learnt = learnt;
        this.u = u;
        for (Field field : learnt) {
            List<Level> levels = Level.of(field);
            int others = levels.size() - 2;
            for (int i = 1; i < levels.size(); i++) {
                m[levels.get(i).ordinal()] = i == 1 ? 0.8 : 0.2 / others;
            }
        }
    }

    /** Runs until the shares stand still. */
    void run() {
        for (int round = 0; round < ROUNDS; round++) {
            double before = lambda;
            step();
            if (Math.abs(lambda - before) < STILL && round > 10) {
                break;
            }
        }
    }

    private void step() {
        double[] sums = new double[m.length];
        double matches = 0;
        for (int pattern = 0; pattern < Patterns.size(); pattern++) {
            long count = patterns.count(pattern);
            if (count == 0) {
                continue;
            }
            double own = lambda;
            double other = 1 - lambda;
            for (Field field : learnt) {
                Level level = Patterns.level(pattern, field);
                if (!level.isMissing()) {
                    own *= m[level.ordinal()];
                    other *= u[level.ordinal()];
                }
            }
            double expected = own + other == 0 ? 0 : count * own / (own + other);
            matches += expected;
            for (Field field : learnt) {
                sums[Patterns.level(pattern, field).ordinal()] += expected;
            }
        }
        lambda = Math.clamp(matches / patterns.total(), 1e-9, 1 - 1e-9);
        Arrays.fill(said, 0);
        for (Field field : learnt) {
            List<Level> levels = Level.of(field);
            for (int i = 1; i < levels.size(); i++) {
                said[field.ordinal()] += sums[levels.get(i).ordinal()];
            }
            for (int i = 1; i < levels.size(); i++) {
                int at = levels.get(i).ordinal();
                m[at] = (sums[at] + 1e-6) / (said[field.ordinal()] + 1e-6 * levels.size());
            }
        }
    }

    /** The share of a level among pairs of one person. */
    double share(Level level) {
        return m[level.ordinal()];
    }

    /** How many pairs of one person say something of a field. */
    double said(Field field) {
        return said[field.ordinal()];
    }
}
