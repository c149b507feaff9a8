package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Language;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.reports.ReportTemplate.Source;

/**
 * What a report may say of a figure: {@code number} without its unit; {@code part}, {@code whole}
 * and {@code percent} of a share; {@code first}, {@code second} … and {@code total} of a sum;
 * {@code from} and {@code to}; {@code period}, {@code statement} and {@code note}; {@code change}
 * and {@code previous} where there is something to compare with; and each number that was published
 * along with it.
 */
final class FigureParts {

    static final String CHANGE = "change";
    static final String PREVIOUS = "previous";

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth");
    private static final Set<String> OF_MEASURED =
            Set.of("", "number", "part", "whole", "period", CHANGE, PREVIOUS);

    private FigureParts() {}

    /** The parts of a published figure. */
    static Map<String, String> of(PublishedFigure figure) {
        var parts = new TreeMap<String, String>();
        String number = number(figure.amount());
        parts.put("number", number);
        parts.put(
                "", VietnameseWords.amount(number, figure.words().unit().in(Language.VIETNAMESE)));
        parts.put("period", VietnameseWords.period(figure.period()));
        parts.put("statement", figure.words().statement().vi());
        figure.note().ifPresent(note -> parts.put("note", note.vi()));
        figure.percent()
                .ifPresent(percent -> parts.put("percent", VietnameseWords.number(percent) + "%"));
        switch (figure.amount()) {
            case Amount.One ignored -> {}
            case Amount.Share(BigDecimal part, BigDecimal whole) -> {
                parts.put("part", VietnameseWords.number(part));
                parts.put("whole", VietnameseWords.number(whole));
            }
            case Amount.Between(BigDecimal from, BigDecimal to) -> {
                parts.put("from", VietnameseWords.number(from));
                parts.put("to", VietnameseWords.number(to));
            }
            case Amount.Sum sum -> {
                for (int i = 0; i < Math.min(ORDINALS.size(), sum.parts().size()); i++) {
                    parts.put(ORDINALS.get(i), VietnameseWords.number(sum.parts().get(i)));
                }
                parts.put("total", VietnameseWords.number(sum.total()));
            }
        }
        figure.print()
                .also()
                .forEach((name, also) -> parts.put(name, VietnameseWords.number(also)));
        return parts;
    }

    /** The parts of a counted figure. */
    static Map<String, String> of(IndicatorValue.Computed value, String unit, String period) {
        var parts = new TreeMap<String, String>();
        String number = VietnameseWords.number(value.value());
        parts.put("number", number);
        parts.put("", VietnameseWords.amount(number, unit));
        parts.put("period", period);
        parts.put("part", VietnameseWords.number(value.numerator()));
        value.denominator().ifPresent(whole -> parts.put("whole", VietnameseWords.number(whole)));
        return parts;
    }

    /** What a comparison adds: how much more or less, and how much it was; percent in points. */
    static Map<String, String> compared(BigDecimal now, BigDecimal before, String unit) {
        String change = VietnameseWords.number(now.subtract(before).abs());
        return Map.of(
                CHANGE,
                unit.equals("%")
                        ? change + "\u00a0điểm phần trăm"
                        : VietnameseWords.amount(change, unit),
                PREVIOUS,
                VietnameseWords.amount(VietnameseWords.number(before), unit));
    }

    /** How much a published figure is; percent for a part of a whole. */
    static BigDecimal size(PublishedFigure figure) {
        return switch (figure.amount()) {
            case Amount.One(BigDecimal value) -> value;
            case Amount.Share(BigDecimal part, BigDecimal ignored) -> figure.percent().orElse(part);
            case Amount.Between(BigDecimal from, BigDecimal ignored) -> from;
            case Amount.Sum sum -> sum.total();
        };
    }

    /** Whether a figure has a part in at least one period. */
    static boolean isKnown(@Nullable Source source, String part, PublishedFigures published) {
        return switch (source) {
            case Source.Measured ignored -> OF_MEASURED.contains(part);
            case Source.Published of ->
                    part.equals(CHANGE)
                            || part.equals(PREVIOUS)
                            || published.all().stream()
                                    .filter(figure -> ReportTemplates.isOf(figure, of))
                                    .anyMatch(figure -> of(figure).containsKey(part));
            case null -> false;
        };
    }

    private static String number(Amount amount) {
        return switch (amount) {
            case Amount.One(BigDecimal value) -> VietnameseWords.number(value);
            case Amount.Share(BigDecimal part, BigDecimal whole) ->
                    VietnameseWords.number(part) + "/" + VietnameseWords.number(whole);
            case Amount.Between(BigDecimal from, BigDecimal to) ->
                    VietnameseWords.number(from) + "–" + VietnameseWords.number(to);
            case Amount.Sum sum ->
                    String.join(" + ", sum.parts().stream().map(VietnameseWords::number).toList());
        };
    }
}
