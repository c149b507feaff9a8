package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.rankings.BodyKind;
import vn.lienthong.steering.rankings.IndexSet;
import vn.lienthong.steering.rankings.LeagueTable;
import vn.lienthong.steering.rankings.Rankings;

/** League tables, with their files, and why a body stands where it stands. */
@Controller
@RequestMapping(RankingLinks.RANKINGS)
class RankingPages {

    private final Rankings rankings;
    private final Indicators indicators;
    private final IndicatorFigures figures;
    private final IndicatorPlaces places;

    RankingPages(
            Rankings rankings,
            Indicators indicators,
            IndicatorFigures figures,
            IndicatorPlaces places) {
        this.rankings = rankings;
        this.indicators = indicators;
        this.figures = figures;
        this.places = places;
    }

    @GetMapping
    ModelAndView list() {
        var indexes = new LinkedHashMap<String, List<IndexSet>>();
        for (IndexSet set : rankings.sets().all()) {
            indexes.computeIfAbsent(set.index(), rankings.sets()::ofIndex);
        }
        var ranked = new LinkedHashMap<Indicator, List<BodyKind>>();
        for (Indicator indicator : indicators.all()) {
            List<BodyKind> kinds = Rankings.kinds(indicator);
            if (!kinds.isEmpty()) {
                ranked.put(indicator, kinds);
            }
        }
        return new ModelAndView("steering/rankings")
                .addObject("indexes", indexes)
                .addObject("indicators", ranked);
    }

    @GetMapping("/{index}")
    ModelAndView table(@PathVariable String index, @RequestParam Map<String, String> parameters) {
        RankingLinks.Shown shown = shown(index, parameters);
        Rankings.Asked asked = asked(shown);
        Optional<IndexSet> set = rankings.set(asked);
        return view("steering/ranking", shown)
                .addObject("set", set.orElse(null))
                .addObject("table", set.map(one -> rankings.table(one, asked)).orElse(null))
                .addObject("today", figures.today());
    }

    /** The table as the page shows it. */
    @GetMapping(value = "/{index}" + IndicatorLinks.FILE, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file(
            @PathVariable String index, @RequestParam Map<String, String> parameters) {
        RankingLinks.Shown shown = shown(index, parameters);
        Rankings.Asked asked = asked(shown);
        IndexSet set = rankings.set(asked).orElseThrow(() -> new FaultException("ranking.unknown"));
        LocalDate known = shown.knownOn() == null ? figures.today() : shown.knownOn();
        return RankingFile.of(shown, known, rankings.table(set, asked));
    }

    @GetMapping("/{index}/{body}")
    ModelAndView body(
            @PathVariable String index,
            @PathVariable("body") String code,
            @RequestParam Map<String, String> parameters) {
        RankingLinks.Shown shown = shown(index, parameters);
        Rankings.Asked asked = asked(shown);
        IndexSet set = rankings.set(asked).orElseThrow(() -> new FaultException("ranking.unknown"));
        AgencyCode body = body(code);
        LeagueTable.Place place =
                rankings.table(set, asked)
                        .of(body)
                        .orElseThrow(() -> new FaultException("agency.unknown"));
        ReportingPeriod typed =
                IndicatorPlaces.period(parameters.getOrDefault(RankingLinks.EARLIER, ""));
        ReportingPeriod earlier = typed == null ? shown.period().previous() : typed;
        return view("steering/ranking-body", shown)
                .addObject("set", set)
                .addObject("place", place)
                .addObject("earlier", earlier)
                .addObject("change", rankings.why(body, asked, earlier).orElse(null));
    }

    private ModelAndView view(String template, RankingLinks.Shown shown) {
        return new ModelAndView(template)
                .addObject("shown", shown)
                .addObject("indicator", indicators.find(shown.index()).orElse(null))
                .addObject("kinds", kinds(shown.index()))
                .addObject("places", places);
    }

    private List<BodyKind> kinds(String index) {
        return indicators
                .find(index)
                .map(Rankings::kinds)
                .orElseGet(() -> List.of(rankings.sets().ofIndex(index).getFirst().bodies()));
    }

    private Rankings.Asked asked(RankingLinks.Shown shown) {
        return new Rankings.Asked(
                shown.index(),
                shown.bodies(),
                shown.period(),
                IndicatorPlaces.known(shown.knownOn()));
    }

    private RankingLinks.Shown shown(String index, Map<String, String> parameters) {
        if (!rankings.exists(index)) {
            throw new FaultException("ranking.unknown");
        }
        ReportingPeriod period =
                IndicatorPlaces.period(parameters.getOrDefault(IndicatorLinks.PERIOD, ""));
        return new RankingLinks.Shown(
                index,
                kind(parameters.getOrDefault(RankingLinks.KIND, ""), kinds(index)),
                period == null
                        ? ReportingPeriod.of(YearMonth.from(figures.today()).minusMonths(1))
                        : period,
                IndicatorPlaces.day(parameters.getOrDefault(IndicatorLinks.KNOWN, "")));
    }

    private static BodyKind kind(String text, List<BodyKind> kinds) {
        if (text.isBlank()) {
            return kinds.getFirst();
        }
        return kinds.stream()
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new FaultException(
                                List.of(Violation.of("ranking.kind").at(RankingLinks.KIND))));
    }

    private static AgencyCode body(String code) {
        return switch (AgencyCode.parse(code)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode body) -> body;
            case Outcome.Refused<AgencyCode>(var broken) -> throw new FaultException(broken);
        };
    }
}
