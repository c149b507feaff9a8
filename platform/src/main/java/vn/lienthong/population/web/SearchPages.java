package vn.lienthong.population.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.desk.DeskPurposes;
import vn.lienthong.population.desk.DeskVisit;
import vn.lienthong.population.desk.PersonSearch;
import vn.lienthong.population.desk.ResidenceReviews;
import vn.lienthong.population.desk.SearchQuestion;
import vn.lienthong.population.desk.SearchResult;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.shell.SimulatedTime;

/**
 * The search of the register desk. What is typed comes by POST and is kept in the session: a name
 * never stands in an address.
 */
@Controller
@RequestMapping(DeskSession.DESK)
class SearchPages {

    private final PersonSearch search;
    private final DeskPurposes purposes;
    private final ResidenceReviews reviews;
    private final Clock clock;

    SearchPages(PersonSearch search, DeskPurposes purposes, ResidenceReviews reviews, Clock clock) {
        this.search = search;
        this.purposes = purposes;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView search(
            @RequestParam(name = "ho", defaultValue = "") String household,
            @RequestParam(name = "moi", required = false) @Nullable String anew,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        Actor officer = signedIn.actor();
        if (anew != null) {
            DeskSession.forgetQuestion(session);
        }
        Optional<DeskVisit> visit = DeskSession.visit(session, officer);
        Optional<SearchQuestion> question =
                household.isBlank()
                        ? DeskSession.question(session)
                        : Optional.of(SearchQuestion.ofHousehold(household));
        SearchResult found =
                visit.isPresent() && question.isPresent()
                        ? FaultException.require(search.search(question.get(), visit.get()))
                        : null;
        return page(
                officer,
                new VisitForm(visit),
                question.filter(_ -> household.isBlank()).orElseGet(() -> empty(officer)),
                found,
                List.of());
    }

    private SearchQuestion empty(Actor officer) {
        String commune =
                officer.commune()
                        .map(search::communeName)
                        .orElseThrow(() -> new FaultException("forbidden"));
        return new SearchQuestion("", "", commune, "", "");
    }

    @PostMapping
    Object search(
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String birthDate,
            @RequestParam(defaultValue = "") String commune,
            @RequestParam(defaultValue = "") String head,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        Actor officer = signedIn.actor();
        var question = new SearchQuestion(name, birthDate, commune, head, "");
        var violations = new ArrayList<Violation>();
        Outcome<DeskVisit> visit = purposes.visit(officer, purpose, reason, today());
        if (visit instanceof Outcome.Refused<DeskVisit>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (search.checked(question)
                instanceof Outcome.Refused<SearchQuestion>(List<Violation> broken)) {
            violations.addAll(broken);
        }
        if (!violations.isEmpty()) {
            return page(officer, new VisitForm(purpose, reason), question, null, violations);
        }
        DeskSession.keep(session, FaultException.require(visit));
        DeskSession.keep(session, question);
        return "redirect:" + DeskSession.DESK;
    }

    @GetMapping("/muc-dich")
    ModelAndView purpose(
            @RequestParam(name = "tiep", defaultValue = DeskSession.DESK) String next,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        return purposePage(
                next, new VisitForm(DeskSession.visit(session, signedIn.actor())), List.of());
    }

    @PostMapping("/muc-dich")
    Object purpose(
            @RequestParam(name = "tiep", defaultValue = DeskSession.DESK) String next,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpSession session) {
        return switch (purposes.visit(signedIn.actor(), purpose, reason, today())) {
            case Outcome.Accepted<DeskVisit>(DeskVisit visit) -> {
                DeskSession.keep(session, visit);
                yield "redirect:" + inside(next);
            }
            case Outcome.Refused<DeskVisit>(List<Violation> violations) ->
                    purposePage(next, new VisitForm(purpose, reason), violations);
        };
    }

    /** Nobody is sent to another place by an address that somebody else wrote. */
    private static String inside(String next) {
        return next.matches(DeskSession.DESK + "(/[A-Za-z0-9/_-]*)?") ? next : DeskSession.DESK;
    }

    private ModelAndView purposePage(String next, VisitForm visit, List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-purpose")
                        .addObject("next", inside(next))
                        .addObject("visit", visit)
                        .addObject("purposes", purposes.on(today()))
                        .addObject("violations", violations);
        return refused(view, violations);
    }

    private ModelAndView page(
            Actor officer,
            VisitForm visit,
            SearchQuestion question,
            @Nullable SearchResult found,
            List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-search")
                        .addObject("visit", visit)
                        .addObject("purposes", purposes.on(today()))
                        .addObject("question", question)
                        .addObject("found", found)
                        .addObject("waiting", reviews.count(officer))
                        .addObject("violations", violations);
        return refused(view, violations);
    }

    private static ModelAndView refused(ModelAndView view, List<Violation> violations) {
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
