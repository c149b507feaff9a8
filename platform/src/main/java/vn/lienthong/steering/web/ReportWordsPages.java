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
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.reports.Reports;

/** Where the words between the numbers of a report are edited, a paragraph at a time. */
@Controller
@RequestMapping(WrittenReportPages.PATH + "/{reportId}/doan/{block}")
class ReportWordsPages {

    private final Reports reports;

    ReportWordsPages(Reports reports) {
        this.reports = reports;
    }

    @GetMapping
    ModelAndView open(
            @PathVariable UUID reportId,
            @PathVariable String block,
            @AuthenticationPrincipal SignedIn signedIn) {
        Reports.Opened opened = reports.open(reportId);
        if (!reports.mayEdit(opened.report(), signedIn.actor())) {
            throw new FaultException("written-report.not-own");
        }
        return view(opened, block, opened.words(block), List.of());
    }

    @PostMapping
    Object edit(
            @PathVariable UUID reportId,
            @PathVariable String block,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedIn signedIn) {
        return switch (reports.edit(reportId, block, typed, signedIn.actor())) {
            case Outcome.Accepted<String> ignored ->
                    "redirect:" + WrittenReportPages.PATH + "/" + reportId;
            case Outcome.Refused<String>(List<Violation> violations) -> {
                ModelAndView view = view(reports.open(reportId), block, typed, violations);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private static ModelAndView view(
            Reports.Opened opened, String block, String typed, List<Violation> violations) {
        return new ModelAndView("steering/written-report-words")
                .addObject("opened", opened)
                .addObject("numbers", opened.numbers(block))
                .addObject("typed", typed)
                .addObject("violations", violations);
    }
}
