package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Writes numbers, days and periods as official documents do. */
final class VietnameseWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
    private static final String[] QUARTERS = {"I", "II", "III", "IV"};
    private static final int YEAR_DIGITS = 4;

    private VietnameseWords() {}

    /** A number with as many decimals as it needs, such as {@code 1.541.677} or {@code 90,66}. */
    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(Language.VIETNAMESE.locale());
        format.setMaximumFractionDigits(Math.max(0, plain.scale()));
        return format.format(plain);
    }

    /** A number with its unit, on one line. */
    static String amount(String number, String unit) {
        return unit.equals("%") ? number + "%" : number + "\u00a0" + unit;
    }

    /** A day, such as {@code 07/06/2023}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day in Vietnam. */
    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, SimulatedTime.VIETNAM));
    }

    /**
     * A day as it stands beside the place of signing: days below ten and two months with a zero.
     */
    static String longDay(LocalDate day) {
        String month =
                day.getMonthValue() < 3 ? "0" + day.getMonthValue() : "" + day.getMonthValue();
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** The period of a report, such as {@code 6 tháng đầu năm 2024}. */
    static String period(ReportingPeriod period) {
        return period(period.code());
    }

    /**
     * A period as published figures have it: a year, half-year, quarter, month, week or day, or two
     * of them with {@code ..} between, of which the second leaves out what it shares with the
     * first.
     */
    static String period(String period) {
        int dots = period.indexOf("..");
        if (dots >= 0) {
            String first = period.substring(0, dots);
            String last = period.substring(dots + 2);
            String whole = first.substring(0, first.length() - last.length()) + last;
            return period(first) + " đến " + period(whole);
        }
        String year = period.substring(0, YEAR_DIGITS);
        if (period.length() == YEAR_DIGITS) {
            return "năm " + year;
        }
        String part = period.substring(YEAR_DIGITS + 1);
        return switch (part.charAt(0)) {
            case 'H' -> "6 tháng " + (part.equals("H1") ? "đầu" : "cuối") + " năm " + year;
            case 'Q' -> "quý " + QUARTERS[part.charAt(1) - '1'] + " năm " + year;
            case 'W' -> week(new ReportingPeriod(period));
            default ->
                    part.length() == 2
                            ? "tháng " + MONTH.format(YearMonth.parse(period))
                            : "ngày " + DAY.format(LocalDate.parse(period));
        };
    }

    private static String week(ReportingPeriod week) {
        return "tuần %s năm %s (từ ngày %s đến ngày %s)"
                .formatted(
                        week.code().substring(YEAR_DIGITS + 2),
                        week.code().substring(0, YEAR_DIGITS),
                        day(week.from()),
                        day(week.to()));
    }
}
