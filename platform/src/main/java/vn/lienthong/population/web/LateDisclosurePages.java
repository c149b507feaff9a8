package vn.lienthong.population.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.lienthong.population.AccessWithholding;
import vn.lienthong.population.OfficeRead;
import vn.lienthong.population.WithholdingOrder;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.shell.SimulatedTime;

/**
 * The office's pages about reads that the person sees late: the list, a day's reads, a decision.
 */
@Controller
@RequestMapping(LateDisclosurePages.LIST)
class LateDisclosurePages {

    static final String LIST = "/can-bo/hien-thi-muon";
    private static final String DAY = "ngay";
    private static final String PAGE = "trang";
    private static final int PAGES_MAX = 10_000;

    private final AccessWithholding withholding;
    private final Clock clock;

    LateDisclosurePages(AccessWithholding withholding, Clock clock) {
        this.withholding = withholding;
        this.clock = clock;
    }

    /** What is withheld; with a day, the reads of that day too. */
    @GetMapping
    ModelAndView list(
            @RequestParam(name = DAY, defaultValue = "") String typed,
            @RequestParam(name = PAGE, defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn) {
        if (page < 0 || page > PAGES_MAX) {
            throw new FaultException(List.of(Violation.of("parameter.type").at(PAGE)));
        }
        Actor officer = signedIn.actor();
        var view =
                new ModelAndView("population/late-disclosure")
                        .addObject("withheld", withholding.withheld(officer))
                        .addObject("today", today())
                        .addObject("typed", typed);
        var violations = new ArrayList<Violation>();
        Optional<LocalDate> day = TypedDay.read(typed, DAY, violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view.addObject("day", day.map(LocalDate::toString).orElse(""))
                .addObject(
                        "found",
                        day.map(known -> withholding.reads(known, page, officer))
                                .orElse(AccessWithholding.Page.EMPTY))
                .addObject("page", page)
                .addObject("violations", violations);
    }

    @GetMapping("/{accessId}")
    ModelAndView form(@PathVariable UUID accessId, @AuthenticationPrincipal SignedIn signedIn) {
        return page(accessId, signedIn.actor(), WithholdingOrder.EMPTY, List.of());
    }

    @PostMapping("/{accessId}")
    Object decide(
            @PathVariable UUID accessId,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String request,
            @AuthenticationPrincipal SignedIn signedIn) {
        var order = new WithholdingOrder(until, ground, request);
        return switch (withholding.withhold(accessId, order, signedIn.actor())) {
            case Outcome.Accepted<OfficeRead.Decision> _ -> "redirect:" + LIST;
            case Outcome.Refused<OfficeRead.Decision>(List<Violation> violations) ->
                    page(accessId, signedIn.actor(), order, violations);
        };
    }

    private ModelAndView page(
            UUID accessId, Actor officer, WithholdingOrder order, List<Violation> violations) {
        var view =
                new ModelAndView("population/late-disclosure-form")
                        .addObject("read", withholding.read(accessId, officer))
                        .addObject("grounds", withholding.grounds())
                        .addObject("order", order)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
