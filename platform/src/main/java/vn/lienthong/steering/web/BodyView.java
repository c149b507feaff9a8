package vn.lienthong.steering.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.tasks.BodySuccession;

/** Adds to the pages about a body where its indicators stand and what it has to do next. */
@Component
final class BodyView {

    private final IndicatorStandings standings;
    private final NextSteps steps;
    private final IndicatorPlaces places;
    private final TaskWords words;
    private final BodySuccession succession;

    BodyView(
            IndicatorStandings standings,
            NextSteps steps,
            IndicatorPlaces places,
            TaskWords words,
            BodySuccession succession) {
        this.standings = standings;
        this.steps = steps;
        this.places = places;
        this.words = words;
        this.succession = succession;
    }

    /** The body that answers today for one that ended. */
    AgencyCode answering(AgencyCode body) {
        return succession.answering(body);
    }

    /**
     * Adds them.
     *
     * @param own whether the reader belongs to the body
     */
    ModelAndView add(ModelAndView view, AgencyCode body, boolean own) {
        return view.addObject("indicators", standings.of(body))
                .addObject("steps", steps.of(body, own))
                .addObject("places", places)
                .addObject("words", words);
    }
}
