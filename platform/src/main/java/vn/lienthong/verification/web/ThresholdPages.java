package vn.lienthong.verification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.verification.reviews.ThresholdProposals;

/** Where thresholds are proposed upon labels, and taken into force by somebody else. */
@Controller
@RequestMapping(ThresholdPages.PATH)
class ThresholdPages {

    static final String PATH = "/can-bo/xem-xet/nguong";

    private final ThresholdProposals proposals;
    private final CheckingWords words;

    ThresholdPages(ThresholdProposals proposals, CheckingWords words) {
        this.proposals = proposals;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return view(signedIn, TypedThreshold.NOTHING, List.of());
    }

    @PostMapping
    Object propose(
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String declared,
            @AuthenticationPrincipal SignedIn signedIn) {
        try {
            String[] parts = supplier.split("-", 2);
            proposals.propose(
                    body(parts[0]),
                    purpose(parts[parts.length - 1]),
                    share(declared),
                    signedIn.actor());
            return "redirect:" + PATH;
        } catch (FaultException refused) {
            return again(
                    signedIn, new TypedThreshold(supplier, declared, "", ""), refused.violations());
        }
    }

    @PostMapping("/{thresholdId}")
    Object decide(
            @PathVariable UUID thresholdId,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String ground,
            @AuthenticationPrincipal SignedIn signedIn) {
        var typed = new TypedThreshold(thresholdId.toString(), "", from, ground);
        try {
            proposals.decide(
                    thresholdId,
                    decision.equals("true") ? day(from) : null,
                    ground,
                    signedIn.actor());
            return "redirect:" + PATH;
        } catch (FaultException refused) {
            return again(signedIn, typed, refused.violations());
        }
    }

    /** What cannot be mended in a form is told on a page of its own. */
    private ModelAndView again(
            SignedIn signedIn, TypedThreshold typed, List<Violation> violations) {
        if (violations.stream().anyMatch(one -> one.field().isEmpty())) {
            throw new FaultException(violations);
        }
        List<Violation> ofThisForm = new ArrayList<>();
        violations.forEach(one -> ofThisForm.add(one.at(one.field() + "-" + typed.about())));
        ModelAndView view = view(signedIn, typed, ofThisForm);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(SignedIn signedIn, TypedThreshold typed, List<Violation> violations) {
        return new ModelAndView("verification/thresholds")
                .addObject("suppliers", proposals.suppliers(signedIn.actor()))
                .addObject("reader", signedIn.actor().accountId())
                .addObject("typed", typed)
                .addObject("violations", violations)
                .addObject("words", words);
    }

    private static AgencyCode body(String code) {
        return switch (AgencyCode.parse(code)) {
            case Outcome.Accepted<AgencyCode>(AgencyCode body) -> body;
            case Outcome.Refused<AgencyCode> _ -> throw new FaultException("agency.unknown");
        };
    }

    private static Reading.Purpose purpose(String name) {
        if (!Reading.Purpose.ofAgencies().contains(name)) {
            throw new FaultException("verification.threshold-unknown");
        }
        return Reading.Purpose.valueOf(name);
    }

    private static double share(String typed) {
        return ThresholdProposals.DECLARED.stream()
                .filter(share -> String.format(Locale.ROOT, "%s", share).equals(typed))
                .findFirst()
                .orElse(0.0);
    }

    private static @Nullable LocalDate day(String typed) {
        return switch (PartialDate.parse(typed)) {
            case Outcome.Accepted<PartialDate>(PartialDate date) when date.exact().isPresent() ->
                    date.exact().get();
            case Outcome.Accepted<PartialDate> _, Outcome.Refused<PartialDate> _ ->
                    throw new FaultException(
                            List.of(Violation.of("verification.threshold-day").at("from")));
        };
    }
}
