package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Formula;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.Publication;
import vn.lienthong.steering.indicators.Publications;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;
import vn.lienthong.steering.reports.ReportTemplate.Source;

/** Finds the figures of a template in a period, each with where it comes from. Thread-safe. */
final class FigureGathering {

    private final PublishedFigures published;
    private final Indicators indicators;
    private final IndicatorFigures figures;
    private final Publications publications;
    private final ProvinceAnnexes annexes;

    FigureGathering(
            PublishedFigures published,
            Indicators indicators,
            IndicatorFigures figures,
            Publications publications,
            ProvinceAnnexes annexes) {
        this.published = published;
        this.indicators = indicators;
        this.figures = figures;
        this.publications = publications;
        this.annexes = annexes;
    }

    /**
     * A figure, with what it was in the period with which it is compared.
     *
     * @param figure not numbered yet
     */
    record Gathered(Snapshot.Figure figure, Optional<BigDecimal> before) {

        boolean is(ReportTemplate.When when) {
            Optional<Integer> order = before.map(figure.size()::compareTo);
            return switch (when) {
                case INCREASED -> order.filter(sign -> sign > 0).isPresent();
                case FELL -> order.filter(sign -> sign < 0).isPresent();
                case UNCHANGED -> order.filter(sign -> sign == 0).isPresent();
                case MISSING -> false;
            };
        }
    }

    /**
     * The figures that have a value in a period, by their names in the template.
     *
     * @param known only what was known before that moment
     */
    Map<String, Gathered> gather(ReportTemplate template, ReportingPeriod period, Instant known) {
        var gathered = new LinkedHashMap<String, Gathered>();
        ReportingPeriod earlier = template.rhythm().before(period);
        template.figures()
                .forEach((id, source) ->
                        one(id, source, period, known)
                                .ifPresent(figure ->
                                        gathered.put(
                                                id,
                                                compared(
                                                        figure, one(id, source, earlier, known)))));
        return gathered;
    }

    /** The annexes of a template, by province. */
    List<Snapshot.Annex> annexes(ReportTemplate template, ReportingPeriod period, Instant known) {
        return annexes.of(template, period, known);
    }

    private static Gathered compared(Snapshot.Figure figure, Optional<Snapshot.Figure> earlier) {
        Optional<BigDecimal> before = earlier.map(Snapshot.Figure::size);
        if (before.isEmpty()) {
            return new Gathered(figure, before);
        }
        var parts = new HashMap<>(figure.parts());
        String unit = figure.unit();
        parts.putAll(FigureParts.compared(figure.size(), before.get(), unit));
        return new Gathered(
                new Snapshot.Figure(
                        0,
                        figure.id(),
                        figure.about(),
                        parts,
                        figure.size(),
                        unit,
                        figure.evidence()),
                before);
    }

    /** What a figure is about, whether it has a value in some period or not. */
    String statement(Source source) {
        return switch (source) {
            case Source.Measured(String id) ->
                    indicators.find(id).map(of -> of.words().name().vi()).orElse(id);
            case Source.Published of ->
                    published.all().stream()
                            .filter(figure -> ReportTemplates.isOf(figure, of))
                            .map(figure ->
                                    figure.words().scope().vi()
                                            + ": "
                                            + figure.words().statement().vi())
                            .findFirst()
                            .orElse(of.code());
        };
    }

    private Optional<Snapshot.Figure> one(
            String id, Source source, ReportingPeriod period, Instant known) {
        return switch (source) {
            case Source.Measured(String indicator) ->
                    indicators.find(indicator).flatMap(of -> measured(id, of, period, known));
            case Source.Published of ->
                    published.all().stream()
                            .filter(figure -> ReportTemplates.isOf(figure, of))
                            .filter(figure -> figure.origin().reportPeriod().equals(period.code()))
                            .map(figure -> published(id, figure))
                            .findFirst();
        };
    }

    private static Snapshot.Figure published(String id, PublishedFigure figure) {
        Map<String, String> parts = FigureParts.of(figure);
        String unit = figure.words().unit().vi();
        return new Snapshot.Figure(
                0,
                id,
                new Snapshot.About(
                        figure.words().statement().vi(),
                        figure.words().scope().vi(),
                        VietnameseWords.period(figure.period())),
                parts,
                FigureParts.size(figure),
                figure.percent().isPresent() ? "%" : unit,
                new Snapshot.Evidence(
                        figure.code(),
                        figure.words().report().vi(),
                        "",
                        parts.getOrDefault("part", ""),
                        parts.getOrDefault("whole", ""),
                        Optional.ofNullable(figure.origin().publishedOn())
                                .map(VietnameseWords::day)
                                .orElse(""),
                        parts.getOrDefault("note", "")));
    }

    private Optional<Snapshot.Figure> measured(
            String id, Indicator indicator, ReportingPeriod period, Instant known) {
        Indicator.Method method = indicator.measured().orElseThrow();
        return figures.working(method, new IndicatorFigures.Question(Slice.ALL, period, known))
                .value()
                .computed()
                .map(value -> measured(id, indicator, period, known, value));
    }

    private Snapshot.Figure measured(
            String id,
            Indicator indicator,
            ReportingPeriod period,
            Instant known,
            IndicatorValue.Computed value) {
        Indicator.Method method = indicator.measured().orElseThrow();
        String words = VietnameseWords.period(period);
        String unit = indicator.words().unit().vi();
        return new Snapshot.Figure(
                0,
                id,
                new Snapshot.About(indicator.words().name().vi(), "", words),
                FigureParts.of(value, unit, words),
                value.value(),
                unit,
                new Snapshot.Evidence(
                        indicator.id(),
                        "Hệ thống đếm, theo những gì biết đến ngày " + VietnameseWords.day(known),
                        formula(method),
                        VietnameseWords.number(value.numerator()),
                        value.denominator().map(VietnameseWords::number).orElse(""),
                        published(indicator, period),
                        wholly(method, period, known) ? "" : "Chỉ đếm được một phần của kỳ"));
    }

    private String published(Indicator indicator, ReportingPeriod period) {
        return publications.of(indicator, Slice.ALL).stream()
                .filter(publication -> publication.period().equals(period))
                .findFirst()
                .map(Publication::publishedAt)
                .map(VietnameseWords::day)
                .orElse("chưa công bố riêng");
    }

    /** Whether it was counted on every day of the period. */
    private boolean wholly(Indicator.Method method, ReportingPeriod period, Instant known) {
        return method.counts() == Indicator.Counts.UNTIL_END
                || figures.isWhole(method, period, known);
    }

    /** How an indicator is counted, in the names of its measures. */
    static String formula(Indicator.Method method) {
        Formula denominator = method.whole();
        return denominator == null
                ? method.numerator().text()
                : "("
                        + method.numerator().text()
                        + ") / ("
                        + denominator.text()
                        + ") × "
                        + method.factor();
    }
}
