package vn.lienthong.steering.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.SimulatedTime;

/**
 * Publishes the figures of a month some days after its end. A published figure stays; when more
 * becomes known of the month, a revision is published beside it. Thread-safe; one node publishes at
 * a time.
 */
@Transactional
public class Publications {

    /** Day of the next month on which the figures of a month are first published. */
    public static final int PUBLISHED_ON = 5;

    /** Months that are published at all; what was published once is revised however old it is. */
    private static final int PUBLISHED_MONTHS = 24;

    private final PublicationStore store;
    private final IndicatorFigures figures;
    private final Indicators indicators;
    private final AdministrativeUnits units;
    private final Clock clock;

    Publications(
            PublicationStore store,
            IndicatorFigures figures,
            Indicators indicators,
            AdministrativeUnits units,
            Clock clock) {
        this.store = store;
        this.figures = figures;
        this.indicators = indicators;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What was published of an indicator and a place or body, by month, the first of each first;
     * nothing of communes.
     */
    @Transactional(readOnly = true)
    public List<Publication> of(Indicator indicator, Slice slice) {
        return slice.commune() == null
                ? store.of(indicator.id(), province(slice), body(slice))
                : List.of();
    }

    /**
     * Publishes what is due and what changed since; tells how many figures that were. Doing it
     * again publishes nothing.
     */
    public int publishDue() {
        store.lock();
        Instant now = clock.instant();
        int published = 0;
        for (Indicator indicator : indicators.all()) {
            Indicator.Method method = indicator.method();
            if (method == null) {
                continue;
            }
            Map<String, Publication> last = last(indicator);
            published += publish(indicator, method, Slice.ALL, last, now);
            if (indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
                for (AdministrativeUnit province : units.provinces(day(now))) {
                    published += publish(indicator, method, Slice.of(province.code()), last, now);
                }
            }
            if (indicator.dimensions().contains(Indicator.Dimension.BODY)) {
                published += publishBodies(indicator, method, last, now);
            }
        }
        return published;
    }

    private int publish(
            Indicator indicator,
            Indicator.Method method,
            Slice slice,
            Map<String, Publication> last,
            Instant now) {
        int published = 0;
        for (IndicatorFigures.Cell cell : figures.trend(method, slice, now)) {
            published += publish(indicator, method, slice, cell, last, now);
        }
        return published;
    }

    /** All bodies of a month are counted at once: there may be thousands of them. */
    private int publishBodies(
            Indicator indicator,
            Indicator.Method method,
            Map<String, Publication> last,
            Instant now) {
        var codes =
                new TreeSet<>(
                        figures.by(
                                        Indicator.Dimension.BODY,
                                        method,
                                        new IndicatorFigures.Question(Slice.ALL, null, now))
                                .keySet());
        var months = new HashSet<ReportingPeriod>();
        for (Publication publication : last.values()) {
            if (!publication.body().isEmpty()) {
                codes.add(publication.body());
                months.add(publication.period());
            }
        }
        int published = 0;
        for (IndicatorFigures.Cell month : figures.trend(method, Slice.ALL, now)) {
            if (!months.contains(month.period()) && !isDue(month.period(), now)) {
                continue;
            }
            var question = new IndicatorFigures.Question(Slice.ALL, month.period(), now);
            Map<String, IndicatorValue> values =
                    figures.by(Indicator.Dimension.BODY, method, question);
            IndicatorValue none = figures.ofNothing(method, question);
            for (String code : codes) {
                published +=
                        publish(
                                indicator,
                                method,
                                Slice.of(AgencyCode.of(code)),
                                new IndicatorFigures.Cell(
                                        month.period(),
                                        values.getOrDefault(code, none),
                                        month.whole()),
                                last,
                                now);
            }
        }
        return published;
    }

    /**
     * Whether a month is over long enough, and not too long, to be published for the first time.
     */
    private static boolean isDue(ReportingPeriod period, Instant now) {
        YearMonth month = YearMonth.from(period.from());
        YearMonth latest = latest(day(now));
        return !month.isAfter(latest) && !month.isBefore(latest.minusMonths(PUBLISHED_MONTHS));
    }

    /** Publishes a month for the first time, or a revision where it is not any more what it was. */
    private int publish(
            Indicator indicator,
            Indicator.Method method,
            Slice slice,
            IndicatorFigures.Cell cell,
            Map<String, Publication> last,
            Instant now) {
        Publication before = last.get(key(cell.period(), province(slice), body(slice)));
        boolean due =
                before == null ? isDue(cell.period(), now) : !same(before.value(), cell.value());
        if (!due) {
            return 0;
        }
        store.insert(
                new Publication(
                        indicator.id(),
                        cell.period(),
                        province(slice),
                        body(slice),
                        before == null ? 1 : before.serial() + 1,
                        now,
                        cell.value(),
                        formula(method)));
        return 1;
    }

    private static String province(Slice slice) {
        String province = slice.province();
        return province == null ? "" : province;
    }

    private static String body(Slice slice) {
        AgencyCode body = slice.body();
        return body == null ? "" : body.national();
    }

    private static String key(ReportingPeriod period, String province, String body) {
        return period.code() + " " + province + " " + body;
    }

    private Map<String, Publication> last(Indicator indicator) {
        var last = new HashMap<String, Publication>();
        for (Publication publication : store.of(indicator.id())) {
            last.put(
                    key(publication.period(), publication.province(), publication.body()),
                    publication);
        }
        return last;
    }

    /** The last month whose figures are due on a day. */
    private static YearMonth latest(LocalDate day) {
        return YearMonth.from(day.minusDays(PUBLISHED_ON - 1L)).minusMonths(1);
    }

    private static boolean same(IndicatorValue one, IndicatorValue other) {
        return one.computed().isPresent() && other.computed().isPresent()
                ? same(one.computed().get(), other.computed().get())
                : one.equals(other);
    }

    private static boolean same(IndicatorValue.Computed one, IndicatorValue.Computed other) {
        return one.numerator().compareTo(other.numerator()) == 0
                && one.value().compareTo(other.value()) == 0
                && one.denominator().isPresent() == other.denominator().isPresent()
                && one.denominator()
                        .map(whole -> whole.compareTo(other.denominator().orElseThrow()) == 0)
                        .orElse(true);
    }

    private static String formula(Indicator.Method method) {
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

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
