package vn.lienthong.population.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.AccessQuestion;
import vn.lienthong.population.AccessQuestions;
import vn.lienthong.population.intake.RegisterExtract;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** The person's own pages about who read their record: the history, and asking about one line. */
@Controller
@RequestMapping(AccessPages.HISTORY)
class AccessPages {

    static final String HISTORY = "/toi/lich-su-truy-cap";
    private static final int PAGES_MAX = 10_000;
    private static final int EXTRACTS_SHOWN = 20;

    private final AccessHistory history;
    private final AccessQuestions questions;
    private final RegisterExtract extracts;

    AccessPages(AccessHistory history, AccessQuestions questions, RegisterExtract extracts) {
        this.history = history;
        this.questions = questions;
        this.extracts = extracts;
    }

    @GetMapping
    ModelAndView history(
            @RequestParam(name = HistoryFilter.FROM, defaultValue = "") String from,
            @RequestParam(name = HistoryFilter.TO, defaultValue = "") String to,
            @RequestParam(name = HistoryFilter.READER, defaultValue = "") String reader,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn) {
        if (page < 0 || page > PAGES_MAX) {
            throw new FaultException(List.of(Violation.of("parameter.type").at("trang")));
        }
        var filter = new HistoryFilter(from, to, reader);
        var view =
                new ModelAndView("population/history")
                        .addObject("filter", filter)
                        .addObject("extracts", extracts.latest(EXTRACTS_SHOWN))
                        .addObject("page", page);
        switch (filter.read()) {
            case Outcome.Accepted<HistoryFilter.Chosen>(HistoryFilter.Chosen chosen) ->
                    view.addObject("violations", List.of())
                            .addObject(
                                    "found",
                                    history.page(
                                            signedIn.actor(),
                                            chosen.period(),
                                            chosen.kind(),
                                            page));
            case Outcome.Refused<HistoryFilter.Chosen>(List<Violation> violations) -> {
                view.addObject("violations", violations)
                        .addObject("found", new AccessHistory.Page(List.of(), false));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
        }
        return view;
    }

    /** The question about a line: the form while nobody asked, then the case with its answer. */
    @GetMapping("/{accessId}/cau-hoi")
    ModelAndView question(@PathVariable UUID accessId, @AuthenticationPrincipal SignedIn signedIn) {
        return page(accessId, signedIn.actor(), "", List.of());
    }

    @PostMapping("/{accessId}/cau-hoi")
    Object ask(
            @PathVariable UUID accessId,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (questions.ask(accessId, words, signedIn.actor())) {
            case Outcome.Accepted<AccessQuestion> ignored ->
                    "redirect:" + HISTORY + "/" + accessId + "/cau-hoi";
            case Outcome.Refused<AccessQuestion>(List<Violation> violations) ->
                    page(accessId, signedIn.actor(), words, violations);
        };
    }

    private ModelAndView page(
            UUID accessId, Actor person, String words, List<Violation> violations) {
        var view =
                new ModelAndView("population/question")
                        .addObject("line", history.line(accessId, person))
                        .addObject("words", words)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
