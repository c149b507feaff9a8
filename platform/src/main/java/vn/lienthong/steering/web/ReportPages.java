package vn.lienthong.steering.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Paper;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportEntry;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;

/** Where one person of a body reports a figure, and a second one confirms it. */
@Controller
class ReportPages {

    private final ReportedValues reported;
    private final Indicators indicators;
    private final Identifiers identifiers;

    ReportPages(ReportedValues reported, Indicators indicators, Identifiers identifiers) {
        this.reported = reported;
        this.indicators = indicators;
        this.identifiers = identifiers;
    }

    @GetMapping(IndicatorLinks.REPORTS)
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return list(ReportEntry.empty(identifiers.next()), List.of(), signedIn);
    }

    @PostMapping(IndicatorLinks.REPORTS)
    Object enter(
            @RequestParam UUID report,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        var typed = new ReportEntry(report, indicator, period, value, evidence);
        return switch (reported.enter(typed, UploadedFile.of(files), signedIn.actor())) {
            case Outcome.Accepted<ReportedValue> ignored -> "redirect:" + IndicatorLinks.REPORTS;
            case Outcome.Refused<ReportedValue>(List<Violation> violations) -> {
                ModelAndView view = list(typed, violations, signedIn);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    @GetMapping(IndicatorLinks.REPORTS + "/{reportId}")
    ModelAndView open(@PathVariable UUID reportId, @AuthenticationPrincipal SignedIn signedIn) {
        return report(reportId, "", List.of(), signedIn);
    }

    @PostMapping(IndicatorLinks.REPORTS + "/{reportId}")
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

    /** The file of a report of one's own body. */
    @GetMapping(IndicatorLinks.REPORTS + "/{reportId}" + IndicatorLinks.PROOF)
    ResponseEntity<byte[]> file(
            @PathVariable UUID reportId, @AuthenticationPrincipal SignedIn signedIn) {
        return file(reported.file(reportId, signedIn.actor()));
    }

    /** The file of a figure that is public. */
    @GetMapping(IndicatorLinks.INDICATORS + IndicatorLinks.PROOF + "/{reportId}")
    ResponseEntity<byte[]> publicFile(@PathVariable UUID reportId) {
        return file(reported.file(reportId));
    }

    /** To be kept, never to be opened in the page. */
    private static ResponseEntity<byte[]> file(Paper file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("minh-chung." + file.kind().ending())
                                .build()
                                .toString())
                .body(file.content());
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
