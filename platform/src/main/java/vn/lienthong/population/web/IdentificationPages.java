package vn.lienthong.population.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.PersonDesk;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Opens the record of whoever's papers lie before the officer, wherever they live, by number and
 * date of birth together.
 */
@Controller
@RequestMapping(IdentificationPages.PAGE)
class IdentificationPages {

    static final String PAGE = DeskSession.DESK + "/nhan-dien";

    private final PersonDesk desk;

    IdentificationPages(PersonDesk desk) {
        this.desk = desk;
    }

    /** Whoever stated a purpose that opens residents only is asked for another one first. */
    @GetMapping
    ModelAndView form(@SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        return desk.opensFromPapers(visit)
                ? page("", "", visit, List.of())
                : new ModelAndView("redirect:" + DeskSession.DESK + "/muc-dich?tiep=" + PAGE);
    }

    @PostMapping
    Object identify(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String birthDate,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit,
            HttpSession session) {
        return switch (desk.identify(number, birthDate, visit)) {
            case Outcome.Accepted<PersonDesk.Identified>(PersonDesk.Identified identified) -> {
                DeskSession.keep(session, identified.visit());
                yield "redirect:" + DeskSession.DESK + "/" + identified.person();
            }
            case Outcome.Refused<PersonDesk.Identified>(List<Violation> violations) ->
                    page(number, birthDate, visit, violations);
        };
    }

    private static ModelAndView page(
            String number, String birthDate, DeskVisit visit, List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-identify")
                        .addObject("number", number)
                        .addObject("birthDate", birthDate)
                        .addObject("visit", visit)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
