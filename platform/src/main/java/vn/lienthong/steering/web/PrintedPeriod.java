package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.lienthong.shell.Frame;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Writes the period of a published figure as readers say it. */
public final class PrintedPeriod {

    private PrintedPeriod() {}

    /**
     * The words of a period.
     *
     * @param period a year, {@code 2024-H1}, {@code 2022-Q1}, {@code 2026-W12}, a month, a day, or
     *     two of them with {@code ..} between, of which the second leaves out what it shares with
     *     the first
     */
    public static String of(String period, Frame frame) {
        int dots = period.indexOf("..");
        if (dots >= 0) {
            String first = period.substring(0, dots);
            String last = period.substring(dots + 2);
            String whole = first.substring(0, first.length() - last.length()) + last;
            return of(first, frame) + "–" + of(whole, frame);
        }
        String year = period.substring(0, 4);
        if (period.length() == 4) {
            return year;
        }
        String part = period.substring(5);
        if (part.startsWith("H") || part.startsWith("Q")) {
            return frame.t("published.period." + part, "year", year);
        }
        if (part.startsWith("W")) {
            var week = new ReportingPeriod(period);
            return frame.t(
                    "published.period.W",
                    "week",
                    part.substring(1),
                    "year",
                    year,
                    "from",
                    frame.date(week.from()),
                    "to",
                    frame.date(week.to()));
        }
        return part.length() == 2
                ? frame.month(YearMonth.parse(period))
                : frame.date(LocalDate.parse(period));
    }
}
