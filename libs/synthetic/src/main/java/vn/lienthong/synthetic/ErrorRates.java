package vn.lienthong.synthetic;

/**
 * How often something is wrong in the records that {@link SyntheticQueries} makes, each a share
 * from 0 to 1. Of each group at most one thing happens to a record.
 *
 * @param absent the person is in no register
 * @param repeated the person had a line before
 * @param conflict the number is that of another person
 * @param number what happens to the number
 * @param name what happens to the name
 * @param date what happens to the date of birth
 * @param moved the commune is another than the register's
 * @param sexMissing the sex is not given
 * @param sexWrong the sex is the other one
 * @param ties what happens to what relatives share, where it is given
 */
public record ErrorRates(
        double absent,
        double repeated,
        double conflict,
        NumberErrors number,
        NameErrors name,
        DateErrors date,
        double moved,
        double sexMissing,
        double sexWrong,
        TieErrors ties) {

    /**
     * What happens to numbers.
     *
     * @param old the nine-digit number stands there, when the person has one
     * @param typing one digit is wrong, or two neighbours are exchanged
     * @param oldTyping the nine-digit number with such an error
     * @param lostZeros a spreadsheet dropped the leading zeros
     * @param missing nothing stands there
     */
    public record NumberErrors(
            double old, double typing, double oldTyping, double lostZeros, double missing) {}

    /**
     * What happens to names.
     *
     * @param unaccented without any mark
     * @param decomposed in NFD
     * @param tonePlacement hoà for hòa
     * @param legacy in TCVN3, VNI or VIQR
     * @param typing one letter put in, left out, replaced or exchanged with its neighbour
     * @param order the given name first
     * @param droppedMiddle without middle name
     * @param abbreviated all but the given name as initials
     */
    public record NameErrors(
            double unaccented,
            double decomposed,
            double tonePlacement,
            double legacy,
            double typing,
            double order,
            double droppedMiddle,
            double abbreviated) {}

    /**
     * What happens to dates.
     *
     * @param yearOnly day and month are not given
     * @param swapped day and month are exchanged, when that is a day
     * @param typing one digit is wrong
     * @param januaryFirst 1 January of the year
     * @param missing nothing stands there
     */
    public record DateErrors(
            double yearOnly, double swapped, double typing, double januaryFirst, double missing) {}

    /**
     * What happens to what relatives share.
     *
     * @param missing nothing stands there, for each value by itself
     * @param phoneChanged the telephone number is another one by now
     * @param phoneWritten the telephone number with the code of the country, or in groups
     * @param parentUnaccented the name of a parent without marks
     * @param parentTyping the name of a parent with one letter wrong
     * @param moved the household is another one
     */
    public record TieErrors(
            double missing,
            double phoneChanged,
            double phoneWritten,
            double parentUnaccented,
            double parentTyping,
            double moved) {}

    /** The rates used when nothing else is said: assumptions, not statistics. */
    public static ErrorRates usual() {
        return scaled(1);
    }

    /**
     * The usual rates times a factor.
     *
     * @param factor 0 for records without any error, at most 1.5
     */
    public static ErrorRates scaled(double factor) {
        if (factor < 0 || factor > 1.5) {
            throw new IllegalArgumentException("a factor of error rates is from 0 to 1.5");
        }
        double f = factor;
        return new ErrorRates(
                0.06 * f,
                0.025 * f,
                0.01 * f,
                new NumberErrors(0.07 * f, 0.08 * f, 0.009 * f, 0.03 * f, 0.13 * f),
                new NameErrors(
                        0.18 * f, 0.05 * f, 0.05 * f, 0.023 * f, 0.06 * f, 0.025 * f, 0.025 * f,
                        0.015 * f),
                new DateErrors(0.05 * f, 0.008 * f, 0.035 * f, 0.01 * f, 0.03 * f),
                0.28 * f,
                0.02 * f,
                0.003 * f,
                new TieErrors(0.2 * f, 0.2 * f, 0.2 * f, 0.2 * f, 0.03 * f, 0.12 * f));
    }
}
