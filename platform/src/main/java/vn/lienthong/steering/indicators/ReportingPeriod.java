package vn.lienthong.steering.indicators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * A period of whole months: a year, a half-year, a quarter or a month.
 *
 * @param code as it is written: {@code 2026}, {@code 2026-H1}, {@code 2026-Q1} or {@code 2026-03}
 */
public record ReportingPeriod(String code) implements Comparable<ReportingPeriod> {

    private static final Pattern SHAPE =
            Pattern.compile("(20[0-9]{2})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_HALF = 6;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * @throws InvalidValueException when the code has another shape
     */
    public ReportingPeriod {
        if (!SHAPE.matcher(code).matches()) {
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

    /** The month in which a day is. */
    public static ReportingPeriod ofMonth(LocalDate day) {
        return of(YearMonth.from(day));
    }

    /** First month. */
    public YearMonth first() {
        Matcher shape = shape();
        int year = Integer.parseInt(shape.group(1));
        if (shape.group(2) != null) {
            return month(year, Integer.parseInt(shape.group(2)), MONTHS_OF_A_HALF);
        }
        if (shape.group(3) != null) {
            return month(year, Integer.parseInt(shape.group(3)), MONTHS_OF_A_QUARTER);
        }
        return YearMonth.of(year, shape.group(4) == null ? 1 : Integer.parseInt(shape.group(4)));
    }

    private static YearMonth month(int year, int part, int months) {
        return YearMonth.of(year, (part - 1) * months + 1);
    }

    /** Last month. */
    public YearMonth last() {
        return first().plusMonths(length() - 1L);
    }

    /** Number of months. */
    public int length() {
        Matcher shape = shape();
        if (shape.group(2) != null) {
            return MONTHS_OF_A_HALF;
        }
        if (shape.group(3) != null) {
            return MONTHS_OF_A_QUARTER;
        }
        return shape.group(4) == null ? MONTHS_OF_A_YEAR : 1;
    }

    /** First day. */
    public LocalDate from() {
        return first().atDay(1);
    }

    /** Last day. */
    public LocalDate to() {
        return last().atEndOfMonth();
    }

    /** Its months, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(first(), month -> month.plusMonths(1)).limit(length()).toList();
    }

    /**
     * The period of the same length that begins so many months earlier, a multiple of its length.
     */
    public ReportingPeriod before(int months) {
        YearMonth begin = first().minusMonths(months);
        int length = length();
        String part =
                switch (length) {
                    case MONTHS_OF_A_HALF -> "-H" + ((begin.getMonthValue() - 1) / length + 1);
                    case MONTHS_OF_A_QUARTER -> "-Q" + ((begin.getMonthValue() - 1) / length + 1);
                    case MONTHS_OF_A_YEAR -> "";
                    default -> begin.toString().substring(4);
                };
        return new ReportingPeriod(begin.getYear() + part);
    }

    private Matcher shape() {
        Matcher shape = SHAPE.matcher(code);
        if (!shape.matches()) {
            throw new IllegalStateException("the constructor looked");
        }
        return shape;
    }

    /** By the first month; of those that begin together, the shorter first. */
    @Override
    public int compareTo(ReportingPeriod other) {
        int order = first().compareTo(other.first());
        return order == 0 ? Integer.compare(length(), other.length()) : order;
    }

    @Override
    public String toString() {
        return code;
    }
}
