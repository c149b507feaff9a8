package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.Measure;

/**
 * The page of an indicator: value, target, method, trend, reports, revisions, down to the cases.
 */
@Controller
@RequestMapping(IndicatorLinks.INDICATORS)
class IndicatorPages {

    private final Indicators indicators;
    private final IndicatorFigures figures;
    private final IndicatorHistory history;
    private final PublishedFigures published;
    private final IndicatorPlaces places;

    IndicatorPages(
            Indicators indicators,
            IndicatorFigures figures,
            IndicatorHistory history,
            PublishedFigures published,
            IndicatorPlaces places) {
        this.indicators = indicators;
        this.figures = figures;
        this.history = history;
        this.published = published;
        this.places = places;
    }

    @GetMapping("/{id}")
    ModelAndView page(@PathVariable String id, @RequestParam Map<String, String> parameters) {
        if (indicators.find(id).isEmpty() && !published.ofIndicator(id).isEmpty()) {
            return new ModelAndView("steering/indicator-published")
                    .addObject("figures", published.ofIndicator(id));
        }
        Indicator indicator = indicator(id);
        IndicatorLinks.Shown shown = places.shown(indicator, parameters);
        ModelAndView view =
                view("steering/indicator", indicator, shown)
                        .addObject("published", published.ofIndicator(id))
                        .addObject("reports", history.reports(indicator, shown.knownOn()))
                        .addObject("target", indicator.target(figures.today()).orElse(null))
                        .addObject("today", figures.today())
                        .addObject("names", indicators);
        Indicator.Method method = indicator.method();
        if (method == null) {
            return view.addObject("measured", null);
        }
        Question question = places.question(shown);
        List<IndicatorHistory.Row> rows = history.rows(indicator, method, shown);
        return view.addObject(
                "measured",
                new MeasuredView(
                        figures.working(method, question),
                        rows,
                        chart(indicator, method, rows),
                        places.parts(indicator, method, shown)));
    }

    private IndicatorChart chart(
            Indicator indicator, Indicator.Method method, List<IndicatorHistory.Row> rows) {
        Optional<BigDecimal> target =
                indicator.target(figures.today()).map(Indicator.Target::value);
        return IndicatorChart.of(
                rows.stream().map(IndicatorHistory.Row::cell).toList().reversed(),
                target,
                method.factor() == 100);
    }

    @GetMapping("/{id}" + IndicatorLinks.CASES)
    ModelAndView cases(
            @PathVariable String id,
            @RequestParam(IndicatorLinks.MEASURE) String measure,
            @RequestParam(name = IndicatorLinks.PAGE, defaultValue = "0") int page,
            @RequestParam Map<String, String> parameters) {
        Indicator indicator = indicator(id);
        IndicatorLinks.Shown shown = places.shown(indicator, parameters).wider();
        Indicator.Method method =
                indicator.measured().orElseThrow(() -> new FaultException("measure.unknown"));
        Measure counted =
                method.measures().stream()
                        .filter(known -> known.code().equals(measure))
                        .findFirst()
                        .orElseThrow(() -> new FaultException("measure.unknown"));
        return view("steering/indicator-cases", indicator, shown)
                .addObject("measure", counted)
                .addObject("page", TaskParameters.page(page))
                .addObject("found", figures.cases(method, counted, places.question(shown), page));
    }

    /** The trend as the page shows it. */
    @GetMapping(value = "/{id}" + IndicatorLinks.FILE, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @RequestParam Map<String, String> parameters) {
        Indicator indicator = indicator(id);
        IndicatorLinks.Shown shown = places.shown(indicator, parameters);
        Indicator.Method method =
                indicator.measured().orElseThrow(() -> new FaultException("measure.unknown"));
        LocalDate known = shown.knownOn() == null ? figures.today() : shown.knownOn();
        return IndicatorFile.of(indicator, shown, known, history.rows(indicator, method, shown));
    }

    /** The communes of a province as the page shows them. */
    @GetMapping(value = "/{id}" + IndicatorLinks.COMMUNES_FILE, produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> communesFile(
            @PathVariable String id, @RequestParam Map<String, String> parameters) {
        Indicator indicator = indicator(id);
        IndicatorLinks.Shown shown = places.shown(indicator, parameters).wider();
        if (shown.slice().province() == null) {
            throw new FaultException("unit.unknown");
        }
        Indicator.Method method =
                indicator.measured().orElseThrow(() -> new FaultException("measure.unknown"));
        LocalDate known = shown.knownOn() == null ? figures.today() : shown.knownOn();
        return IndicatorFile.ofCommunes(
                indicator, shown, known, places.parts(indicator, method, shown));
    }

    private ModelAndView view(String template, Indicator indicator, IndicatorLinks.Shown shown) {
        return new ModelAndView(template)
                .addObject("indicator", indicator)
                .addObject("shown", shown)
                .addObject("places", places);
    }

    private Indicator indicator(String id) {
        return indicators.find(id).orElseThrow(() -> new FaultException("indicator.unknown"));
    }
}
