package vn.lienthong.steering.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.IndicatorValue;
import vn.lienthong.steering.indicators.Indicators;

/** All figures that reports published, each beside what the platform counts itself. */
@Controller
class FigureListPage {

    private final PublishedFigures published;
    private final Indicators indicators;
    private final IndicatorFigures figures;

    FigureListPage(PublishedFigures published, Indicators indicators, IndicatorFigures figures) {
        this.published = published;
        this.indicators = indicators;
        this.figures = figures;
    }

    @GetMapping(IndicatorLinks.FIGURES)
    String list(Model model) {
        Map<String, IndicatorValue> values = figures.together(this::values);
        List<IndicatorRow> rows =
                indicators.all().stream()
                        .map(indicator -> row(indicator, values.get(indicator.id())))
                        .toList();
        List<PublishedFigure> listed = published.collections().getFirst().figures();
        var states = new EnumMap<PublishedFigure.State, Long>(PublishedFigure.State.class);
        for (PublishedFigure.State state : PublishedFigure.State.values()) {
            states.put(state, listed.stream().filter(one -> one.state() == state).count());
        }
        model.addAttribute("rows", rows);
        model.addAttribute("values", values);
        model.addAttribute("indicators", indicators);
        model.addAttribute("states", states);
        model.addAttribute("total", (long) listed.size());
        model.addAttribute("themes", byTheme(listed));
        model.addAttribute(
                "others", published.collections().subList(1, published.collections().size()));
        return "steering/figures";
    }

    /** What is measured of each indicator; those that nothing measures are absent. */
    private Map<String, IndicatorValue> values() {
        var values = new HashMap<String, IndicatorValue>();
        for (Indicator indicator : indicators.all()) {
            indicator
                    .measured()
                    .ifPresent(method ->
                            values.put(
                                    indicator.id(), figures.working(method, Question.ALL).value()));
        }
        return values;
    }

    /** The former address. */
    @GetMapping("/dieu-hanh/so-lieu-cong-bo")
    String moved() {
        return "redirect:" + IndicatorLinks.FIGURES;
    }

    private IndicatorRow row(Indicator indicator, @Nullable IndicatorValue value) {
        return new IndicatorRow(indicator, value, indicator.target(figures.today()).orElse(null));
    }

    private static Map<String, List<PublishedFigure>> byTheme(List<PublishedFigure> figures) {
        return figures.stream()
                .collect(
                        Collectors.groupingBy(
                                PublishedFigure::theme, LinkedHashMap::new, Collectors.toList()));
    }
}
