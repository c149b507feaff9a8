package vn.lienthong.linkage.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a field of a record and of a person can agree, best first within each field. */
public enum Level {
    NUMBER_MISSING(Field.NUMBER),
    NUMBER_EXACT(Field.NUMBER),
    /** One digit is another, or two neighbours are exchanged. */
    NUMBER_ONE_DIGIT(Field.NUMBER),
    /** The six digits that were drawn at random agree, the others do not. */
    NUMBER_LAST_SIX(Field.NUMBER),
    NUMBER_DIFFERENT(Field.NUMBER),

    OLD_NUMBER_MISSING(Field.OLD_NUMBER),
    OLD_NUMBER_EXACT(Field.OLD_NUMBER),
    OLD_NUMBER_ONE_DIGIT(Field.OLD_NUMBER),
    OLD_NUMBER_DIFFERENT(Field.OLD_NUMBER),

    NAME_MISSING(Field.NAME),
    /** The same syllables, however the tone marks are placed. */
    NAME_EXACT(Field.NAME),
    /** The same letters with other tones or none. */
    NAME_TONE(Field.NAME),
    /** The same without all marks. */
    NAME_UNACCENTED(Field.NAME),
    /** One edit in one syllable, the others equal without marks. */
    NAME_ONE_EDIT(Field.NAME),
    /** The same syllables in another order. */
    NAME_ORDER(Field.NAME),
    /** Some syllables are only begun: N. V. An. */
    NAME_ABBREVIATED(Field.NAME),
    /** All syllables are only begun: N. V. A. */
    NAME_INITIALS(Field.NAME),
    /** Syllables between surname and given name are left out. */
    NAME_DROPPED(Field.NAME),
    /** Surname and given name agree, something between them does not. */
    NAME_MIDDLE_DIFFERENT(Field.NAME),
    /** Only the given name agrees. */
    NAME_GIVEN(Field.NAME),
    NAME_DIFFERENT(Field.NAME),

    DATE_MISSING(Field.DATE),
    DATE_EXACT(Field.DATE),
    /** One of them says no more than the year or month, and nothing speaks against it. */
    DATE_LESS_KNOWN(Field.DATE),
    /** The same year, and one of them is 1 January, which stands for “not known” in many files. */
    DATE_JANUARY_FIRST(Field.DATE),
    /** Day and month are exchanged. */
    DATE_SWAPPED(Field.DATE),
    /** One digit is another, or two neighbours are exchanged. */
    DATE_ONE_DIGIT(Field.DATE),
    DATE_SAME_YEAR(Field.DATE),
    DATE_DIFFERENT(Field.DATE),

    SEX_MISSING(Field.SEX),
    SEX_SAME(Field.SEX),
    SEX_DIFFERENT(Field.SEX),

    COMMUNE_MISSING(Field.COMMUNE),
    COMMUNE_SAME(Field.COMMUNE),
    COMMUNE_DIFFERENT(Field.COMMUNE),

    /** The number tells nothing that the record does not say itself, or is the person's. */
    NUMBER_FACTS_MISSING(Field.NUMBER_FACTS),
    /** Year of birth, sex and place of registration are the person's. */
    NUMBER_FACTS_ALL(Field.NUMBER_FACTS),
    /** Year of birth is the person's, and sex, of which the record does not say so. */
    NUMBER_FACTS_YEAR_AND_SEX(Field.NUMBER_FACTS),
    /** Only the year of birth is the person's, or nothing else is new. */
    NUMBER_FACTS_YEAR(Field.NUMBER_FACTS),
    NUMBER_FACTS_DIFFERENT(Field.NUMBER_FACTS),

    PHONE_MISSING(Field.PHONE),
    PHONE_SAME(Field.PHONE),
    PHONE_DIFFERENT(Field.PHONE),

    HOUSEHOLD_MISSING(Field.HOUSEHOLD),
    HOUSEHOLD_SAME(Field.HOUSEHOLD),
    HOUSEHOLD_DIFFERENT(Field.HOUSEHOLD),

    MOTHER_MISSING(Field.MOTHER),
    /** The same syllables without marks, in any order. */
    MOTHER_SAME(Field.MOTHER),
    MOTHER_DIFFERENT(Field.MOTHER),

    FATHER_MISSING(Field.FATHER),
    /** The same syllables without marks, in any order. */
    FATHER_SAME(Field.FATHER),
    FATHER_DIFFERENT(Field.FATHER);

    private static final List<List<Level>> BY_FIELD =
            Stream.of(Field.values())
                    .map(field ->
                            Stream.of(values()).filter(level -> level.field == field).toList())
                    .toList();

    private final Field field;
    private final boolean missing;
    private final String fieldCode;
    private final String code;

    Level(Field field) {
        this.field = field;
        missing = name().endsWith("_MISSING");
        fieldCode = field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        code =
                name().substring(field.name().length() + 1)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    public Field field() {
        return field;
    }

    /** The levels of a field; the first is that nothing can be said. */
    public static List<Level> of(Field field) {
        return BY_FIELD.get(field.ordinal());
    }

    /** Whether nothing can be said, because one side has no value. */
    public boolean isMissing() {
        return missing;
    }

    /** The word for it in files: {@code one-digit}. */
    public String code() {
        return code;
    }

    /** The field's word in files: {@code old-number}. */
    public String fieldCode() {
        return fieldCode;
    }
}
