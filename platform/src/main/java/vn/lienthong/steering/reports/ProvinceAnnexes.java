package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ReportingPeriod;

/**
 * An annex for each province as they stood on the last day of a period: 63 until 30 June 2025, 34
 * since. Thread-safe.
 */
final class ProvinceAnnexes {

    private static final String NOT_CONVERTIBLE = "Không tách được theo tỉnh của kỳ này";

    private final Indicators indicators;
    private final ProvinceFigures figures;
    private final AdministrativeUnits units;

    ProvinceAnnexes(Indicators indicators, ProvinceFigures figures, AdministrativeUnits units) {
        this.indicators = indicators;
        this.figures = figures;
        this.units = units;
    }

    /** An indicator by province, in the period and in the one with which it is compared. */
    private record Counted(
            Indicator indicator, ProvinceFigures.Table now, ProvinceFigures.Table before) {}

    /**
     * The annexes of a report, by code of the province; none where the template asks for none.
     *
     * @param known only what was known before that moment
     */
    List<Snapshot.Annex> of(ReportTemplate template, ReportingPeriod period, Instant known) {
        if (template.annexes().isEmpty()) {
            return List.of();
        }
        ReportingPeriod earlier = template.rhythm().before(period);
        ProvinceMap map = ProvinceMap.on(units, period.to());
        var counted = new ArrayList<Counted>();
        for (String id : template.annexes()) {
            Indicator indicator = indicators.find(id).orElseThrow();
            Indicator.Method method = indicator.measured().orElseThrow();
            counted.add(
                    new Counted(
                            indicator,
                            figures.table(method, map, period, known),
                            figures.table(method, map, earlier, known)));
        }
        return map.provinces().stream()
                .map(province ->
                        new Snapshot.Annex(
                                province.code(),
                                province.fullName(),
                                counted.stream()
                                        .map(one -> line(one, province, period, earlier))
                                        .toList()))
                .toList();
    }

    private static Snapshot.Line line(
            Counted counted,
            AdministrativeUnit province,
            ReportingPeriod period,
            ReportingPeriod earlier) {
        Indicator indicator = counted.indicator();
        OnMap now = counted.now().at(province.code(), period);
        Optional<IndicatorValue.Computed> computed = computed(now);
        return new Snapshot.Line(
                indicator.id(),
                indicator.words().name().vi(),
                Map.of(
                        Snapshot.Line.VALUE,
                        plain(computed.map(IndicatorValue.Computed::value)),
                        Snapshot.Line.BEFORE,
                        plain(
                                computed(counted.before().at(province.code(), earlier))
                                        .map(IndicatorValue.Computed::value)),
                        Snapshot.Line.NUMERATOR,
                        plain(computed.map(IndicatorValue.Computed::numerator)),
                        Snapshot.Line.DENOMINATOR,
                        plain(computed.flatMap(IndicatorValue.Computed::denominator))),
                indicator.words().unit().vi(),
                FigureGathering.formula(indicator.measured().orElseThrow()),
                note(now));
    }

    private static Optional<IndicatorValue.Computed> computed(OnMap said) {
        return said instanceof OnMap.Told(IndicatorValue value)
                ? value.computed()
                : Optional.empty();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /** Why there is no number. */
    private static String note(OnMap said) {
        return switch (said) {
            case OnMap.NotConvertible _ -> NOT_CONVERTIBLE;
            case OnMap.Told(IndicatorValue.NotComputable(IndicatorValue.Reason reason)) ->
                    switch (reason) {
                        case NOTHING_TO_DIVIDE_BY -> "Không có trường hợp nào";
                        case NOT_MEASURED -> "Chưa đo";
                        case NOT_CONVERTIBLE -> NOT_CONVERTIBLE;
                    };
            case OnMap.Told _ -> "";
        };
    }
}
