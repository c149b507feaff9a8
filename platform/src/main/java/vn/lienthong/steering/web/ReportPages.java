package vn.lienthong.steering.web;

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
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportEntry;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;

/** Where one person of a body reports a figure, and a second one confirms it. */
@Controller
@RequestMapping(IndicatorLinks.REPORTS)
class ReportPages {

    private final ReportedValues reported;
    private final Indicators indicators;
    private final Identifiers identifiers;

    ReportPages(ReportedValues reported, Indicators indicators, Identifiers identifiers) {
        this.reported = reported;
        this.indicators = indicators;
        this.identifiers = identifiers;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return list(ReportEntry.empty(identifiers.next()), List.of(), signedIn);
    }

    @PostMapping
    Object enter(
            @RequestParam UUID report,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String evidence,
            @AuthenticationPrincipal SignedIn signedIn) {
        var typed = new ReportEntry(report, indicator, period, value, evidence);
        return switch (reported.enter(typed, signedIn.actor())) {
            case Outcome.Accepted<ReportedValue> ignored -> "redirect:" + IndicatorLinks.REPORTS;
            case Outcome.Refused<ReportedValue>(List<Violation> violations) -> {
                ModelAndView view = list(typed, violations, signedIn);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @GetMapping("/{reportId}")
    ModelAndView open(@PathVariable UUID reportId, @AuthenticationPrincipal SignedIn signedIn) {
        return report(reportId, "", List.of(), signedIn);
    }

    @PostMapping("/{reportId}")
    Object decide(
            @PathVariable UUID reportId,
            @RequestParam boolean confirmed,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (reported.decide(reportId, confirmed, words, signedIn.actor())) {
            case Outcome.Accepted<ReportedValue> ignored -> "redirect:" + IndicatorLinks.REPORTS;
            case Outcome.Refused<ReportedValue>(List<Violation> violations) -> {
                ModelAndView view = report(reportId, words, violations, signedIn);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private ModelAndView list(ReportEntry typed, List<Violation> violations, SignedIn signedIn) {
        return new ModelAndView("steering/reports")
                .addObject("reports", reported.ofBody(signedIn.actor()))
                .addObject("reportable", reported.reportable())
                .addObject("indicators", indicators)
                .addObject("typed", typed)
                .addObject("violations", violations);
    }

    private ModelAndView report(
            UUID reportId, String words, List<Violation> violations, SignedIn signedIn) {
        ReportedValue report = reported.open(reportId, signedIn.actor());
        return new ModelAndView("steering/report")
                .addObject("report", report)
                .addObject("indicator", indicators.find(report.indicator()).orElseThrow())
                .addObject("own", report.entry().by().equals(signedIn.actor().accountId()))
                .addObject("words", words)
                .addObject("violations", violations);
    }
}
