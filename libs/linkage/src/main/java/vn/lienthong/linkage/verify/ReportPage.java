package vn.lienthong.linkage.verify;

import java.util.List;
import java.util.Locale;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BlockKind;

/** Writes a report as one page of HTML that needs nothing else. */
final class ReportPage {

    private static final String STYLE =
            """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d1d1b; }
            h1, h2 { line-height: 1.3; } span[lang=en] { color: #595959; font-weight: normal; font-size: .875em; }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0; } th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #d0d0d0; overflow-wrap: anywhere; }
            td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } svg { width: 100%; max-width: 40rem; font-size: 12px; }
            rect.for { fill: #00695c; } rect.against { fill: #b3261e; } .bar { background: #00695c; height: .75rem; min-width: 1px; }
            """;

    private final VerificationReport report;
    private final Tally tally;
    private final StringBuilder out = new StringBuilder();

    private ReportPage(VerificationReport report) {
        this.report = report;
        this.tally = report.tally();
    }

    static String write(VerificationReport report) {
        return new ReportPage(report).page();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String page() {
        out.append("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">");
        out.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        out.append(escaped(Words.VIETNAMESE.of("title"))).append("</title><style>\n");
        out.append(STYLE).append("</style></head><body>\n<h1>");
        out.append(Words.both("title")).append("</h1>\n");
        facts();
        outcomes();
        quality();
        notes();
        candidates();
        weights();
        samples();
        return out.append("</body></html>\n").toString();
    }

    private void facts() {
        out.append("<table>");
        fact("input", report.input());
        fact("columns", report.mapping());
        fact("as-of", report.asOf().toString());
        fact("persons", grouped(report.persons()));
        fact("lines", grouped(tally.lines()));
        fact("index", report.index());
        fact("model", report.model());
        out.append("</table>\n");
    }

    private void fact(String key, String value) {
        out.append("<tr><th scope=\"row\">").append(Words.both(key)).append("</th><td>");
        out.append(escaped(value)).append("</td></tr>\n");
    }

    private void outcomes() {
        heading("outcomes");
        out.append("<table>");
        for (RecordOutcome outcome : RecordOutcome.values()) {
            counted(Words.both("outcome." + outcome), tally.count(outcome), tally.lines());
        }
        counted(Words.both("rejected"), tally.rejected(), tally.lines());
        out.append("</table>\n");
    }

    private void heading(String key) {
        out.append("<h2>").append(Words.both(key)).append("</h2>\n");
    }

    private void counted(String title, long count, long of) {
        double share = of == 0 ? 0 : 100.0 * count / of;
        out.append("<tr><th scope=\"row\">").append(title).append("</th><td class=\"n\">");
        out.append(grouped(count)).append("</td><td class=\"n\">");
        out.append(String.format(Locale.ROOT, "%.2f %%", share));
        out.append("</td><td style=\"width:30%\"><div class=\"bar\" style=\"width:");
        out.append(String.format(Locale.ROOT, "%.2f%%\"></div></td></tr>\n", share));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }

    private void quality() {
        heading("quality");
        for (Field field : Field.values()) {
            List<Level> levels = Level.of(field);
            long all = levels.stream().mapToLong(tally::count).sum();
            out.append("<h3>").append(Words.both("field." + levels.getFirst().fieldCode()));
            out.append("</h3><table>");
            for (Level level : levels) {
                counted(Words.both("level." + level.code()), tally.count(level), all);
            }
            out.append("</table>\n");
        }
    }

    private void notes() {
        heading("notes");
        out.append("<table>");
        for (Note note : Note.values()) {
            counted(Words.both("note." + note.code()), tally.count(note), tally.lines());
        }
        out.append("</table>\n");
    }

    private void candidates() {
        heading("candidates");
        out.append("<table>");
        long all = 0;
        for (BlockKind kind : BlockKind.values()) {
            all += tally.count(kind);
        }
        for (BlockKind kind : BlockKind.values()) {
            counted("<code>" + kind + "</code>", tally.count(kind), all);
        }
        counted(Words.both("truncated"), tally.truncated(), tally.lines());
        out.append("</table>\n");
    }

    private void weights() {
        heading("weights");
        out.append("<table>");
        long all = 0;
        for (int bin = 0; bin < Tally.BINS; bin++) {
            all += tally.countInBin(bin);
        }
        for (int bin = 0; bin < Tally.BINS; bin++) {
            if (tally.countInBin(bin) > 0) {
                int from = Tally.FIRST_BIN + bin * Tally.BITS_OF_A_BIN;
                String range = from + " … " + (from + Tally.BITS_OF_A_BIN);
                counted(range, tally.countInBin(bin), all);
            }
        }
        out.append("</table>\n");
    }

    private void samples() {
        heading("samples");
        for (SampleCase sample : report.samples()) {
            out.append("<h3>").append(Words.both("line")).append(' ').append(sample.line());
            out.append(": ").append(Words.both("outcome." + sample.outcome())).append("</h3>\n");
            List<Waterfall.Step> steps = Waterfall.steps(sample.reasons());
            if (!steps.isEmpty()) {
                out.append(Waterfall.draw(steps)).append("<table>");
                double sum = 0;
                for (Waterfall.Step step : steps) {
                    sum += step.bits();
                    weighed(escaped(step.words()), step.bits());
                }
                weighed(Words.both("sum"), sum);
                out.append("</table>\n<p>").append(Words.both("posterior")).append(": ");
                out.append(String.format(Locale.ROOT, "%.4f</p>\n", sample.posterior()));
            }
        }
    }

    private void weighed(String title, double bits) {
        out.append("<tr><th scope=\"row\">").append(title).append("</th><td class=\"n\">");
        out.append(String.format(Locale.ROOT, "%+.1f</td></tr>\n", bits));
    }
}
