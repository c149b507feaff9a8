package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import vn.lienthong.shell.Frame;
import vn.lienthong.steering.savings.Span;

/** Writes spans as readers of a language write numbers. */
public final class SpanWords {

    private SpanWords() {}

    /** One number, or two with a dash between. */
    public static String of(Frame frame, Span span) {
        String low = number(frame, span.low());
        return span.isKnown() ? low : low + "–" + number(frame, span.high());
    }

    /** Dong, whole. */
    public static String dong(Frame frame, Span span) {
        return frame.t("savings.dong", "amount", of(frame, whole(span)));
    }

    /** Percent, with its sign. */
    public static String percent(Frame frame, Span span) {
        String low = signed(frame, span.low());
        String words = span.isKnown() ? low : low + " … " + signed(frame, span.high());
        return words + "\u00a0%";
    }

    /** How much more or less, with its sign. */
    public static String difference(Frame frame, Span span) {
        String low = signed(frame, span.low());
        return span.isKnown() ? low : low + " … " + signed(frame, span.high());
    }

    /** A month, such as 03/2026. */
    public static String month(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }

    private static Span whole(Span span) {
        return new Span(
                span.low().setScale(0, RoundingMode.HALF_UP),
                span.high().setScale(0, RoundingMode.HALF_UP));
    }

    private static String signed(Frame frame, BigDecimal number) {
        String sign = number.signum() < 0 ? "−" : number.signum() > 0 ? "+" : "";
        return sign + number(frame, number.abs());
    }

    private static String number(Frame frame, BigDecimal number) {
        return frame.number(number);
    }
}
