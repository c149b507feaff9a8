package vn.lienthong.steering.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.steering.indicators.CommuneFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Measure;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.Slice;

/**
 * Tells of an indicator what is known of a province, of the communes in it and of the provinces of
 * the country, all on the map of today: a province has what counted for those that went into it.
 */
@Component
public final class IndicatorParts {

    private final IndicatorFigures figures;
    private final ProvinceFigures provinces;
    private final CommuneFigures communes;
    private final IndicatorPlaces places;

    IndicatorParts(
            IndicatorFigures figures,
            ProvinceFigures provinces,
            CommuneFigures communes,
            IndicatorPlaces places) {
        this.figures = figures;
        this.provinces = provinces;
        this.communes = communes;
        this.places = places;
    }

    /**
     * An indicator of a part of the country or of the State.
     *
     * @param shown where its page is
     */
    public record Part(IndicatorLinks.Shown shown, IndicatorValue value) {}

    /** The value that a page shows, with its counts. */
    IndicatorFigures.Working working(Indicator.Method method, IndicatorLinks.Shown shown) {
        IndicatorFigures.Question question = places.question(shown);
        String province = shown.slice().province();
        return shown.isWholeProvince() && province != null
                ? provinces.over(
                        method, places.map(), province, question.period(), question.known())
                : figures.working(method, question);
    }

    /**
     * The parts of an indicator of which there are facts: the provinces or bodies of all, the
     * communes of a province.
     */
    List<Part> of(Indicator indicator, Indicator.Method method, IndicatorLinks.Shown shown) {
        if (shown.isWholeProvince()) {
            return communes.of(method, places.question(shown)).entrySet().stream()
                    .map(row ->
                            new Part(
                                    shown.with(places.commune(row.getKey().code())),
                                    row.getValue()))
                    .toList();
        }
        if (!shown.slice().isAll()) {
            return List.of();
        }
        return indicator.dimensions().stream()
                .findFirst()
                .map(dimension ->
                        switch (dimension) {
                            case PLACE -> provinces(method, shown);
                            case BODY -> bodies(method, shown);
                        })
                .orElse(List.of());
    }

    /** A page of the cases behind a measure; of a commune those of its province. */
    IndicatorFigures.Cases cases(
            Indicator.Method method, Measure measure, IndicatorLinks.Shown shown, int page) {
        return provinces.cases(method, measure, places.map(), places.question(shown.wider()), page);
    }

    private List<Part> provinces(Indicator.Method method, IndicatorLinks.Shown shown) {
        Map<String, IndicatorFigures.Working> values =
                provinces.over(method, places.map(), places.question(shown));
        var parts = new ArrayList<Part>();
        for (AdministrativeUnit province : places.provinces()) {
            IndicatorFigures.Working working = values.get(province.code());
            if (working != null) {
                parts.add(new Part(shown.with(Slice.of(province.code())), working.value()));
            }
        }
        return parts;
    }

    private List<Part> bodies(Indicator.Method method, IndicatorLinks.Shown shown) {
        var parts = new ArrayList<Part>();
        figures.by(Indicator.Dimension.BODY, method, places.question(shown))
                .forEach((code, value) ->
                        parts.add(new Part(shown.with(Slice.of(AgencyCode.of(code))), value)));
        return parts;
    }
}
