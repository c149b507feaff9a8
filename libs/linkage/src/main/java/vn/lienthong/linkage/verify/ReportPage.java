package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.Calibration;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.linkage.report.Sheet;
import vn.lienthong.primitives.LegacyEncoding;

/** Writes a report as one page of HTML that needs nothing else. */
final class ReportPage {

    private final VerificationReport report;
    private final Tally tally;
    private final List<Tally.Threshold> thresholds;
    private final Sheet out = new Sheet(Words.VIETNAMESE, Words.ENGLISH);

    private ReportPage(VerificationReport report) {
        this.report = report;
        this.tally = report.tally();
        this.thresholds = thresholds(report);
    }

    /** The thresholds that every report has, and among them that of the model. */
    private static List<Tally.Threshold> thresholds(VerificationReport report) {
        double accept = report.model().accept();
        return Stream.concat(
                        report.tally().thresholds().stream()
                                .filter(each -> each.posterior() != accept),
                        Stream.of(report.tally().accepted(accept)))
                .sorted(Comparator.comparingDouble(Tally.Threshold::posterior))
                .toList();
    }

    static String write(VerificationReport report) {
        return new ReportPage(report).page();
    }

    private String page() {
        facts();
        outcomes();
        dimensions();
        trend();
        evaluation();
        worst();
        encodings();
        quality();
        notes();
        candidates();
        weights();
        thresholds();
        samples();
        return out.end();
    }

    private void facts() {
        out.table();
        out.fact("input", report.input());
        if (!report.supplier().isEmpty()) {
            out.fact("supplier", report.supplier());
        }
        out.fact("columns", report.mapping());
        out.fact("encoding", report.encoding());
        out.fact("as-of", report.asOf().toString());
        out.fact("persons", Sheet.grouped(report.persons()));
        out.fact("lines", Sheet.grouped(tally.lines()));
        out.fact("index", report.index());
        out.fact("model", ModelText.identity(report.model()));
        out.fact("model-signer", report.model().signer().orElse("–"));
        out.fact("accept", accepted());
        out.endTable();
    }

    private void outcomes() {
        out.heading("outcomes");
        out.table();
        for (RecordOutcome outcome : RecordOutcome.values()) {
            out.counted(Words.both("outcome." + outcome), tally.count(outcome), tally.lines());
        }
        out.counted(Words.both("rejected"), tally.rejected(), tally.lines());
        out.counted(Words.both("unlinkable"), tally.unlinkable(), tally.lines());
        out.endTable();
    }

    /** From which posterior on persons were taken, and what labels say about that. */
    private String accepted() {
        return report.model().accept()
                + report.model()
                        .calibration()
                        .map(proved ->
                                String.format(
                                        Locale.ROOT,
                                        " (%d / %d, ≥ %.5f, %.0f %%)",
                                        proved.right(),
                                        proved.labels(),
                                        Math.floor(proved.bound() * 1e5) / 1e5,
                                        100 * Calibration.CONFIDENCE))
                        .orElse("");
    }

    private void dimensions() {
        out.heading("dimensions");
        out.table();
        out.head(
                Words.both("field"),
                Words.both("dimension.correct"),
                Words.both("dimension.complete"),
                Words.both("dimension.clean"),
                Words.both("dimension.alive"));
        out.row(
                Words.both("dimension.file"),
                Stream.of(Dimension.values())
                        .map(each -> percent(tally.kept(each)))
                        .toArray(String[]::new));
        for (FieldQuality each : FieldQuality.all(tally)) {
            out.row(
                    Words.both("field." + Level.of(each.field()).getFirst().fieldCode()),
                    percent(each.correct()),
                    percent(each.complete()),
                    percent(each.cleanliness()),
                    "–");
        }
        out.endTable();
        out.html("<p>").html(Words.both("dimension.meaning")).html("</p>\n");
    }

    private static String percent(Dimension.Kept kept) {
        return kept.lookedAt() == 0 ? "–" : percent(kept.good(), kept.lookedAt());
    }

