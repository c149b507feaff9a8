package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** Writes values, periods and grounds of indicators as readers say them. */
public final class IndicatorWords {

    private IndicatorWords() {}

    /** A value with its unit, such as 69,84 %; the reason where there is none. */
    public static String value(Frame frame, Indicator indicator, IndicatorValue value) {
        return switch (value) {
            case IndicatorValue.Computed computed ->
                    amount(frame, indicator, computed.value(), computed.whole() != null);
            case IndicatorValue.NotComputable(IndicatorValue.Reason reason) ->
                    frame.t("indicator.reason." + reason.name());
        };
    }

    /** A value that was reported or is a target, with its unit. */
    public static String amount(Frame frame, Indicator indicator, BigDecimal value) {
        return amount(frame, indicator, value, value.stripTrailingZeros().scale() > 0);
    }

    private static String amount(
            Frame frame, Indicator indicator, BigDecimal value, boolean divided) {
        NumberFormat format = NumberFormat.getNumberInstance(frame.language().locale());
        format.setMinimumFractionDigits(divided ? IndicatorValue.DECIMALS : 0);
        format.setMaximumFractionDigits(divided ? IndicatorValue.DECIMALS : 0);
        // A number and its unit stay on one line.
        return format.format(value) + "\u00a0" + frame.t(indicator.words().unit());
    }

    /** What a value is made of, such as 44/63; empty for a plain count. */
    public static String fraction(Frame frame, IndicatorValue value) {
        return value.computed()
                .flatMap(computed ->
                        computed.denominator()
                                .map(whole ->
                                        frame.number(computed.numerator())
                                                + "/"
                                                + frame.number(whole)))
                .orElse("");
    }

    /** By how much one value is more or less than another, such as +1,50. */
    public static String difference(Frame frame, BigDecimal value, BigDecimal than) {
        BigDecimal difference = value.subtract(than);
        NumberFormat format = NumberFormat.getNumberInstance(frame.language().locale());
        format.setMinimumFractionDigits(Math.min(IndicatorValue.DECIMALS, difference.scale()));
        format.setMaximumFractionDigits(IndicatorValue.DECIMALS);
        String digits = format.format(difference.abs());
        return switch (difference.signum()) {
            case 1 -> "+" + digits;
            case -1 -> "\u2212" + digits;
            default -> digits;
        };
    }

    /** A period; all the time when null. */
    public static String period(Frame frame, @Nullable ReportingPeriod period) {
        return period == null
                ? frame.t("indicator.all-time")
                : PrintedPeriod.of(period.code(), frame);
    }

    /** From which day to which a value counts. */
    public static String stretch(Frame frame, MeasuredView.Stretch stretch) {
        String last = frame.date(stretch.last());
        return stretch.first() == null
                ? frame.t("indicator.stretch.until", "to", last)
                : frame.t("indicator.stretch", "from", frame.date(stretch.first()), "to", last);
    }

    /** By when a target is to be reached, or since when it holds, and on which side of it. */
    public static String when(Frame frame, Indicator indicator, Indicator.Target target) {
        String side = indicator.direction() == Indicator.Direction.UP ? "at-least" : "at-most";
        return frame.t(
                "indicator." + side + (target.standing() ? "-since" : "-by"),
                "day",
                frame.date(target.day()));
    }

    /** A legal ground. */
    public static String ground(Frame frame, LegalGround ground) {
        return frame.language() == Language.ENGLISH ? ground.inEnglish() : ground.inVietnamese();
    }
}
