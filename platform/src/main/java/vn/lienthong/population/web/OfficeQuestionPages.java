package vn.lienthong.population.web;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.lienthong.population.AccessQuestion;
import vn.lienthong.population.AccessQuestions;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.shell.SimulatedTime;

/** The office's pages: questions of persons about reads in the commune's name, and the answers. */
@Controller
@RequestMapping("/can-bo/cau-hoi-truy-cap")
class OfficeQuestionPages {

    private final AccessQuestions questions;
    private final Clock clock;

    OfficeQuestionPages(AccessQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "xong", defaultValue = "false") boolean answered,
            @AuthenticationPrincipal SignedIn signedIn) {
        Actor officer = signedIn.actor();
        return new ModelAndView("population/office-questions")
                .addObject(
                        "questions",
                        answered ? questions.answered(officer) : questions.open(officer))
                .addObject("answered", answered)
                .addObject("today", today());
    }

    @GetMapping("/{questionId}")
    ModelAndView question(
            @PathVariable UUID questionId, @AuthenticationPrincipal SignedIn signedIn) {
        return page(questionId, signedIn.actor(), "", List.of());
    }

    @PostMapping("/{questionId}")
    Object answer(
            @PathVariable UUID questionId,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (questions.answer(questionId, answer, signedIn.actor())) {
            case Outcome.Accepted<AccessQuestion.Reply> ignored ->
                    "redirect:/can-bo/cau-hoi-truy-cap/" + questionId;
            case Outcome.Refused<AccessQuestion.Reply>(List<Violation> violations) ->
                    page(questionId, signedIn.actor(), answer, violations);
        };
    }

    private ModelAndView page(
            UUID questionId, Actor officer, String answer, List<Violation> violations) {
        var view =
                new ModelAndView("population/office-question")
                        .addObject("asked", questions.find(questionId, officer))
                        .addObject("answer", answer)
                        .addObject("violations", violations)
                        .addObject("today", today());
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
