package vn.lienthong.linkage.register;

import java.time.YearMonth;

/**
 * Dates known to the day, the month or the year, as numbers of 19 bits: year since 1849, month,
 * day; 0 is no date at all. They compare as dates do.
 */
public final class PackedDate {

    /** No date. */
    public static final int NONE = 0;

    /** Bits that a date takes. */
    static final int BITS = 19;

    private static final int YEAR_BEFORE_FIRST = 1849;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2400;
    private static final int BAD = -1;

    private PackedDate() {}

    /**
     * A date.
     *
     * @param month 0 when it is not known
     * @param day 0 when it is not known
     * @return −1 when there is no such date from 1850 to 2400
     */
    public static int of(int year, int month, int day) {
        boolean possible =
                year >= FIRST_YEAR
                        && year <= LAST_YEAR
                        && (month == 0
                                ? day == 0
                                : month > 0
                                        && month <= 12
                                        && day >= 0
                                        && (day <= 28
                                                || day
                                                        <= YearMonth.of(year, month)
                                                                .lengthOfMonth()));
        return possible ? (year - YEAR_BEFORE_FIRST) << 9 | month << 5 | day : BAD;
    }

    public static int year(int date) {
        return (date >>> 9) + YEAR_BEFORE_FIRST;
    }

    /** 1 to 12, or 0. */
    public static int month(int date) {
        return date >>> 5 & 0xF;
    }

    /** 1 to 31, or 0. */
    public static int day(int date) {
        return date & 0x1F;
    }

    /** Whether the day is known. */
    public static boolean isExact(int date) {
        return (date & 0x1F) != 0;
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty for no date. */
    public static String text(int date) {
        if (date == NONE) {
            return "";
        }
        StringBuilder text = new StringBuilder(10).append(year(date));
        if (month(date) != 0) {
            two(text, month(date));
        }
        if (day(date) != 0) {
            two(text, day(date));
        }
        return text.toString();
    }

    private static void two(StringBuilder text, int number) {
        text.append(number < 10 ? "-0" : "-").append(number);
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; −1 for anything else, 0 for
     * nothing.
     */
    public static int parseIso(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return NONE;
        }
        boolean shaped =
                length == 4
                        || (length == 7 && bytes[from + 4] == '-')
                        || (length == 10 && bytes[from + 4] == '-' && bytes[from + 7] == '-');
        if (!shaped) {
            return BAD;
        }
        int year = digits(bytes, from, from + 4);
        int month = length < 7 ? 0 : digits(bytes, from + 5, from + 7);
        int day = length < 10 ? 0 : digits(bytes, from + 8, from + 10);
        boolean zero = (length >= 7 && month == 0) || (length == 10 && day == 0);
        return year < 0 || month < 0 || day < 0 || zero ? BAD : of(year, month, day);
    }

    /** A number of decimal digits only, or −1; at most nine digits. */
    public static int digits(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            number = number * 10 + digit;
        }
        return to > from && to - from <= 9 ? number : BAD;
    }
}
