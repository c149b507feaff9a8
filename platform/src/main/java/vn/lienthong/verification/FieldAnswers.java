package vn.lienthong.verification;

import vn.lienthong.linkage.match.Level;
import vn.lienthong.population.FieldAnswer;

/** Says in the four words of answers how the engine found a field to agree. */
public final class FieldAnswers {

    private FieldAnswers() {}

    /**
     * The answer to a field.
     *
     * @param sameDate whether dates of birth are the same and known as far; the engine has levels
     *     of its own for 1 January and for dates that are not whole
     */
    public static FieldAnswer of(Level level, boolean sameDate) {
        return switch (level) {
            case NUMBER_MISSING,
                    OLD_NUMBER_MISSING,
                    NAME_MISSING,
                    DATE_MISSING,
                    SEX_MISSING,
                    COMMUNE_MISSING,
                    NUMBER_FACTS_MISSING,
                    NUMBER_FACTS_ALL,
                    NUMBER_FACTS_YEAR_AND_SEX,
                    NUMBER_FACTS_YEAR,
                    NUMBER_FACTS_DIFFERENT,
                    // No body asks about what relatives share.
                    PHONE_MISSING,
                    PHONE_SAME,
                    PHONE_DIFFERENT,
                    HOUSEHOLD_MISSING,
                    HOUSEHOLD_SAME,
                    HOUSEHOLD_DIFFERENT,
                    MOTHER_MISSING,
                    MOTHER_SAME,
                    MOTHER_DIFFERENT,
                    FATHER_MISSING,
                    FATHER_SAME,
                    FATHER_DIFFERENT ->
                    FieldAnswer.UNKNOWN;
            case NUMBER_EXACT, OLD_NUMBER_EXACT, NAME_EXACT, DATE_EXACT, SEX_SAME, COMMUNE_SAME ->
                    FieldAnswer.YES;
            case DATE_LESS_KNOWN, DATE_JANUARY_FIRST ->
                    sameDate ? FieldAnswer.YES : FieldAnswer.NEAR;
            case NUMBER_ONE_DIGIT,
                    OLD_NUMBER_ONE_DIGIT,
                    NAME_TONE,
                    NAME_UNACCENTED,
                    NAME_ONE_EDIT,
                    NAME_ORDER,
                    NAME_ABBREVIATED,
                    NAME_INITIALS,
                    NAME_DROPPED,
                    DATE_SWAPPED,
                    DATE_ONE_DIGIT,
                    DATE_SAME_YEAR ->
                    FieldAnswer.NEAR;
            case NUMBER_LAST_SIX,
                    NUMBER_DIFFERENT,
                    OLD_NUMBER_DIFFERENT,
                    NAME_MIDDLE_DIFFERENT,
                    NAME_GIVEN,
                    NAME_DIFFERENT,
                    DATE_DIFFERENT,
                    SEX_DIFFERENT,
                    COMMUNE_DIFFERENT ->
                    FieldAnswer.NO;
        };
    }
}
