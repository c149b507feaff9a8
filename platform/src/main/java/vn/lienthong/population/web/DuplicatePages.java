package vn.lienthong.population.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.duplicates.DecisionKind;
import vn.lienthong.population.duplicates.DecisionOrder;
import vn.lienthong.population.duplicates.DuplicatePair;
import vn.lienthong.population.duplicates.Duplicates;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;

/** The officer's pages about records that may be of one person. */
@Controller
@RequestMapping(DuplicatePages.LIST)
class DuplicatePages {

    static final String LIST = "/can-bo/trung-lap";
    private static final int PAGES_MAX = 10_000;

    private final Duplicates duplicates;
    private final DuplicateWords words;

    DuplicatePages(Duplicates duplicates, DuplicateWords words) {
        this.duplicates = duplicates;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "xong", defaultValue = "false") boolean decided,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn) {
        if (page < 0 || page > PAGES_MAX) {
            throw new FaultException(List.of(Violation.of("parameter.type").at("trang")));
        }
        return new ModelAndView("population/duplicates")
                .addObject("found", duplicates.list(signedIn.actor(), !decided, page))
                .addObject("decided", decided)
                .addObject("page", page)
                .addObject("words", words);
    }

    @GetMapping("/{pairId}")
    ModelAndView pair(@PathVariable UUID pairId, @AuthenticationPrincipal SignedIn signedIn) {
        return page(pairId, signedIn, TypedDecision.NOTHING, List.of());
    }

    @PostMapping("/{pairId}")
    Object decide(
            @PathVariable UUID pairId,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String survivor,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen,
            @AuthenticationPrincipal SignedIn signedIn) {
        var typed = new TypedDecision(decision, survivor, reason);
        var order =
                new DecisionOrder(kind(decision).orElse(null), identifier(survivor), reason, seen);
        return switch (duplicates.decide(pairId, order, signedIn.actor())) {
            case Outcome.Accepted<DuplicatePair> ignored -> "redirect:" + LIST + "/" + pairId;
            case Outcome.Refused<DuplicatePair>(List<Violation> violations) ->
                    page(pairId, signedIn, typed, violations);
        };
    }

    private static Optional<DecisionKind> kind(String text) {
        for (DecisionKind kind : DecisionKind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static @Nullable UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private ModelAndView page(
            UUID pairId, SignedIn signedIn, TypedDecision typed, List<Violation> violations) {
        var view =
                new ModelAndView("population/duplicate")
                        .addObject("opened", duplicates.open(pairId, signedIn.actor()))
                        .addObject("typed", typed)
                        .addObject("violations", violations)
                        .addObject("words", words);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
