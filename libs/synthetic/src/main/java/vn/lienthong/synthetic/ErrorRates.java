package vn.lienthong.synthetic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static final Map<String, Double> USUAL = listed();

    /** Kinds of which at most one happens to a record. */
    private static final List<List<String>> GROUPS =
            List.of(kinds(3, 8), kinds(8, 16), kinds(16, 21), kinds(22, 24));

    private static List<String> kinds(int from, int to) {
        return List.copyOf(List.copyOf(USUAL.keySet()).subList(from, to));
    }

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
        return of(factor, Map.of());
    }

    /**
     * The usual rates times a factor, but for some kinds that have rates of their own.
     *
     * @param factor 0 to 1.5
     * @param own rates from 0 to 1 by kind, which are named as in the truth of a record
     * @throws IllegalArgumentException for another kind or rate, or when more than one thing would
     *     happen to a number, name or date
     */
    public static ErrorRates of(double factor, Map<String, Double> own) {
        if (!USUAL.keySet().containsAll(own.keySet())) {
            throw new IllegalArgumentException("kinds of errors: " + USUAL.keySet());
        }
        var rates = new LinkedHashMap<String, Double>();
        USUAL.forEach((kind, rate) -> rates.put(kind, own.getOrDefault(kind, rate * factor)));
        if (rates.values().stream().anyMatch(rate -> !(rate >= 0 && rate <= 1))) {
            throw new IllegalArgumentException("a rate is from 0 to 1");
        }
        for (List<String> group : GROUPS) {
            if (group.stream().mapToDouble(kind -> rate(rates, kind)).sum() > 1 + 1e-9) {
                throw new IllegalArgumentException("together at most 1: " + group);
            }
        }
        double[] r = rates.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new ErrorRates(
                r[0],
                r[1],
                r[2],
                new NumberErrors(r[3], r[4], r[5], r[6], r[7]),
                new NameErrors(r[8], r[9], r[10], r[11], r[12], r[13], r[14], r[15]),
                new DateErrors(r[16], r[17], r[18], r[19], r[20]),
                r[21],
                r[22],
                r[23],
                new TieErrors(
                        0.2 * factor,
                        0.2 * factor,
                        0.2 * factor,
                        0.2 * factor,
                        0.03 * factor,
                        0.12 * factor));
    }

    private static double rate(Map<String, Double> rates, String kind) {
        return rates.getOrDefault(kind, 0.0);
    }

    /** The usual rate of each kind of error, by the name that it has in the truth of a record. */
    public static Map<String, Double> usualByKind() {
        return USUAL;
    }

    private static Map<String, Double> listed() {
        var rates = new LinkedHashMap<String, Double>();
        rates.put("absent", 0.06);
        rates.put("repeated", 0.025);
        rates.put("conflict", 0.01);
        rates.put("old-number", 0.07);
        rates.put("number-typing", 0.08);
        rates.put("old-number-typing", 0.009);
        rates.put("lost-zeros", 0.03);
        rates.put("number-missing", 0.13);
        rates.put("unaccented", 0.18);
        rates.put("decomposed", 0.05);
        rates.put("tone-placement", 0.05);
        rates.put("legacy", 0.023);
        rates.put("name-typing", 0.06);
        rates.put("name-order", 0.025);
        rates.put("dropped-middle", 0.025);
        rates.put("abbreviated", 0.015);
        rates.put("year-only", 0.05);
        rates.put("date-swapped", 0.008);
        rates.put("date-typing", 0.035);
        rates.put("january-first", 0.01);
        rates.put("date-missing", 0.03);
        rates.put("moved", 0.28);
        rates.put("sex-missing", 0.02);
        rates.put("sex-wrong", 0.003);
        return Collections.unmodifiableMap(rates);
    }
}
