package vn.lienthong.linkage.match;

import vn.lienthong.linkage.words.EditDistance;

/**
 * What a number of twelve digits tells by itself: the place of registration in its first three, the
 * century and sex in the fourth, the year of birth in the next two.
 *
 * <p>Ground: Law on Identity 26/2023/QH15, Article 12; Decree 137/2015/NĐ-CP, Article 13.
 */
final class NumberFacts {

    private static final int FIRST_YEAR = 1900;
    private static final long SERIALS = 1_000_000;
    private static final long OF_A_PLACE = 1_000_000_000;

    private NumberFacts() {}

    /** The year of birth, 1900 to 2399. */
    static int year(long number) {
        int head = (int) (number / SERIALS % 1_000);
        return FIRST_YEAR + head / 200 * 100 + head % 100;
    }

    /** 1 for men, 2 for women. */
    static int sex(long number) {
        return (int) (number / (OF_A_PLACE / 10) % 2) + 1;
    }

    /** Whether two numbers were given out for the same place; not when one is missing. */
    static boolean isSamePlace(long a, long b) {
        return a >= 0 && b >= 0 && a / OF_A_PLACE == b / OF_A_PLACE;
    }

    /**
     * The number with the year and sex that a record has, when that mends one slip in it; else −1.
     *
     * @param sex 1 or 2
     */
    static long mended(long number, int year, int sex) {
        if (year < FIRST_YEAR || year >= FIRST_YEAR + 500) {
            return -1;
        }
        long head = (year - FIRST_YEAR) / 100 * 200L + (sex - 1) * 100L + year % 100;
        long mended = number / OF_A_PLACE * OF_A_PLACE + head * SERIALS + number % SERIALS;
        return mended != number && EditDistance.atMostOneDigit(number, mended, 12) ? mended : -1;
    }
}
