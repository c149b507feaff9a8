package vn.lienthong.linkage.match;

import java.util.List;

/** How often each combination of levels was seen, and the combinations as numbers. */
final class Patterns {

    private static final List<List<Level>> LEVELS = Field.GIVEN.stream().map(Level::of).toList();

    private static final int ALL =
            LEVELS.stream().mapToInt(List::size).reduce(1, (one, other) -> one * other);

    private final long[] counts = new long[ALL];
    private long total;

    void add(Level[] levels) {
        int pattern = 0;
        for (Level level : levels) {
            List<Level> of = LEVELS.get(level.field().ordinal());
            pattern = pattern * of.size() + level.ordinal() - of.getFirst().ordinal();
        }
        counts[pattern]++;
        total++;
    }

    long total() {
        return total;
    }

    static int size() {
        return ALL;
    }

    long count(int pattern) {
        return counts[pattern];
    }

    /** The level of a field in a pattern. */
    static Level level(int pattern, Field field) {
        int rest = pattern;
        for (int i = LEVELS.size() - 1; i > field.ordinal(); i--) {
            rest /= LEVELS.get(i).size();
        }
        List<Level> of = LEVELS.get(field.ordinal());
        return of.get(rest % of.size());
    }
}
