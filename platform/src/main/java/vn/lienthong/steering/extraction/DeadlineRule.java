package vn.lienthong.steering.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of saying by when.
 *
 * @param code name of the rule
 * @param pattern the words; groups {@code day}, {@code month}, {@code year}, {@code quarter} and
 *     {@code days} hold their numbers
 * @param means what the words mean
 */
public record DeadlineRule(String code, Pattern pattern, Means means) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** What words about a deadline mean. */
    public enum Means {
        /** Before a day: its last day is the day before. */
        BEFORE_DAY,
        /** By a day, which is the last. */
        BY_DAY,
        /** Some days after the document was signed. */
        DAYS_FROM_SIGNING,
        /** Before a month begins. */
        BEFORE_MONTH,
        /** Within a month. */
        MONTH,
        /** Within a quarter. */
        QUARTER,
        /** Within the first six months of a year. */
        FIRST_HALF,
        /** Within a year. */
        YEAR,
        /** Before a year begins. */
        BEFORE_YEAR,
        /** In each week. */
        WEEKLY,
        /** In each month. */
        MONTHLY,
        /** In each quarter. */
        QUARTERLY,
        /** In each year. */
        YEARLY,
        /** Again and again, without an end. */
        STANDING
    }

    /**
     * The deadline of the words that a matcher found; empty when the calendar has no such day. A
     * year that is not said is the one in which the deadline does not lie before the document.
     */
    Optional<String> read(Matcher found, LocalDate signedOn) {
        try {
            return Optional.of(
                    switch (means) {
                        case BEFORE_DAY -> DAY.format(day(found, signedOn).minusDays(1));
                        case BY_DAY -> DAY.format(day(found, signedOn));
                        case DAYS_FROM_SIGNING ->
                                DAY.format(signedOn.plusDays(number(found, "days")));
                        case BEFORE_MONTH ->
                                DAY.format(month(found, signedOn).atDay(1).minusDays(1));
                        case MONTH -> month(month(found, signedOn));
                        case QUARTER -> quarter(found, signedOn);
                        case FIRST_HALF ->
                                DAY.format(
                                        LocalDate.of(
                                                year(found).orElse(signedOn.getYear()), 6, 30));
                        case YEAR -> "năm " + year(found).orElseThrow();
                        case BEFORE_YEAR ->
                                DAY.format(LocalDate.of(year(found).orElseThrow() - 1, 12, 31));
                        case WEEKLY -> "hằng tuần";
                        case MONTHLY -> "hằng tháng";
                        case QUARTERLY -> "hằng quý";
                        case YEARLY -> "hằng năm";
                        case STANDING -> "thường xuyên";
                    });
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher found, LocalDate signedOn) {
        int month = number(found, "month");
        int day = number(found, "day");
        Optional<Integer> year = year(found);
        if (year.isPresent()) {
            return LocalDate.of(year.get(), month, day);
        }
        LocalDate thisYear = LocalDate.of(signedOn.getYear(), month, day);
        return thisYear.isBefore(signedOn) ? thisYear.plusYears(1) : thisYear;
    }

    private static YearMonth month(Matcher found, LocalDate signedOn) {
        int month = number(found, "month");
        Optional<Integer> year = year(found);
        if (year.isPresent()) {
            return YearMonth.of(year.get(), month);
        }
        YearMonth thisYear = YearMonth.of(signedOn.getYear(), month);
        return thisYear.isBefore(YearMonth.from(signedOn)) ? thisYear.plusYears(1) : thisYear;
    }

    private static String month(YearMonth month) {
        return "tháng " + month.getMonthValue() + "/" + month.getYear();
    }

    private static String quarter(Matcher found, LocalDate signedOn) {
        String said = found.group("quarter").toUpperCase(Locale.ROOT);
        int quarter = QUARTERS.contains(said) ? QUARTERS.indexOf(said) + 1 : Integer.parseInt(said);
        int year =
                year(found)
                        .orElseGet(() ->
                                quarter * MONTHS_OF_A_QUARTER < signedOn.getMonthValue()
                                        ? signedOn.getYear() + 1
                                        : signedOn.getYear());
        return "quý " + QUARTERS.get(quarter - 1) + "/" + year;
    }

    private static Optional<Integer> year(Matcher found) {
        return found.namedGroups().containsKey("year")
                ? Optional.ofNullable(found.group("year")).map(Integer::valueOf)
                : Optional.empty();
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
