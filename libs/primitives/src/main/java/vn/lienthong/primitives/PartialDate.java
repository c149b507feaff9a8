package vn.lienthong.primitives;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the year, the month or the day is the last thing known, as old civil papers give
 * it.
 *
 * @param year 1850 to 2400
 * @param month 1 to 12, or 0 when only the year is known
 * @param day 1 to 31, or 0 when the day is not known
 */
public record PartialDate(int year, int month, int day) {

    /** How much of the date is known. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    /** First year accepted. */
    public static final int FIRST_YEAR = 1850;

    /** Last year accepted. */
    public static final int LAST_YEAR = 2400;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");

    /**
     * @throws InvalidValueException when the year is out of range, there is no such day, or a day
     *     comes without its month
     */
    public PartialDate {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new InvalidValueException(yearOutOfRange());
        }
        if (!possible(year, month, day)) {
            throw new InvalidValueException(Violation.of("date.impossible"));
        }
    }

    /** A date of which only the year is known. */
    public static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    /** A date of which the day is not known. */
    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(year, month, 0);
    }

    /** A date known to the day. */
    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, {@code MM/YYYY} and {@code
     * DD/MM/YYYY}; the last two also with dots or hyphens and one-digit days and months.
     *
     * <p>Refuses with {@code date.missing}, {@code date.format}, {@code date.year-range} or {@code
     * date.impossible} (31 February).
     */
    public static Outcome<PartialDate> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Outcome.refused(Violation.of("date.missing"));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(stripped);
        if (yearFirst.matches()) {
            return checked(number(yearFirst, 1), optional(yearFirst, 2), optional(yearFirst, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(stripped);
        if (yearLast.matches()) {
            return checked(number(yearLast, 3), optional(yearLast, 2), optional(yearLast, 1));
        }
        return Outcome.refused(Violation.of("date.format"));
    }

    private static Outcome<PartialDate> checked(
            int year, Optional<Integer> month, Optional<Integer> day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Outcome.refused(yearOutOfRange());
        }
        boolean zero = month.filter(m -> m == 0).isPresent() || day.filter(d -> d == 0).isPresent();
        if (zero || !possible(year, month.orElse(0), day.orElse(0))) {
            return Outcome.refused(Violation.of("date.impossible"));
        }
        return Outcome.accepted(new PartialDate(year, month.orElse(0), day.orElse(0)));
    }

    private static boolean possible(int year, int month, int day) {
        if (month == 0) {
            return day == 0;
        }
        return month >= 1
                && month <= 12
                && day >= 0
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<Integer> optional(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Integer::valueOf);
    }

    private static Violation yearOutOfRange() {
        return Violation.of(
                "date.year-range",
                Map.of(
                        "first", Integer.toString(FIRST_YEAR),
                        "last", Integer.toString(LAST_YEAR)));
    }

    /** How much of the date is known. */
    public Precision precision() {
        if (month == 0) {
            return Precision.YEAR;
        }
        return day == 0 ? Precision.MONTH : Precision.DAY;
    }

    /** The first day it can have been. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
    }

    /** The last day it can have been. */
    public LocalDate latest() {
        int lastMonth = month == 0 ? 12 : month;
        return day == 0
                ? YearMonth.of(year, lastMonth).atEndOfMonth()
                : LocalDate.of(year, lastMonth, day);
    }

    /** The day, when it is known. */
    public Optional<LocalDate> exact() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Whether it can have been this day. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(earliest()) && !date.isAfter(latest());
    }

    /** Whether it was before the other date whatever the unknown parts are. */
    public boolean isBeforeForCertain(PartialDate other) {
        return latest().isBefore(other.earliest());
    }

    /** Whether it was after the other date whatever the unknown parts are. */
    public boolean isAfterForCertain(PartialDate other) {
        return other.isBeforeForCertain(this);
    }

    /** Whether the two can be one and the same day. */
    public boolean mayEqual(PartialDate other) {
        return !isBeforeForCertain(other) && !isAfterForCertain(other);
    }

    /** As far as it is known, in ISO 8601: {@code 1954}, {@code 1954-07} or {@code 1954-07-20}. */
    @Override
    public String toString() {
        return switch (precision()) {
            case YEAR -> Integer.toString(year);
            case MONTH -> YearMonth.of(year, month).toString();
            case DAY -> LocalDate.of(year, month, day).toString();
        };
    }

    /** As far as it is known, as Vietnamese papers write it: {@code 20/07/1954}. */
    public String inVietnamese() {
        return switch (precision()) {
            case YEAR -> Integer.toString(year);
            case MONTH -> twoDigits(month) + "/" + year;
            case DAY -> twoDigits(day) + "/" + twoDigits(month) + "/" + year;
        };
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
