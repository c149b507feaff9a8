package vn.lienthong.steering.web;

import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.steering.reports.ReportFile;
import vn.lienthong.steering.reports.ReportTemplates;
import vn.lienthong.steering.reports.ReportText;
import vn.lienthong.steering.reports.Reports;
import vn.lienthong.steering.reports.Reports.Order;
import vn.lienthong.steering.reports.WrittenReport;

/** Where officials see periodic reports in advance, freeze, read, compare and download them. */
@Controller
@RequestMapping(WrittenReportPages.PATH)
class WrittenReportPages {

    static final String PATH = "/can-bo/bao-cao";

    private final Reports reports;
    private final ReportTemplates templates;
    private final Identifiers identifiers;
    private final TaskWords words;

    WrittenReportPages(
            Reports reports, ReportTemplates templates, Identifiers identifiers, TaskWords words) {
        this.reports = reports;
        this.templates = templates;
        this.identifiers = identifiers;
        this.words = words;
    }

    @GetMapping
    ModelAndView list() {
        return list(new Order("", "", ""), List.of());
    }

    @GetMapping("/xem-truoc")
    ModelAndView preview(
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String number) {
        var order = new Order(template, period, number);
        return switch (reports.preview(order)) {
            case Outcome.Accepted<ReportText>(ReportText text) ->
                    new ModelAndView("steering/written-report-preview")
                            .addObject("order", order)
                            .addObject("text", text)
                            .addObject("reportId", identifiers.next());
            case Outcome.Refused<ReportText>(List<Violation> violations) -> list(order, violations);
        };
    }

    @PostMapping
    Object freeze(
            @RequestParam UUID report,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedIn signedIn) {
        var order = new Order(template, period, number);
        return switch (reports.freeze(report, order, signedIn.actor())) {
            case Outcome.Accepted<WrittenReport> ignored -> "redirect:" + PATH + "/" + report;
            case Outcome.Refused<WrittenReport>(List<Violation> violations) ->
                    list(order, violations);
        };
    }

    @GetMapping("/{reportId}")
    ModelAndView open(@PathVariable UUID reportId, @AuthenticationPrincipal SignedIn signedIn) {
        Reports.Opened opened = reports.open(reportId);
        return new ModelAndView("steering/written-report")
                .addObject("opened", opened)
                .addObject("body", words)
                .addObject("editable", reports.mayEdit(opened.report(), signedIn.actor()))
                .addObject("before", reports.before(opened.report()).orElse(null));
    }

    @GetMapping("/{reportId}/khac")
    ModelAndView differences(@PathVariable UUID reportId) {
        Reports.Opened opened = reports.open(reportId);
        WrittenReport before =
                reports.before(opened.report())
                        .orElseThrow(() -> new FaultException("written-report.no-earlier"));
        return new ModelAndView("steering/written-report-differences")
                .addObject("opened", opened)
                .addObject("before", before)
                .addObject("differences", reports.differences(before, opened));
    }

    @GetMapping("/{reportId}/bao-cao.{ending}")
    ResponseEntity<byte[]> file(@PathVariable UUID reportId, @PathVariable String ending) {
        ReportFile kind =
                ReportFile.ending(ending)
                        .orElseThrow(() -> new FaultException("written-report.file"));
        WrittenReport report = reports.open(reportId).report();
        String name = report.template() + "-" + report.period() + "." + kind.ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(reports.file(reportId, kind));
    }

    private ModelAndView list(Order order, List<Violation> violations) {
        ModelAndView view =
                new ModelAndView("steering/written-reports")
                        .addObject("reports", reports.all())
                        .addObject("templates", templates)
                        .addObject("bodies", words)
                        .addObject("order", order)
                        .addObject("violations", violations);
        if (!violations.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
