package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.reference.Agencies;
import vn.lienthong.steering.Scope;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.rankings.BodyKind;
import vn.lienthong.steering.rankings.IndexSet;
import vn.lienthong.steering.rankings.Rankings;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskFigures;

/** Gathers indicators, tasks and ranks for the public overview. */
@Component
final class Overviews {

    /** The index by which provinces are compared on the overview. */
    private static final String INDEX = "service-provinces";

    private final IndicatorStandings standings;
    private final TaskFigures tasks;
    private final Rankings rankings;
    private final Agencies agencies;
    private final TaskWords words;

    Overviews(
            IndicatorStandings standings,
            TaskFigures tasks,
            Rankings rankings,
            Agencies agencies,
            TaskWords words) {
        this.standings = standings;
        this.tasks = tasks;
        this.rankings = rankings;
        this.agencies = agencies;
        this.words = words;
    }

    /** How bodies are named. */
    TaskWords words() {
        return words;
    }

    /** Of the country or a province, in a month or over all the time; tasks as of its last day. */
    Overview of(Scope scope) {
        LocalDate today = scope.knownOn().orElse(tasks.today());
        AgencyCode lead =
                scope.province()
                        .map(code -> agencies.ofProvince(code, tasks.today()).code())
                        .orElse(null);
        var filter = new FigureFilter(null, lead);
        var ranking =
                new RankingLinks.Shown(
                        INDEX,
                        BodyKind.PROVINCE,
                        ReportingPeriod.of(
                                scope.month().orElse(YearMonth.from(today).minusMonths(1))),
                        scope.knownOn().orElse(null));
        var asked =
                new Rankings.Asked(
                        INDEX,
                        BodyKind.PROVINCE,
                        ranking.period(),
                        IndicatorPlaces.known(ranking.knownOn()));
        Optional<IndexSet> set = rankings.set(asked);
        return new Overview(
                standings.headlines(
                        scope.province().orElse(null),
                        scope.month().orElse(null),
                        scope.knownOn().orElse(null)),
                filter,
                tasks.total(filter, today),
                ranking,
                set.map(one -> rankings.table(one, asked)).orElse(null));
    }
}
