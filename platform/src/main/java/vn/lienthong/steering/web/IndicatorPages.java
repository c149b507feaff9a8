package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.Map;
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
    private final MeasuredViews measured;
    private final PublishedFigures published;
    private final IndicatorPlaces places;

    IndicatorPages(
            Indicators indicators,
            IndicatorFigures figures,
            MeasuredViews measured,
            PublishedFigures published,
            IndicatorPlaces places) {
        this.indicators = indicators;
        this.figures = figures;
        this.measured = measured;
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
                        .addObject("reports", measured.reports(indicator, shown.knownOn()))
                        .addObject("target", indicator.target(figures.today()).orElse(null))
                        .addObject("today", figures.today())
                        .addObject("names", indicators);
        Indicator.Method method = indicator.method();
        if (method == null) {
            return view.addObject("measured", null);
        }
        return view.addObject("measured", measured.of(indicator, method, shown));
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
                .addObject("found", measured.cases(method, counted, shown, page));
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
        return IndicatorFile.of(indicator, shown, known, measured.rows(indicator, method, shown));
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
                indicator, shown, known, measured.parts(indicator, method, shown));
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
