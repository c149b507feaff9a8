package vn.lienthong.linkage.match;

import java.util.Arrays;
import java.util.Set;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.register.Tie;
import vn.lienthong.linkage.register.Ties;
import vn.lienthong.linkage.words.WordScan;
import vn.lienthong.linkage.words.WordTable;

/** What a record says of what relatives share, where the register has it. For one thread. */
final class QueryTies {

    private final QueryWords words;
    private final Set<Tie> compared;
    private final int[] values = new int[Tie.ALL.size()];

    QueryTies(RegisterIndex index, QueryWords words) {
        this.words = words;
        compared = index.ties();
    }

    void clear() {
        Arrays.fill(values, 0);
    }

    /**
     * Passed over when the register has nothing to compare it with.
     *
     * @return whether it could be read, or is passed over
     */
    boolean set(Tie tie, byte[] bytes, int from, int to) {
        if (compared.contains(tie)) {
            values[tie.ordinal()] =
                    switch (tie) {
                        case PHONE -> Ties.phone(bytes, from, to);
                        case HOUSEHOLD -> Ties.household(bytes, from, to);
                        case FATHER, MOTHER -> name(bytes, from, to);
                    };
            return values[tie.ordinal()] != 0;
        }
        return true;
    }

    private int name(byte[] bytes, int from, int to) {
        long sum = 0;
        int at = WordScan.start(bytes, from, to);
        if (at == to) {
            return 0;
        }
        while (at < to) {
            int end = WordScan.end(bytes, at, to);
            sum += WordTable.mix(words.hash(words.word(bytes, at, end)));
            at = WordScan.start(bytes, end, to);
        }
        return Ties.name(sum);
    }

    /** The number of what was said; 0 for nothing. */
    int get(Tie tie) {
        return values[tie.ordinal()];
    }

    /** Whether it says a telephone or a household, by which somebody may be looked for. */
    boolean hasHome() {
        return get(Tie.PHONE) != 0 || get(Tie.HOUSEHOLD) != 0;
    }
}