    private void trend() {
        if (report.earlier().isEmpty()) {
            return;
        }
        out.heading("trend");
        out.table();
        List<EarlierReport> all = new ArrayList<>(report.earlier());
        all.add(EarlierReport.of(report));
        // A column for each file: there are more measures than files.
        over("as-of", all, each -> Sheet.escaped(each.registerAsOf()));
        over("lines", all, each -> Sheet.grouped(each.lines()));
        for (RecordOutcome outcome : RecordOutcome.values()) {
            over("outcome." + outcome, all, each -> percent(each.count(outcome), each.lines()));
        }
        over("rejected", all, each -> percent(each.rejected(), each.lines()));
        for (Dimension dimension : Dimension.values()) {
            over(
                    "dimension." + dimension.code(),
                    all,
                    each ->
                            percent(
                                    each.dimensions()
                                            .getOrDefault(dimension, new Dimension.Kept(0, 0))));
        }
        for (Field field : each(all)) {
            String words = Words.both("field." + Level.of(field).getFirst().fieldCode());
            for (Dimension dimension : FieldQuality.DIMENSIONS) {
                out.row(
                        words + "<br>" + Words.both("dimension." + dimension.code()),
                        all.stream()
                                .map(report -> percent(report.kept(field, dimension)))
                                .toArray(String[]::new));
            }
        }
        out.endTable();
    }

    /** The fields of which any report tells. */
    private static List<Field> each(List<EarlierReport> reports) {
        return Field.ALL.stream()
                .filter(field -> reports.stream().anyMatch(one -> one.fields().containsKey(field)))
                .toList();
    }

    private void over(
            String key, List<EarlierReport> reports, Function<EarlierReport, String> cell) {
        out.row(Words.both(key), reports.stream().map(cell).toArray(String[]::new));
    }

    private static String percent(long count, long of) {
        return String.format(Locale.ROOT, "%.2f %%", of == 0 ? 0 : 100.0 * count / of);
    }

    private void evaluation() {
        report.evaluation()
                .ifPresent(found -> {
                    out.heading("evaluation");
                    out.table();
                    out.fact("labelled", Sheet.grouped(found.lines()));
                    out.fact("precision", percent(found.right(), found.taken()));
                    out.fact("recall", percent(found.right(), found.known()));
                    out.fact("known-not-found", percent(found.notFound(), found.known()));
                    out.fact("false-conflicts", percent(found.falseConflicts(), found.lines()));
                    out.endTable();
                });
    }

    private void worst() {
        out.heading("worst");
        out.table();
        out.head(Words.both("field"), Words.both("wrong"), Words.both("level.missing"));
        for (FieldQuality each : FieldQuality.worstFirst(tally)) {
            out.row(
                    Words.both("field." + Level.of(each.field()).getFirst().fieldCode()),
                    percent(each.wrong(), each.compared()),
                    percent(each.missing(), each.compared()));
        }
        out.endTable();
    }

    private void quality() {
        out.heading("quality");
        for (Field field : tally.compared()) {
            List<Level> levels = Level.of(field);
            long all = levels.stream().mapToLong(tally::count).sum();
            out.html("<h3>").html(Words.both("field." + levels.getFirst().fieldCode()));
            out.html("</h3><table>");
            for (Level level : levels) {
                out.counted(Words.both("level." + level.code()), tally.count(level), all);
            }
            out.endTable();
        }
    }

