package vn.lienthong.linkage.match;

import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.register.PersonCursor;
import vn.lienthong.linkage.register.RegisterIndex;

/**
 * How often what relatives share agrees with the record's own person and with others. Learnt from
 * pairs that number, name and date of birth make sure, and from pairs drawn blindly; assumed as
 * long as there are few of them. For one thread.
 */
final class TieShares {

    /**
     * What holds until something is learnt: assumptions. Of telephones and households the share
     * among others follows from how many persons have them.
     */
    static final Map<Level, Model.Shares> ASSUMED =
            Map.of(
                    Level.PHONE_SAME, new Model.Shares(0.65, 0.0001),
                    Level.PHONE_DIFFERENT, new Model.Shares(0.35, 0.9999),
                    Level.HOUSEHOLD_SAME, new Model.Shares(0.8, 0.0001),
                    Level.HOUSEHOLD_DIFFERENT, new Model.Shares(0.2, 0.9999),
                    Level.MOTHER_SAME, new Model.Shares(0.9, 0.0005),
                    Level.MOTHER_DIFFERENT, new Model.Shares(0.1, 0.9995),
                    Level.FATHER_SAME, new Model.Shares(0.9, 0.0005),
                    Level.FATHER_DIFFERENT, new Model.Shares(0.1, 0.9995));

    /** With fewer pairs nothing is learnt. */
    private static final long PAIRS_MIN = 200;

    private final TieComparison comparison;
    private final long[] own = new long[Level.values().length];
    private final long[] blind = new long[Level.values().length];

    TieShares(RegisterIndex index) {
        comparison = new TieComparison(index);
    }

    void begin(QueryRecord query) {
        comparison.begin(query);
    }

    void addBlind(QueryRecord query, long number, PersonCursor person) {
        add(blind, query, number, person);
    }

    /** Looks at a pair of which number, name and date say surely that it is of one. */
    void addOwn(QueryRecord query, long number, PersonCursor person) {
        add(own, query, number, person);
    }

    private void add(long[] counts, QueryRecord query, long number, PersonCursor person) {
        for (Field field : comparison.compared()) {
            counts[comparison.level(field, query, number, person).ordinal()]++;
        }
    }

    /** Puts the shares of all that was learnt in. */
    void put(Map<Level, Model.Shares> shares) {
        for (Field field : comparison.compared()) {
            List<Level> levels = Level.of(field);
            Level same = levels.get(1);
            Level different = levels.get(2);
            long pairs = own[same.ordinal()] + own[different.ordinal()];
            long others = blind[same.ordinal()] + blind[different.ordinal()];
            if (pairs >= PAIRS_MIN && others >= PAIRS_MIN) {
                double m = (own[same.ordinal()] + 0.5) / (pairs + 1);
                double u = (blind[same.ordinal()] + 0.5) / (others + 1);
                shares.put(same, new Model.Shares(m, u));
                shares.put(different, new Model.Shares(1 - m, 1 - u));
            }
        }
    }
}
