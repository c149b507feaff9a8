package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.tasks.WeeklyDigests;

/** What a week brought to the tasks of a body, to be read or printed. */
@Controller
class DigestPage {

    private static final String WEEK = "tuan";

    private final WeeklyDigests digests;
    private final TaskWords words;

    DigestPage(WeeklyDigests digests, TaskWords words) {
        this.digests = digests;
        this.words = words;
    }

    @GetMapping(CockpitLinks.OWN + "/{code}/tuan")
    ModelAndView digest(
            @PathVariable String code, @RequestParam(name = WEEK, defaultValue = "") String day) {
        AgencyCode body = TaskParameters.body(code);
        if (body == null) {
            throw new FaultException("agency.unknown");
        }
        return new ModelAndView("steering/digest")
                .addObject("digest", digests.of(body, day(day)))
                .addObject("words", words);
    }

    private LocalDate day(String typed) {
        if (typed.isBlank()) {
            return digests.today();
        }
        return switch (PartialDate.parse(typed)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) ->
                    date.exact()
                            .orElseThrow(() ->
                                    new FaultException(
                                            List.of(Violation.of("answer.day").at(WEEK))));
            case Outcome.Refused<PartialDate>(List<Violation> wrong) ->
                    throw new FaultException(wrong.stream().map(one -> one.at(WEEK)).toList());
        };
    }
}
