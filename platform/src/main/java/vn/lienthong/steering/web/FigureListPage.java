package vn.lienthong.steering.web;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.steering.Figures;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.Scope;

/** The figures that reports published, each beside what the platform counts itself. */
@Controller
class PublishedFiguresPage {

    private final PublishedFigures published;
    private final Figures figures;

    PublishedFiguresPage(PublishedFigures published, Figures figures) {
        this.published = published;
        this.figures = figures;
    }

    @GetMapping("/dieu-hanh/so-lieu-cong-bo")
    String published(Model model) {
        List<PublishedFigure> all = published.all();
        Map<PublishedFigure.State, Long> states = new EnumMap<>(PublishedFigure.State.class);
        for (PublishedFigure.State state : PublishedFigure.State.values()) {
            states.put(state, all.stream().filter(figure -> figure.state() == state).count());
        }
        model.addAttribute(
                "themes",
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        PublishedFigure::theme,
                                        LinkedHashMap::new,
                                        Collectors.toList())));
        model.addAttribute("states", states);
        model.addAttribute("total", figures.total(new Scope(null, null)));
        return "steering/published";
    }
}
