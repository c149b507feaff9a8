package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Arrays;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.VietnameseName;

/**
 * Compares two values of one kind: the same, easily mistaken for each other, or different. It does
 * not matter which of the two is the register's.
 */
public final class Comparison {

    /** In a shorter name one letter is too much of it: An and Ân, Hà and Hoà are different. */
    private static final int LENGTH_FOR_A_SLIP = 5;

    private Comparison() {}

    /**
     * Names: the same but for capital letters; near when only accents or the place of the tone mark
     * differ, when one letter is missing, added, mistaken or swapped with its neighbour, or when
     * the same words stand in another order.
     */
    public static FieldAnswer names(VietnameseName one, VietnameseName other) {
        if (one.full().equalsIgnoreCase(other.full())) {
            return FieldAnswer.YES;
        }
        String first = one.plainKey();
        String second = other.plainKey();
        return first.equals(second) || oneSlipApart(first, second) || sameWords(first, second)
                ? FieldAnswer.NEAR
                : FieldAnswer.NO;
    }

    /**
     * Dates as far as each is known: near when one digit differs, or when the year is the same,
     * which day and month in the wrong order leave as it is.
     */
    static FieldAnswer dates(PartialDate one, PartialDate other) {
        if (one.equals(other)) {
            return FieldAnswer.YES;
        }
        return one.year() == other.year() || oneDigitApart(one.toString(), other.toString())
                ? FieldAnswer.NEAR
                : FieldAnswer.NO;
    }

    /** Values that are the same or not. */
    static FieldAnswer values(Object one, Object other) {
        return one.equals(other) ? FieldAnswer.YES : FieldAnswer.NO;
    }

    private static boolean sameWords(String one, String other) {
        String[] first = one.split(" ", -1);
        String[] second = other.split(" ", -1);
        Arrays.sort(first);
        Arrays.sort(second);
        return Arrays.equals(first, second);
    }

    /**
     * Whether two dates, both known to the day, are one written wrongly: one digit differs, or day
     * and month stand in the wrong order.
     */
    public static boolean isMistaken(LocalDate one, LocalDate other) {
        boolean swapped =
                one.getYear() == other.getYear()
                        && one.getMonthValue() == other.getDayOfMonth()
                        && one.getDayOfMonth() == other.getMonthValue();
        return !one.equals(other) && (swapped || oneDigitApart(one.toString(), other.toString()));
    }

    private static boolean oneDigitApart(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int from = firstDifference(one, other);
        return from < one.length() && one.substring(from + 1).equals(other.substring(from + 1));
    }

    private static boolean oneSlipApart(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (shorter.length() < LENGTH_FOR_A_SLIP || longer.length() - shorter.length() > 1) {
            return false;
        }
        int from = firstDifference(shorter, longer);
        if (longer.length() > shorter.length()) {
            return longer.substring(from + 1).equals(shorter.substring(from));
        }
        return from >= longer.length()
                || longer.substring(from + 1).equals(shorter.substring(from + 1))
                || swappedAt(from, longer, shorter);
    }

    private static boolean swappedAt(int place, String one, String other) {
        return place + 1 < one.length()
                && one.charAt(place) == other.charAt(place + 1)
                && one.charAt(place + 1) == other.charAt(place)
                && one.substring(place + 2).equals(other.substring(place + 2));
    }

    /** The first place at which two texts differ; the length of the shorter if there is none. */
    private static int firstDifference(String one, String other) {
        int mismatch = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return mismatch < 0 ? one.length() : mismatch;
    }
}
