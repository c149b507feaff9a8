package vn.lienthong.steering.rankings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ProvinceFigures.OnMap;
import vn.lienthong.steering.indicators.ProvinceMap;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.indicators.Slice;

/** Finds what is known of bodies for the criteria of a set. Thread-safe. */
final class RankingReadings {

    private final IndicatorSources sources;
    private final Agencies agencies;
    private final AdministrativeUnits units;

    RankingReadings(IndicatorSources sources, Agencies agencies, AdministrativeUnits units) {
        this.sources = sources;
        this.agencies = agencies;
        this.units = units;
    }

    /**
     * What is wanted.
     *
     * @param period when; the bodies are those that stand on its last day
     * @param dataDue days after its end; what is known later is late
     * @param known only what was known before that moment; null for now
     */
    record Wanted(BodyKind bodies, ReportingPeriod period, int dataDue, @Nullable Instant known) {

        /** The moment after which something is late. */
        Instant due() {
            return period.to()
                    .plusDays(dataDue + 1L)
                    .atStartOfDay(SimulatedTime.VIETNAM)
                    .toInstant();
        }

        /** Whether something can be late yet. */
        boolean isPastDue(Instant now) {
            Instant until = known;
            return due().isBefore(until == null ? now : until);
        }
    }

    Readings read(Wanted wanted, Collection<Feed> feeds) {
        List<Agency> bodies = bodies(wanted.bodies(), wanted.period().to());
        var ofBodies = new HashMap<AgencyCode, Map<Feed, Reading>>();
        bodies.forEach(body -> ofBodies.put(body.code(), new HashMap<>()));
        for (Feed feed : feeds) {
            read(wanted, feed, bodies)
                    .forEach((body, reading) ->
                            Objects.requireNonNull(ofBodies.get(body), "body").put(feed, reading));
        }
        return new Readings(ofBodies);
    }

    private List<Agency> bodies(BodyKind kind, LocalDate day) {
        return switch (kind) {
            case MINISTRY -> agencies.ministries(day);
            case PROVINCE -> agencies.provinces(day);
            case NATION -> List.of();
        };
    }

    private Map<AgencyCode, Reading> read(Wanted wanted, Feed feed, List<Agency> bodies) {
        Indicator indicator = sources.indicators().find(feed.indicator()).orElseThrow();
        Indicator.Method method = indicator.method();
        if (feed.take() == Feed.Take.REPORTED || method == null) {
            return reported(wanted, indicator, bodies);
        }
        Map<AgencyCode, IndicatorValue> values =
                measured(wanted, indicator, method, wanted.known(), bodies);
        Map<AgencyCode, IndicatorValue> due =
                wanted.isPastDue(sources.now())
                        ? measured(wanted, indicator, method, wanted.due(), bodies)
                        : values;
        boolean whole = sources.figures().isWhole(method, wanted.period(), wanted.known());
        var readings = new HashMap<AgencyCode, Reading>();
        values.forEach((body, value) -> {
            Set<Reading.Doubt> doubts = EnumSet.noneOf(Reading.Doubt.class);
            if (!whole) {
                doubts.add(Reading.Doubt.PARTIAL);
            }
            if (!value.equals(due.get(body))) {
                doubts.add(Reading.Doubt.LATE);
            }
            readings.put(body, reading(value, doubts));
        });
        return readings;
    }

    private static Reading reading(IndicatorValue value, Set<Reading.Doubt> doubts) {
        return switch (value) {
            case IndicatorValue.Computed computed -> new Reading.Known(computed.value(), doubts);
            case IndicatorValue.NotComputable(IndicatorValue.Reason reason) ->
                    reason == IndicatorValue.Reason.NOTHING_TO_DIVIDE_BY
                            ? new Reading.Nothing()
                            : new Reading.Missing();
        };
    }

    private Map<AgencyCode, IndicatorValue> measured(
            Wanted wanted,
            Indicator indicator,
            Indicator.Method method,
            @Nullable Instant known,
            List<Agency> bodies) {
        var values = new HashMap<AgencyCode, IndicatorValue>();
        if (indicator.dimensions().contains(Indicator.Dimension.PLACE)) {
            ProvinceMap map = ProvinceMap.on(units, wanted.period().to());
            ProvinceFigures.Table table =
                    sources.provinces().table(method, map, wanted.period(), known);
            for (Agency body : bodies) {
                values.put(
                        body.code(),
                        switch (table.at(
                                Objects.requireNonNull(body.unitCode()), wanted.period())) {
                            case OnMap.Told(IndicatorValue value) -> value;
                            case OnMap.NotConvertible() ->
                                    new IndicatorValue.NotComputable(
                                            IndicatorValue.Reason.NOT_MEASURED);
                        });
            }
            return values;
        }
        var question = new Question(Slice.ALL, wanted.period(), known);
        Map<String, IndicatorValue> found =
                sources.figures().by(Indicator.Dimension.BODY, method, question);
        IndicatorValue none = sources.figures().ofNothing(method, question);
        for (Agency body : bodies) {
            values.put(body.code(), found.getOrDefault(body.code().national(), none));
        }
        return values;
    }

    private Map<AgencyCode, Reading> reported(
            Wanted wanted, Indicator indicator, List<Agency> bodies) {
        List<ReportedValue> reports =
                new ArrayList<>(sources.reported().confirmed(indicator, wanted.known()));
        reports.removeIf(report -> !report.period().equals(wanted.period()));
        var readings = new HashMap<AgencyCode, Reading>();
        for (Agency body : bodies) {
            Optional<ReportedValue> report =
                    reports.stream().filter(one -> one.body().equals(body.code())).findFirst();
            report.ifPresent(one ->
                    readings.put(
                            body.code(),
                            new Reading.Known(
                                    one.value(),
                                    one.decision()
                                            .filter(decision ->
                                                    !decision.at().isBefore(wanted.due()))
                                            .map(_ -> Set.of(Reading.Doubt.LATE))
                                            .orElse(Set.of()))));
        }
        return readings;
    }
}
