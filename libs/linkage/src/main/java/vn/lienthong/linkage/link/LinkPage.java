package vn.lienthong.linkage.link;

import java.util.List;
import java.util.Locale;
import vn.lienthong.linkage.report.Sheet;
import vn.lienthong.linkage.report.Texts;

/** Writes the report of a linking as one page of HTML. Holds no value of any record. */
final class LinkPage {

    static final Texts VIETNAMESE = Texts.of(LinkPage.class, "vi");
    static final Texts ENGLISH = Texts.of(LinkPage.class, "en");

    private final LinkReport report;
    private final Sheet out = new Sheet(VIETNAMESE, ENGLISH);

    private LinkPage(LinkReport report) {
        this.report = report;
    }

    static String write(LinkReport report) {
        return new LinkPage(report).page();
    }

    private String page() {
        facts();
        thresholds();
        rules();
        levels();
        return out.end();
    }

    private void facts() {
        out.table();
        out.fact("inputs", String.join(", ", report.inputs()));
        out.fact("records", Sheet.grouped(report.records()));
        out.fact("rejected", Sheet.grouped(report.rejected()));
        out.fact("compared", Sheet.grouped(report.compared()));
        out.fact("expected", Sheet.grouped(Math.round(report.expected())));
        out.fact("clusters", Sheet.grouped(report.clusters()));
        out.fact("clustered", Sheet.grouped(report.clustered()));
        out.fact("linked", Sheet.grouped(report.linked()));
        out.fact("unlinkable", Sheet.grouped(report.unlinkable()));
        report.quality()
                .ifPresent(quality -> {
                    out.fact("precision", share(quality.precision()));
                    out.fact("recall", share(quality.recall()));
                    out.fact("f1", share(quality.f1()));
                });
        out.endTable();
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private void thresholds() {
        out.heading("thresholds");
        out.table();
        out.row(
                out.both("posterior"),
                out.both("pairs"),
                out.both("expected-wrong"),
                out.both("expected-missed"));
        for (LinkReport.Threshold each : report.thresholds()) {
            out.row(
                    "≥ " + each.posterior(),
                    Sheet.grouped(each.pairs()),
                    String.format(Locale.ROOT, "%.1f", each.wrong()),
                    String.format(Locale.ROOT, "%.1f", each.missed()));
        }
        out.endTable();
    }

    private void rules() {
        out.heading("rules");
        out.table();
        for (LinkReport.Rule rule : report.rules()) {
            List<String> fields = rule.fields();
            out.row(
                    fields.isEmpty()
                            ? out.both("everything")
                            : Sheet.escaped(String.join(" + ", fields)),
                    Sheet.grouped(rule.pairs()));
        }
        out.endTable();
    }

    private void levels() {
        out.heading("levels");
        out.table();
        out.row(out.both("level"), "m", "u", out.both("bits"));
        for (LinkReport.Weighed each : report.fields()) {
            out.row(
                    Sheet.escaped(each.field() + ": " + each.level()),
                    String.format(Locale.ROOT, "%.5f", each.m()),
                    String.format(Locale.ROOT, "%.7f", each.u()),
                    String.format(Locale.ROOT, "%+.1f", each.bits()));
        }
        out.endTable();
    }
}
