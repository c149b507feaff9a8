package vn.lienthong.linkage.match;

import java.util.List;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;

/**
 * Weighs what relatives share. Together it speaks for nobody beyond a cap, and without a number or
 * a date of birth that agrees it makes nobody the record's person: brothers and sisters share all
 * of it, and telephone numbers are given to others again. For one thread.
 */
final class TieEvidence {

    /** What one field may speak for a person at most. */
    private static final int CAP = 10 * Weights.UNIT;

    /** What all of them may together. */
    private static final int CAP_TOGETHER = 14 * Weights.UNIT;

    private final TieComparison comparison;
    private final Weights weights;
    private final Level[] levels;
    private final int[] weighed;

    TieEvidence(RegisterIndex index, Weights weights) {
        this.weights = weights;
        comparison = new TieComparison(index);
        levels = new Level[comparison.compared().size()];
        java.util.Arrays.fill(levels, Level.PHONE_MISSING);
        weighed = new int[levels.length];
    }

    TieComparison comparison() {
        return comparison;
    }

    /** What all fields weigh together for a person, to whom the cursor has gone. */
    int weigh(QueryRecord query, long number, PersonCursor person) {
        List<Field> compared = comparison.compared();
        int total = 0;
        int left = CAP_TOGETHER;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = comparison.level(compared.get(i), query, number, person);
            int weight = weight(levels[i], comparison.sharers(compared.get(i)));
            weighed[i] = Math.min(weight, left);
            left -= Math.max(0, weighed[i]);
            total += weighed[i];
        }
        return total;
    }

    private int weight(Level level, int sharers) {
        if (level.isMissing()) {
            return 0;
        }
        int weight =
                level == Level.PHONE_SAME || level == Level.HOUSEHOLD_SAME
                        ? weights.sharedWeight(level, sharers)
                        : weights.weight(level);
        return Math.min(weight, CAP);
    }

    /** Says what the person weighed last weighs. */
    void tell(Decision decision) {
        for (int i = 0; i < levels.length; i++) {
            decision.setEvidence(levels[i], weighed[i]);
        }
    }

    /** What a record that says something of this can gain. */
    int most(QueryRecord query) {
        int most = 0;
        for (Field field : comparison.compared()) {
            most += query.tie(TieComparison.tie(field)) == 0 ? 0 : CAP;
        }
        return Math.min(most, CAP_TOGETHER);
    }

    /** Whether a person was found by what relatives share, and no number or date agrees. */
    static boolean isAllThereIs(Decision decision) {
        boolean tied = false;
        for (int i = 0; i < TieComparison.FIELDS.size(); i++) {
            tied |= decision.weight(TieComparison.FIELDS.get(i)) > 0;
        }
        return tied
                && decision.weight(Field.NUMBER) <= 0
                && decision.weight(Field.OLD_NUMBER) <= 0
                && decision.weight(Field.DATE) <= 0;
    }
}
