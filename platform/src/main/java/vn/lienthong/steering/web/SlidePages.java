package vn.lienthong.steering.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskFigures;

/** The public figures of tasks for the screen of a meeting room: large, one thought a page. */
@Controller
class SlidePages {

    static final int PAGES = 5;

    private static final int INDICATORS_PAGE = 2;

    private static final int BODIES = 8;
    private static final int TASKS = 6;

    private final TaskFigures figures;
    private final IndicatorStandings standings;
    private final TaskWords words;

    SlidePages(TaskFigures figures, IndicatorStandings standings, TaskWords words) {
        this.figures = figures;
        this.standings = standings;
        this.words = words;
    }

    @GetMapping(CockpitLinks.SLIDES)
    String first() {
        return "redirect:" + CockpitLinks.slide(1);
    }

    @GetMapping(CockpitLinks.SLIDES + "/{page}")
    ModelAndView slide(@PathVariable int page) {
        if (page < 1 || page > PAGES) {
            throw new FaultException(List.of(Violation.of("parameter.type").at("page")));
        }
        return new ModelAndView("steering/slide")
                .addObject("page", page)
                .addObject("pages", PAGES)
                .addObject("today", figures.today())
                .addObject("total", figures.total(FigureFilter.ALL))
                .addObject(
                        "indicators",
                        page == INDICATORS_PAGE ? standings.headlines(null, null, null) : List.of())
                .addObject("bodies", bodies())
                .addObject("tasks", tasks(page))
                .addObject("words", words);
    }

    /** The bodies with the most that is late. */
    private List<BodyRow> bodies() {
        return figures.byBody(FigureFilter.ALL).entrySet().stream()
                .map(entry -> new BodyRow(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingLong(
                                        (BodyRow row) -> row.counts().of(TaskCategory.OVERDUE))
                                .reversed()
                                .thenComparing(row -> row.body().national()))
                .limit(BODIES)
                .toList();
    }

    private List<TaskFigures.Listed> tasks(int page) {
        TaskCategory category = page == PAGES ? TaskCategory.DUE_SOON : TaskCategory.OVERDUE;
        return figures.list(FigureFilter.ALL, category, 0).tasks().stream().limit(TASKS).toList();
    }
}
