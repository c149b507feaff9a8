package vn.lienthong.steering.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A report as XHTML in the layout of Decree 30/2020/NĐ-CP, Appendix I: to be read in a browser, and
 * to be made into PDF. Every number is a link to its figure in the annex.
 */
final class HtmlReport {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final List<String> COLUMNS =
            List.of("Số", "Số liệu", "Giá trị", "Kỳ", "Nguồn, cách tính");

    private final boolean paper;

    private HtmlReport(boolean paper) {
        this.paper = paper;
    }

    /** A whole document with its style. */
    static String document(ReportText report) {
        return new Markup()
                .raw("<!DOCTYPE html>\n")
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "vi")
                .raw("<head><meta charset=\"utf-8\" />")
                .element("title", report.title())
                .raw("<meta name=\"description\" content=\"sha256 " + report.hash() + "\" />")
                .raw("<style>" + style() + "</style></head><body>")
                .raw(new HtmlReport(true).body(report))
                .raw("</body></html>\n")
                .toString();
    }

    /** A part of a page that has its style already. */
    static String part(ReportText report) {
        return new HtmlReport(false).body(report);
    }

    private String body(ReportText report) {
        var html = new Markup();
        html.open("div", "class", "official");
        head(html, report);
        for (ReportText.Part part : report.parts()) {
            part(html, part);
        }
        foot(html, report.snapshot().page());
        annex(html, report);
        return html.close("div").toString();
    }

    private static void head(Markup html, ReportText report) {
        Snapshot snapshot = report.snapshot();
        OfficialPage page = snapshot.page();
        if (!page.mark().isEmpty()) {
            html.element("p", page.mark(), "class", "official__mark");
        }
        html.raw(
                "<table role=\"presentation\" class=\"official__head\"><tbody><tr><td class=\"official__issuer\">");
        html.element("p", upper(page.above()));
        html.element("p", upper(page.issuer()), "class", "official__strong");
        html.raw("<div class=\"official__rule official__rule--short\"></div>");
        html.element("p", OfficialWords.number(snapshot), "class", "official__number");
        html.raw("</td><td class=\"official__nation\">");
        html.element("p", NATION, "class", "official__strong");
        html.element("p", MOTTO, "class", "official__strong official__motto");
        html.raw("<div class=\"official__rule\"></div>");
        html.element("p", OfficialWords.placeAndDay(snapshot), "class", "official__date");
        html.raw("</td></tr></tbody></table>");
        html.element("h2", "BÁO CÁO", "class", "official__kind");
        html.element("p", report.title(), "class", "official__title");
        html.raw("<div class=\"official__rule official__rule--title\"></div>");
    }

    private void part(Markup html, ReportText.Part part) {
        switch (part) {
            case ReportText.Part.Heading(String text) ->
                    html.element("h3", text, "class", "official__heading");
            case ReportText.Part.Paragraph(String key, List<ReportText.Run> runs) -> {
                html.open("p", "class", "official__text");
                runs.forEach(run -> run(html, run));
                html.close("p");
            }
            case ReportText.Part.Rows rows -> rows(html, rows);
        }
    }

    private static void run(Markup html, ReportText.Run run) {
        switch (run) {
            case ReportText.Run.Words(String text) -> html.words(text);
            case ReportText.Run.Number(String text, int figure, boolean marked) -> {
                html.element("a", text, "href", "#so-" + figure);
                if (marked) {
                    html.element("sup", "(" + figure + ")");
                }
            }
        }
    }

    private void rows(Markup html, ReportText.Part.Rows rows) {
        html.open("table", "class", rows.chart() ? "official__chart" : "official__table");
        html.element("caption", rows.caption());
        html.open("tbody");
        for (ReportText.Row row : rows.rows()) {
            html.raw("<tr>").element("th", row.label(), "scope", "row");
            if (rows.chart()) {
                html.raw("<td class=\"official__bars\">").raw(bar(row.length())).raw("</td>");
            }
            html.raw("<td class=\"official__value\">")
                    .element("a", row.value(), "href", "#so-" + row.figure())
                    .element("sup", "(" + row.figure() + ")")
                    .raw("</td></tr>");
        }
        html.close("tbody").close("table");
    }

    private static void foot(Markup html, OfficialPage page) {
        html.raw(
                "<table role=\"presentation\" class=\"official__foot\"><tbody><tr><td class=\"official__addressees\">");
        html.element("p", "Nơi nhận:", "class", "official__to");
        for (String line : OfficialWords.addressees(page)) {
            html.element("p", line);
        }
        html.raw("</td><td class=\"official__signer\">");
        html.element("p", page.signer().authority(), "class", "official__strong");
        html.element("p", page.signer().position(), "class", "official__strong");
        html.raw("<div class=\"official__signature\"></div>");
        html.raw("</td></tr></tbody></table>");
    }

    private static void annex(Markup html, ReportText report) {
        html.raw("<div class=\"official__annex\">");
        html.element("h2", "Phụ lục", "class", "official__kind");
        html.element("p", OfficialWords.ANNEX, "class", "official__title");
        html.element("p", OfficialWords.annexOf(report.snapshot()), "class", "official__with");
        html.raw(
                "<div class=\"lt-scroll official__scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                        + OfficialWords.ANNEX
                        + "\">");
        html.raw("<table class=\"official__figures\"><thead><tr>");
        COLUMNS.forEach(column -> html.element("th", column, "scope", "col"));
        html.raw("</tr></thead><tbody>");
        for (Snapshot.Figure figure : report.snapshot().figures()) {
            html.open("tr", "id", "so-" + figure.serial())
                    .element("td", "" + figure.serial(), "class", "official__serial")
                    .element("th", OfficialWords.statement(figure), "scope", "row")
                    .element("td", OfficialWords.value(figure), "class", "official__value")
                    .element("td", figure.about().period())
                    .open("td");
            List<String> lines = OfficialWords.evidence(figure);
            for (int i = 0; i < lines.size(); i++) {
                html.raw(i == 0 ? "" : "<br />").words(lines.get(i));
            }
            html.raw("</td></tr>");
        }
        html.raw("</tbody></table></div>");
        html.element("p", OfficialWords.undated(report.snapshot()), "class", "official__hash");
        html.element("p", OfficialWords.fingerprint(report), "class", "official__hash");
        html.raw("</div>");
    }

    private static String upper(String words) {
        return words.toUpperCase(VIETNAMESE);
    }

    /** A bar: a page may not style its elements one by one, paper does not draw. */
    private String bar(int length) {
        return paper
                ? "<div class=\"official__bar\" style=\"width:" + length + "%\"></div>"
                : "<svg class=\"official__bar\" width=\""
                        + length
                        + "%\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
                        + "<rect width=\"100%\" height=\"12\"></rect></svg>";
    }

    private static String style() {
        return resource("/reports/paper.css") + resource("/static/official.css");
    }

    private static String resource(String name) {
        try (InputStream file = HtmlReport.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
