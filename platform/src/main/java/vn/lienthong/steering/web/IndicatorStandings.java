package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.CommuneFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/**
 * Puts indicators beside their targets: of the country or a province those with a target, of a body
 * all that are known of it, with its place and the change over a month. Sums only, never cases.
 */
@Component
final class IndicatorStandings {

    private final Indicators indicators;
    private final IndicatorFigures figures;
    private final ProvinceFigures provinces;
    private final CommuneFigures communes;
    private final IndicatorPlaces places;

    IndicatorStandings(
            Indicators indicators,
            IndicatorFigures figures,
            ProvinceFigures provinces,
            CommuneFigures communes,
            IndicatorPlaces places) {
        this.indicators = indicators;
        this.figures = figures;
        this.provinces = provinces;
        this.communes = communes;
        this.places = places;
    }

    /**
     * The indicators with a target.
     *
     * @param province null for the country; indicators that are not known of provinces are left out
     * @param month null for all the time
     * @param knownOn last day of which something is known; null for now
     */
    List<IndicatorStanding> headlines(
            @Nullable String province, @Nullable YearMonth month, @Nullable LocalDate knownOn) {
        return figures.together(() -> readHeadlines(province, month, knownOn));
    }

    private List<IndicatorStanding> readHeadlines(
            @Nullable String province, @Nullable YearMonth month, @Nullable LocalDate knownOn) {
        ReportingPeriod period = month == null ? null : ReportingPeriod.of(month);
        LocalDate day = knownOn == null ? figures.today() : knownOn;
        var standings = new ArrayList<IndicatorStanding>();
        for (Indicator indicator : indicators.all()) {
            boolean byPlace = indicator.dimensions().contains(Indicator.Dimension.PLACE);
            if (indicator.targets().isEmpty() || (province != null && !byPlace)) {
                continue;
            }
            Slice slice = province == null ? Slice.ALL : Slice.of(province);
            var shown = new IndicatorLinks.Shown(indicator.id(), slice, period, knownOn);
            Indicator.Method method = indicator.method();
            standings.add(
                    new IndicatorStanding(
                            indicator,
                            shown,
                            method == null ? null : value(method, places.question(shown)),
                            indicator.target(day).orElse(null),
                            null,
                            null));
        }
        return standings;
    }

    /**
     * What is measured of a body: in the last month that is over, or until now where an indicator
     * adds up.
     */
    List<IndicatorStanding> of(AgencyCode body) {
        return figures.together(() -> read(body));
    }

    private List<IndicatorStanding> read(AgencyCode body) {
        var standings = new ArrayList<IndicatorStanding>();
        for (Indicator indicator : indicators.all()) {
            Indicator.Method method = indicator.method();
            Optional<Slice> slice = places.sliceOf(indicator, body);
            if (method != null && slice.isPresent()) {
                standings.add(of(indicator, method, slice.get()));
            }
        }
        return standings;
    }

    private IndicatorStanding of(Indicator indicator, Indicator.Method method, Slice slice) {
        ReportingPeriod last = ReportingPeriod.of(YearMonth.from(figures.today()).minusMonths(1));
        boolean within = method.counts() == Indicator.Counts.WITHIN_PERIOD;
        ReportingPeriod now = within ? last : null;
        ReportingPeriod earlier = within ? last.previous() : last;
        IndicatorValue value = value(method, new Question(slice, now, null));
        return new IndicatorStanding(
                indicator,
                new IndicatorLinks.Shown(indicator.id(), slice, now, null),
                value,
                indicator.target(figures.today()).orElse(null),
                number(value(method, new Question(slice, earlier, null))).orElse(null),
                place(indicator, method, slice, now));
    }

    /** Counts follow from how many people live somewhere: only shares are compared. */
    private IndicatorStanding.@Nullable Place place(
            Indicator indicator,
            Indicator.Method method,
            Slice slice,
            @Nullable ReportingPeriod period) {
        if (method.whole() == null) {
            return null;
        }
        Map<String, IndicatorValue> alike = alike(method, slice, period);
        Optional<BigDecimal> own = Optional.ofNullable(alike.get(key(slice))).flatMap(this::number);
        if (own.isEmpty()) {
            return null;
        }
        List<BigDecimal> numbers = numbers(alike.values());
        long better =
                numbers.stream()
                        .filter(one -> isBetter(indicator.direction(), one, own.get()))
                        .count();
        return new IndicatorStanding.Place(Math.toIntExact(better) + 1, numbers.size());
    }

    private Map<String, IndicatorValue> alike(
            Indicator.Method method, Slice slice, @Nullable ReportingPeriod period) {
        if (slice.commune() != null) {
            return communes
                    .of(method, new Question(slice.wider(), period, null))
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(one -> one.getKey().code(), Map.Entry::getValue));
        }
        var all = new Question(Slice.ALL, period, null);
        if (slice.province() == null) {
            return figures.by(Indicator.Dimension.BODY, method, all);
        }
        return provinces.over(method, places.map(), all).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().value()));
    }

    /** Of a province on the map of today, as its page says it. */
    private IndicatorValue value(Indicator.Method method, Question question) {
        String province = question.slice().province();
        return province == null || question.slice().commune() != null
                ? figures.working(method, question).value()
                : provinces
                        .over(method, places.map(), province, question.period(), question.known())
                        .value();
    }

    private static String key(Slice slice) {
        AgencyCode body = slice.body();
        if (slice.commune() != null) {
            return slice.commune().code();
        }
        String province = slice.province();
        if (province != null) {
            return province;
        }
        return body == null ? "" : body.national();
    }

    private List<BigDecimal> numbers(Collection<IndicatorValue> values) {
        return values.stream().flatMap(value -> number(value).stream()).toList();
    }

    private Optional<BigDecimal> number(IndicatorValue value) {
        return value.computed().map(IndicatorValue.Computed::value);
    }

    private static boolean isBetter(
            Indicator.Direction direction, BigDecimal one, BigDecimal other) {
        int compared = one.compareTo(other);
        return direction == Indicator.Direction.UP ? compared > 0 : compared < 0;
    }
}
