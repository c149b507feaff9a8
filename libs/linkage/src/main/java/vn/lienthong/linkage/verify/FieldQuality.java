package vn.lienthong.linkage.verify;

import java.util.Comparator;
import java.util.List;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;

/**
 * How a field of a file stands against the persons who were found.
 *
 * @param field which
 * @param compared records with a person taken
 * @param missing of them, with nothing to compare
 * @param wrong of them, that do not agree best
 */
record FieldQuality(Field field, long compared, long missing, long wrong) {

    /** All fields, the worst first: by what is wrong, then by what is missing. */
    static List<FieldQuality> worstFirst(Tally tally) {
        return Field.ALL.stream()
                .map(field -> of(field, tally))
                .sorted(
                        Comparator.comparingLong(FieldQuality::wrong)
                                .thenComparingLong(FieldQuality::missing)
                                .reversed())
                .toList();
    }

    private static FieldQuality of(Field field, Tally tally) {
        List<Level> levels = Level.of(field);
        long all = levels.stream().mapToLong(tally::count).sum();
        long missing = tally.count(levels.get(0));
        return new FieldQuality(field, all, missing, all - missing - tally.count(levels.get(1)));
    }
}
