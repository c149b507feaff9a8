package vn.lienthong.steering.indicators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A period for which is reported: a year, a half-year, a quarter, a month, or a week from Monday to
 * Sunday (ISO 8601: the first week of a year is that of 4 January).
 *
 * @param code as it is written: {@code 2026}, {@code 2026-H1}, {@code 2026-Q1}, {@code 2026-03} or
 *     {@code 2026-W12}
 */
public record ReportingPeriod(String code) implements Comparable<ReportingPeriod> {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(20[0-9]{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])|W(0[1-9]|[1-4][0-9]|5[0-3])))?");
    private static final int WEEK = 5;
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_OF_A_HALF = 6;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int DAYS_OF_A_WEEK = 7;

    /** How long a period is. */
    public enum Length {
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR;

        private String code(LocalDate day) {
            return switch (this) {
                case WEEK ->
                        "%04d-W%02d"
                                .formatted(
                                        day.get(IsoFields.WEEK_BASED_YEAR),
                                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                case MONTH -> YearMonth.from(day).toString();
                case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                case HALF_YEAR ->
                        day.getYear() + (day.getMonthValue() <= MONTHS_OF_A_HALF ? "-H1" : "-H2");
                case YEAR -> "%04d".formatted(day.getYear());
            };
        }
    }

    /**
     * @throws InvalidValueException when the code has another shape, or the year has no such week
     */
    public ReportingPeriod {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()
                || (shape.group(WEEK) != null
                        && Integer.parseInt(shape.group(WEEK))
                                > lastWeek(Integer.parseInt(shape.group(1))))) {
            throw new InvalidValueException(broken());
        }
    }

    /** Reads a code; refuses with {@code parameter.period}. */
    public static Outcome<ReportingPeriod> parse(String text) {
        try {
            return Outcome.accepted(new ReportingPeriod(text.strip()));
        } catch (InvalidValueException | DateTimeException none) {
            return Outcome.refused(broken());
        }
    }

    private static Violation broken() {
        return Violation.of("parameter.period");
    }

    /** A month. */
    public static ReportingPeriod of(YearMonth month) {
        return new ReportingPeriod(month.toString());
    }

    /** The period of a length in which a day is. */
    public static ReportingPeriod of(Length length, LocalDate day) {
        return new ReportingPeriod(length.code(day));
    }

    /** How long it is. */
    public Length length() {
        if (code.length() == YEAR_DIGITS) {
            return Length.YEAR;
        }
        return switch (code.charAt(YEAR_DIGITS + 1)) {
            case 'H' -> Length.HALF_YEAR;
            case 'Q' -> Length.QUARTER;
            case 'W' -> Length.WEEK;
            default -> Length.MONTH;
        };
    }

    private int year() {
        return Integer.parseInt(code, 0, YEAR_DIGITS, 10);
    }

    /** Which half, quarter or week it is, from 1. */
    private int number() {
        return Integer.parseInt(code, YEAR_DIGITS + 2, code.length(), 10);
    }

    /** First day. */
    public LocalDate from() {
        return switch (length()) {
            case WEEK -> firstDay(year(), number());
            case MONTH -> YearMonth.parse(code).atDay(1);
            case QUARTER -> firstDay((number() - 1) * MONTHS_OF_A_QUARTER);
            case HALF_YEAR -> firstDay((number() - 1) * MONTHS_OF_A_HALF);
            case YEAR -> firstDay(0);
        };
    }

    private LocalDate firstDay(int monthsBefore) {
        return LocalDate.of(year(), monthsBefore + 1, 1);
    }

    /** The Monday of a week. */
    private static LocalDate firstDay(int year, int week) {
        LocalDate inFirst = LocalDate.of(year, 1, 4);
        return inFirst.minusDays(inFirst.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    }

    /** 52 or 53; the last week of a year is that of 28 December. */
    private static int lastWeek(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** Last day. */
    public LocalDate to() {
        LocalDate from = from();
        LocalDate next =
                switch (length()) {
                    case WEEK -> from.plusDays(DAYS_OF_A_WEEK);
                    case MONTH -> from.plusMonths(1);
                    case QUARTER -> from.plusMonths(MONTHS_OF_A_QUARTER);
                    case HALF_YEAR -> from.plusMonths(MONTHS_OF_A_HALF);
                    case YEAR -> from.plusYears(1);
                };
        return next.minusDays(1);
    }

    /** The period of the same length just before. */
    public ReportingPeriod previous() {
        return of(length(), from().minusDays(1));
    }

    /** The same period a year earlier; of a 53rd week the last one of that year. */
    public ReportingPeriod yearBefore() {
        if (length() != Length.WEEK) {
            return of(length(), from().minusYears(1));
        }
        int year = year() - 1;
        return of(Length.WEEK, firstDay(year, Math.min(number(), lastWeek(year))));
    }

    /** By the first day; of those that begin together, the shorter first. */
    @Override
    public int compareTo(ReportingPeriod other) {
        int order = from().compareTo(other.from());
        return order == 0 ? length().compareTo(other.length()) : order;
    }

    @Override
    public String toString() {
        return code;
    }
}
