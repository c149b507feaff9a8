package vn.lienthong.linkage.verify;

import java.util.Comparator;
import java.util.List;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;

/**
 * How good a field of a file is.
 *
 * @param field which
 * @param lines that were read
 * @param given of them, with a value
 * @param clean of those, with a value that is read as it stands
 * @param compared records with a person taken
 * @param missing of them, with nothing to compare
 * @param wrong of them, that do not agree best
 */
record FieldQuality(
        Field field, long lines, long given, long clean, long compared, long missing, long wrong) {

    /** What is told of a field; of which persons live, only of the whole file. */
    static final List<Dimension> DIMENSIONS =
            List.of(Dimension.CORRECT, Dimension.COMPLETE, Dimension.CLEAN);

    /** All fields, the worst first: by what is wrong, then by what is missing. */
    static List<FieldQuality> worstFirst(Tally tally) {
        return all(tally).stream()
                .sorted(
                        Comparator.comparingLong(FieldQuality::wrong)
                                .thenComparingLong(FieldQuality::missing)
                                .reversed())
                .toList();
    }

    /** All fields in their order. */
    static List<FieldQuality> all(Tally tally) {
        return Field.ALL.stream()
                .filter(field -> Field.GIVEN.contains(field) || tally.isTie(field))
                .map(field -> of(field, tally))
                .toList();
    }

    private static FieldQuality of(Field field, Tally tally) {
        List<Level> levels = Level.of(field);
        long all = levels.stream().mapToLong(tally::count).sum();
        long missing = tally.count(levels.get(0));
        Target target = target(field);
        return new FieldQuality(
                field,
                tally.lines() - tally.rejected(),
                tally.given(target),
                tally.given(target) - tally.unclean(target),
                all,
                missing,
                all - missing - tally.count(levels.get(1)));
    }

    private static Target target(Field field) {
        return switch (field) {
            case NUMBER -> Target.PERSONAL_NUMBER;
            case OLD_NUMBER -> Target.OLD_NUMBER;
            case NAME -> Target.FULL_NAME;
            case DATE -> Target.BIRTH_DATE;
            case SEX -> Target.SEX;
            case COMMUNE -> Target.COMMUNE_CODE;
            case PHONE -> Target.PHONE;
            case HOUSEHOLD -> Target.HOUSEHOLD;
            case MOTHER -> Target.MOTHER_NAME;
            case FATHER -> Target.FATHER_NAME;
            case NUMBER_FACTS -> throw new IllegalArgumentException("no field of a file");
        };
    }

    /** How good the field is in one of {@link #DIMENSIONS}. */
    Dimension.Kept kept(Dimension dimension) {
        return switch (dimension) {
            case CORRECT -> correct();
            case COMPLETE -> complete();
            case CLEAN -> cleanliness();
            case ALIVE -> new Dimension.Kept(0, 0);
        };
    }

    /** Records that agree best with the person taken, of those that say anything. */
    Dimension.Kept correct() {
        return new Dimension.Kept(compared - missing - wrong, compared - missing);
    }

    /** Lines with a value. */
    Dimension.Kept complete() {
        return new Dimension.Kept(given, lines);
    }

    /** Values that are read as they stand. */
    Dimension.Kept cleanliness() {
        return new Dimension.Kept(clean, given);
    }
}
