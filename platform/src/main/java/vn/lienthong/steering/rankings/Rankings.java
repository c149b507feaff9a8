package vn.lienthong.steering.rankings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;

/**
 * League tables by index set or by a single indicator, counted anew each time, and why ranks
 * change. Thread-safe.
 */
@Transactional(readOnly = true)
public class Rankings {

    private final IndexSets sets;
    private final Indicators indicators;
    private final RankingReadings readings;

    Rankings(IndexSets sets, Indicators indicators, RankingReadings readings) {
        this.sets = sets;
        this.indicators = indicators;
        this.readings = readings;
    }

    /**
     * A table that is asked for.
     *
     * @param index an index of the content, or an indicator
     * @param bodies who is ranked, where the index leaves it open
     * @param known only what was known before that moment; null for now
     */
    public record Asked(
            String index, BodyKind bodies, ReportingPeriod period, @Nullable Instant known) {

        Asked in(ReportingPeriod other) {
            return new Asked(index, bodies, other, known);
        }
    }

    /** The index sets of the content. */
    public IndexSets sets() {
        return sets;
    }

    /** The kinds of bodies of which an indicator is known, so that they can be ranked by it. */
    public static List<BodyKind> kinds(Indicator indicator) {
        if (indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            return List.of(BodyKind.PROVINCE);
        }
        return indicator.dimensions().contains(Indicator.Dimension.BODY)
                ? List.of(BodyKind.MINISTRY, BodyKind.PROVINCE)
                : List.of();
    }

    /** Whether there is such an index, or such an indicator that is known of bodies. */
    public boolean exists(String index) {
        return !sets.ofIndex(index).isEmpty()
                || indicators.find(index).filter(one -> !kinds(one).isEmpty()).isPresent();
    }

    /** The set that counts at the end of a period; empty when none did then. */
    public Optional<IndexSet> set(Asked asked) {
        return indicators
                .find(asked.index())
                .filter(indicator -> kinds(indicator).contains(asked.bodies()))
                .map(indicator -> IndexSet.of(indicator, asked.bodies()))
                .or(() -> sets.on(asked.index(), asked.period().to()));
    }

    /** The table of a set. */
    public LeagueTable table(IndexSet set, Asked asked) {
        return LeagueTable.of(set, readings.read(wanted(set, asked), set.feeds()));
    }

    /**
     * Why a body has another rank than in an earlier period, of which the table is taken as it was
     * published; empty when it is not ranked in both.
     */
    public Optional<RankChange> why(AgencyCode body, Asked asked, ReportingPeriod earlier) {
        Asked before = asked.in(earlier);
        Optional<IndexSet> former = set(before);
        Optional<IndexSet> present = set(asked);
        if (former.isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        IndexSet old = former.get();
        var revised = wanted(old, before);
        Instant due = revised.due();
        Instant known = asked.known();
        boolean published = known == null || due.isBefore(known);
        var feeds = new LinkedHashSet<>(old.feeds());
        feeds.addAll(present.get().feeds());
        return RankChange.of(
                body,
                new RankChange.Basis(
                        old,
                        present.get(),
                        readings.read(
                                published
                                        ? wanted(
                                                old,
                                                new Asked(
                                                        before.index(),
                                                        before.bodies(),
                                                        earlier,
                                                        due))
                                        : revised,
                                old.feeds()),
                        readings.read(revised, old.feeds()),
                        readings.read(wanted(present.get(), asked), feeds)));
    }

    private static RankingReadings.Wanted wanted(IndexSet set, Asked asked) {
        return new RankingReadings.Wanted(
                set.bodies(), asked.period(), set.rule().dataDue(), asked.known());
    }

    /** The last day on which data of a period are in time. */
    public static LocalDate due(IndexSet set, ReportingPeriod period) {
        return period.to().plusDays(set.rule().dataDue());
    }
}
