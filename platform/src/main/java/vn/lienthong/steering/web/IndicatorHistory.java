package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Cell;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.Publication;
import vn.lienthong.steering.indicators.Publications;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/** Puts side by side what is known, what was published and what bodies report. */
@Component
public final class IndicatorHistory {

    /** Ten years: a page has all that its value counts. */
    private static final int MONTHS_SHOWN = 120;

    private final IndicatorFigures figures;
    private final Publications publications;
    private final ReportedValues reported;
    private final IndicatorPlaces places;
    private final ProvinceFigures provinces;

    IndicatorHistory(
            IndicatorFigures figures,
            Publications publications,
            ReportedValues reported,
            IndicatorPlaces places,
            ProvinceFigures provinces) {
        this.figures = figures;
        this.provinces = provinces;
        this.publications = publications;
        this.reported = reported;
        this.places = places;
    }

    /**
     * A month of an indicator.
     *
     * @param cell what is known of it
     * @param published what was published of it, the first first
     */
    public record Row(Cell cell, List<Publication> published) {
        public Row {
            published = List.copyOf(published);
        }

        /** What was published first. */
        public Optional<Publication> first() {
            return published.stream().findFirst();
        }

        /** The revisions after it. */
        public List<Publication> revisions() {
            return published.stream().filter(Publication::isRevision).toList();
        }
    }

    /**
     * What a body reports beside what is measured of it.
     *
     * @param slice of what it reports
     * @param measured what the platform counts of the same; null when it counts nothing of it
     */
    public record Reported(ReportedValue report, Slice slice, @Nullable IndicatorValue measured) {

        /** The number that was measured. */
        public Optional<BigDecimal> number() {
            return Optional.ofNullable(measured)
                    .flatMap(IndicatorValue::computed)
                    .map(IndicatorValue.Computed::value);
        }
    }

    /**
     * Month by month, the latest first. A province goes on across the change of the map: what
     * counted for the provinces that went into it counts for it.
     */
    List<Row> rows(Indicator indicator, Indicator.Method method, IndicatorLinks.Shown shown) {
        Instant known = IndicatorPlaces.known(shown.knownOn());
        Map<ReportingPeriod, List<Publication>> published = new HashMap<>();
        boolean wholeProvince = shown.isWholeProvince();
        LocalDate ofThisMap = wholeProvince ? places.map().day() : LocalDate.MIN;
        for (Publication publication : publications.of(indicator, shown.slice())) {
            if (publication.period().from().isBefore(ofThisMap)) {
                continue;
            }
            if (known == null || publication.publishedAt().isBefore(known)) {
                published
                        .computeIfAbsent(publication.period(), _ -> new ArrayList<>())
                        .add(publication);
            }
        }
        String province = shown.slice().province();
        List<Cell> cells =
                wholeProvince && province != null
                        ? provinces.course(method, places.map(), province, known)
                        : figures.trend(method, shown.slice(), known);
        return cells.reversed().stream()
                .limit(MONTHS_SHOWN)
                .map(cell -> new Row(cell, published.getOrDefault(cell.period(), List.of())))
                .toList();
    }

    /** What bodies report and a second person confirmed, the latest period first. */
    List<Reported> reports(Indicator indicator, @Nullable LocalDate knownOn) {
        Instant known = IndicatorPlaces.known(knownOn);
        return reported.confirmed(indicator, known).stream()
                .map(report -> beside(indicator, report, known))
                .toList()
                .reversed();
    }

    private Reported beside(Indicator indicator, ReportedValue report, @Nullable Instant known) {
        Slice slice = places.ofBody(indicator, report.body());
        Indicator.Method method = indicator.method();
        boolean comparable =
                method != null
                        && (slice.province() == null
                                ? indicator.dimensions().contains(Indicator.Dimension.BODY)
                                : indicator.dimensions().contains(Indicator.Dimension.PLACE));
        return new Reported(
                report,
                slice,
                comparable && method != null
                        ? measured(method, slice, report.period(), known)
                        : null);
    }

    private IndicatorValue measured(
            Indicator.Method method, Slice slice, ReportingPeriod period, @Nullable Instant known) {
        String province = slice.province();
        return province == null
                ? figures.working(method, new Question(slice, period, known)).value()
                : provinces.over(method, places.map(), province, period, known).value();
    }
}
