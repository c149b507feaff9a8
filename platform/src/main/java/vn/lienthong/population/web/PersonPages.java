package vn.lienthong.population.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.OpenedPerson;
import vn.lienthong.population.desk.PersonDesk;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.SimulatedTime;

/** One person at the desk: what holds, what held, who stands beside them, and their life. */
@Controller
@RequestMapping(DeskSession.DESK)
class PersonPages {

    private final PersonDesk desk;
    private final AdministrativeUnits units;
    private final Clock clock;

    PersonPages(PersonDesk desk, AdministrativeUnits units, Clock clock) {
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    /** Who is not of the officer's commune is identified from their papers first. */
    @GetMapping("/{personId}")
    ModelAndView person(
            @PathVariable UUID personId,
            @RequestParam(name = "ngay", defaultValue = "") String validOn,
            @RequestParam(name = "biet-den", defaultValue = "") String knownOn,
            @RequestParam(name = "so", defaultValue = "") String registered,
            @SessionAttribute(DeskSession.VISIT) DeskVisit visit) {
        if (desk.mustIdentify(personId, visit)) {
            return new ModelAndView("redirect:" + IdentificationPages.PAGE);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        var violations = new ArrayList<Violation>();
        Optional<LocalDate> valid = TypedDay.read(validOn, "ngay", violations);
        Optional<LocalDate> known = TypedDay.read(knownOn, "biet-den", violations);
        OpenedPerson opened =
                desk.open(
                        personId,
                        valid.orElse(today),
                        known.map(PersonPages::endOf).orElseGet(clock::instant),
                        visit);
        var view =
                new ModelAndView("population/desk-person")
                        .addObject("opened", opened)
                        .addObject("words", new PersonWords(units, opened.names(), today))
                        .addObject("visit", visit)
                        .addObject("validOn", validOn)
                        .addObject("knownOn", knownOn)
                        .addObject("past", valid.isPresent() || known.isPresent())
                        .addObject(
                                "registered", registered.matches("\\d+/\\d{4}") ? registered : "")
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** What was known on a day is what was known when it ended. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant().minusNanos(1_000);
    }
}
