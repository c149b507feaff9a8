package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Measure;

/** Puts together what a page shows of an indicator: value, course, parts and reports. */
@Component
final class MeasuredViews {

    private final IndicatorFigures figures;
    private final IndicatorHistory history;
    private final IndicatorParts parts;

    MeasuredViews(IndicatorFigures figures, IndicatorHistory history, IndicatorParts parts) {
        this.figures = figures;
        this.history = history;
        this.parts = parts;
    }

    /** What the platform measured. */
    MeasuredView of(Indicator indicator, Indicator.Method method, IndicatorLinks.Shown shown) {
        List<IndicatorHistory.Row> rows = rows(indicator, method, shown);
        return new MeasuredView(
                parts.working(method, shown),
                stretch(method, shown, rows),
                rows,
                chart(indicator, method, rows),
                parts(indicator, method, shown));
    }

    /** The days that the value counts: those of the months below it, as far as they are known. */
    private MeasuredView.@Nullable Stretch stretch(
            Indicator.Method method, IndicatorLinks.Shown shown, List<IndicatorHistory.Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        LocalDate today = figures.today();
        LocalDate asked = shown.knownOn();
        LocalDate known = asked == null || asked.isAfter(today) ? today : asked;
        LocalDate first = rows.getLast().cell().period().from();
        LocalDate last = known;
        if (shown.period() != null) {
            first = shown.period().from();
            last = shown.period().to().isAfter(known) ? known : shown.period().to();
        }
        return first.isAfter(last)
                ? null
                : new MeasuredView.Stretch(
                        method.counts() == Indicator.Counts.UNTIL_END ? null : first, last);
    }

    /** Month by month, the latest first. */
    List<IndicatorHistory.Row> rows(
            Indicator indicator, Indicator.Method method, IndicatorLinks.Shown shown) {
        return history.rows(indicator, method, shown);
    }

    /** The parts of which there are facts. */
    List<IndicatorParts.Part> parts(
            Indicator indicator, Indicator.Method method, IndicatorLinks.Shown shown) {
        return parts.of(indicator, method, shown);
    }

    /** A page of the cases behind a measure. */
    IndicatorFigures.Cases cases(
            Indicator.Method method, Measure counted, IndicatorLinks.Shown shown, int page) {
        return parts.cases(method, counted, shown, page);
    }

    /** What bodies report, beside what is measured. */
    List<IndicatorHistory.Reported> reports(Indicator indicator, @Nullable LocalDate knownOn) {
        return history.reports(indicator, knownOn);
    }

    private IndicatorChart chart(
            Indicator indicator, Indicator.Method method, List<IndicatorHistory.Row> rows) {
        Optional<BigDecimal> target =
                indicator.target(figures.today()).map(Indicator.Target::value);
        return IndicatorChart.of(
                rows.stream().map(IndicatorHistory.Row::cell).toList().reversed(),
                target,
                method.factor() == 100);
    }
}