    /** In which encoding each column stands, and what was taken out of an older one. */
    private void encodings() {
        out.heading("encodings");
        out.table();
        out.head(
                Words.both("column"),
                Words.both("column.target"),
                Words.both("column.encoding"),
                Words.both("column.votes"));
        for (ColumnEncoding each : report.columns()) {
            out.row(
                    Sheet.escaped(each.title()),
                    each.target().isEmpty() ? "–" : "<code>" + each.target() + "</code>",
                    Sheet.escaped(each.encoding()),
                    each.votes().isEmpty()
                            ? "–"
                            : each.votes().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(vote -> vote.getKey() + " " + vote.getValue())
                                    .collect(Collectors.joining(", ")));
        }
        out.endTable();
        out.table();
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            out.counted(
                    Words.both("decoded") + " " + encoding, tally.decoded(encoding), tally.lines());
        }
        out.endTable();
    }

    private void notes() {
        out.heading("notes");
        out.table();
        for (Note note : tally.notes()) {
            out.counted(Words.both("note." + note.code()), tally.count(note), tally.lines());
        }
        out.endTable();
    }

    private void candidates() {
        out.heading("candidates");
        out.table();
        long all = 0;
        for (BlockKind kind : tally.blocks()) {
            all += tally.count(kind);
        }
        for (BlockKind kind : tally.blocks()) {
            out.counted("<code>" + kind + "</code>", tally.count(kind), all);
        }
        out.counted(Words.both("truncated"), tally.truncated(), tally.lines());
        out.endTable();
    }

    private void thresholds() {
        out.heading("thresholds");
        out.table();
        out.head(
                Words.both("posterior"),
                Words.both("threshold.weight"),
                Words.both("taken"),
                Words.both("expected-wrong"),
                Words.both("expected-missed"));
        for (Tally.Threshold each : thresholds) {
            boolean isAccept = each.posterior() == report.model().accept();
            out.row(
                    "≥ "
                            + each.posterior()
                            + (isAccept ? " " + Words.both("threshold.accept") : ""),
                    String.format(Locale.ROOT, "%+.1f", each.weight()),
                    Sheet.grouped(each.taken()),
                    String.format(Locale.ROOT, "%.1f", each.wrong()),
                    String.format(Locale.ROOT, "%.1f", each.missed()));
        }
        out.endTable();
        out.html("<p>").html(Words.both("thresholds.meaning")).html("</p>\n");
    }

    private void weights() {
        out.heading("weights");
        out.drawing(
                new WeightHistogram(tally, thresholds, report.model().accept()).draw(), "weights");
        out.html("<p>").html(Words.both("weights.meaning")).html("</p>\n");
        out.table();
        long all = 0;
        for (int bin = 0; bin < Tally.BINS; bin++) {
            all += tally.countInBin(bin);
        }
        for (int bin = 0; bin < Tally.BINS; bin++) {
            String reached = reached(bin);
            if (tally.countInBin(bin) > 0 || !reached.isEmpty()) {
                int from = WeightHistogram.begin(bin);
                String range = from + " … " + (from + Tally.BITS_OF_A_BIN);
                out.counted(range + reached, tally.countInBin(bin), all);
            }
        }
        out.endTable();
    }

    /** The thresholds that stand between the weights of a bin. */
    private String reached(int bin) {
        int from = WeightHistogram.begin(bin);
        return thresholds.stream()
                .filter(each -> each.weight() >= from)
                .filter(each -> each.weight() < from + Tally.BITS_OF_A_BIN)
                .map(each -> "<br>≥ " + each.posterior())
                .collect(Collectors.joining());
    }

    private void samples() {
        out.heading("samples");
        for (SampleCase sample : report.samples()) {
            out.html("<h3>").html(Words.both("line")).html(" ").html(Long.toString(sample.line()));
            out.html(": ").html(Words.both("outcome." + sample.outcome())).html("</h3>\n");
            List<Waterfall.Step> steps = Waterfall.steps(sample.reasons());
            if (!steps.isEmpty()) {
                out.drawing(Waterfall.draw(steps), "samples").html("<table>");
                double sum = 0;
                for (Waterfall.Step step : steps) {
                    sum += step.bits();
                    weighed(Sheet.escaped(step.words()), step.bits());
                }
                weighed(Words.both("sum"), sum);
                out.html("</table>\n<p>").html(Words.both("posterior")).html(": ");
                out.html(String.format(Locale.ROOT, "%.4f</p>\n", sample.posterior()));
            }
        }
    }

    private void weighed(String title, double bits) {
        out.html("<tr><th scope=\"row\">").html(title).html("</th><td class=\"n\">");
        out.html(String.format(Locale.ROOT, "%+.1f</td></tr>\n", bits));
    }
}
