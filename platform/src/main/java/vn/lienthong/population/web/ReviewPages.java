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
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.desk.ResidenceReviews;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SignedIn;

/** Residents of divided communes who wait for an officer to say where they live. */
@Controller
@RequestMapping(DeskSession.DESK + "/xem-lai")
class ReviewPages {

    private final ResidenceReviews reviews;

    ReviewPages(ResidenceReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return page(signedIn.actor(), List.of());
    }

    @PostMapping("/{personId}/{actId}")
    Object assign(
            @PathVariable UUID personId,
            @PathVariable UUID actId,
            @RequestParam Attribute residence,
            @RequestParam(defaultValue = "") String commune,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (reviews.assign(personId, actId, residence, commune, signedIn.actor())) {
            case Outcome.Accepted<ActOutcome.Registered> _ ->
                    "redirect:" + DeskSession.DESK + "/xem-lai";
            case Outcome.Refused<ActOutcome.Registered>(List<Violation> violations) ->
                    page(signedIn.actor(), violations);
        };
    }

    private ModelAndView page(Actor officer, List<Violation> violations) {
        var view =
                new ModelAndView("population/desk-reviews")
                        .addObject("waiting", reviews.waiting(officer))
                        .addObject("count", reviews.count(officer))
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
