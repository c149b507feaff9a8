package vn.lienthong.steering.indicators;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
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

    /** Months that are looked at again for revisions. */
    private static final int REVISED_MONTHS = 24;

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
     * What was published of an indicator and a place, by month, the first of each first; nothing of
     * communes and bodies.
     */
    @Transactional(readOnly = true)
    public List<Publication> of(Indicator indicator, Slice slice) {
        String province = slice.province();
        return slice.body() == null && slice.commune() == null
                ? store.of(indicator.id(), province == null ? "" : province)
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
        }
        return published;
    }

    private int publish(
            Indicator indicator,
            Indicator.Method method,
            Slice slice,
            Map<String, Publication> last,
            Instant now) {
        YearMonth latest = latest(day(now));
        int published = 0;
        for (IndicatorFigures.Cell cell : figures.trend(method, slice, now)) {
            YearMonth month = YearMonth.from(cell.period().from());
            if (month.isAfter(latest) || month.isBefore(latest.minusMonths(REVISED_MONTHS))) {
                continue;
            }
            String province = slice.province() == null ? "" : slice.province();
            Publication before = last.get(cell.period().code() + province);
            if (before == null || !same(before.value(), cell.value())) {
                store.insert(
                        new Publication(
                                indicator.id(),
                                cell.period(),
                                province,
                                before == null ? 1 : before.serial() + 1,
                                now,
                                cell.value(),
                                formula(method)));
                published++;
            }
        }
        return published;
    }

    private Map<String, Publication> last(Indicator indicator) {
        var last = new HashMap<String, Publication>();
        for (Publication publication : store.of(indicator.id())) {
            last.put(publication.period().code() + publication.province(), publication);
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
