package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A report as it is read, before it becomes pages of one kind or another: each number in it knows
 * its figure.
 *
 * @param snapshot what it is made of
 * @param hash hash of the snapshot
 * @param title what it is about
 * @param parts its text, in order
 */
public record ReportText(Snapshot snapshot, String hash, String title, List<Part> parts) {

    private static final int HUNDRED = 100;
    private static final List<String> NUMERALS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    public ReportText {
        parts = List.copyOf(parts);
    }

    /** A stretch of a line. */
    public sealed interface Run {

        /** As it is printed. */
        String text();

        /** Words. */
        record Words(String text) implements Run {}

        /**
         * A number.
         *
         * @param figure serial number of its figure
         * @param marked whether the serial number is printed beside it: at its first mention in a
         *     paragraph
         */
        record Number(String text, int figure, boolean marked) implements Run {}
    }

    /** A piece of the text. */
    public sealed interface Part {

        /** A heading. */
        record Heading(String text) implements Part {}

        /**
         * A paragraph.
         *
         * @param key block that it is made of; empty for the first and the last paragraph
         */
        record Paragraph(String key, List<Run> runs) implements Part {
            public Paragraph {
                runs = List.copyOf(runs);
            }

            /** As it is read. */
            public String text() {
                return String.join("", runs.stream().map(Run::text).toList());
            }
        }

        /**
         * Figures, one a row.
         *
         * @param chart whether each is drawn as a bar, too
         */
        record Rows(String caption, boolean chart, List<Row> rows) implements Part {
            public Rows {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * A row of a table or chart.
     *
     * @param value with its unit
     * @param length length of the bar, 0 to 100
     * @param figure serial number
     */
    public record Row(String label, String value, int length, int figure) {}

    /** XHTML to be put into a page, in the layout of an official document. */
    public String html() {
        return HtmlReport.part(this);
    }

    /**
     * Lays a report out.
     *
     * @param edited words that people wrote in the place of those of the template, by block
     */
    static ReportText of(Snapshot snapshot, String hash, Map<String, String> edited) {
        var parts = new ArrayList<Part>();
        OfficialPage page = snapshot.page();
        parts.add(new Part.Paragraph("", runs(snapshot, page.opening())));
        for (int i = 0; i < snapshot.sections().size(); i++) {
            Snapshot.Section section = snapshot.sections().get(i);
            parts.add(
                    new Part.Heading(NUMERALS.get(i) + ". " + plain(snapshot, section.heading())));
            for (Snapshot.Block block : section.blocks()) {
                String words = edited.getOrDefault(block.key(), block.words());
                parts.add(
                        block.kind() == ReportTemplate.Kind.TEXT
                                ? new Part.Paragraph(block.key(), runs(snapshot, words))
                                : rows(snapshot, block));
            }
        }
        if (!page.closing().isEmpty()) {
            parts.add(new Part.Paragraph("", runs(snapshot, page.closing())));
        }
        return new ReportText(snapshot, hash, plain(snapshot, page.title()), parts);
    }

    private static Part rows(Snapshot snapshot, Snapshot.Block block) {
        List<Snapshot.Figure> figures =
                block.figures().stream().map(id -> snapshot.figure(id).orElseThrow()).toList();
        BigDecimal most =
                figures.stream().map(Snapshot.Figure::size).reduce(BigDecimal.ONE, BigDecimal::max);
        boolean percent = figures.stream().allMatch(figure -> figure.unit().equals("%"));
        BigDecimal full = percent ? most.max(BigDecimal.valueOf(HUNDRED)) : most;
        return new Part.Rows(
                plain(snapshot, block.words()),
                block.kind() == ReportTemplate.Kind.CHART,
                figures.stream()
                        .map(figure ->
                                new Row(
                                        OfficialWords.statement(figure),
                                        OfficialWords.value(figure),
                                        figure.size()
                                                .multiply(BigDecimal.valueOf(HUNDRED))
                                                .divide(full, 0, RoundingMode.HALF_UP)
                                                .intValue(),
                                        figure.serial()))
                        .toList());
    }

    private static List<Run> runs(Snapshot snapshot, String words) {
        var runs = new ArrayList<Run>();
        Set<Integer> mentioned = new HashSet<>();
        for (Prose.Piece piece : Prose.of(words).pieces()) {
            runs.add(
                    switch (piece) {
                        case Prose.Piece.Words(String text) -> new Run.Words(text);
                        case Prose.Piece.Reference reference -> {
                            String said = said(snapshot, reference);
                            if (reference.isPeriod()) {
                                yield new Run.Words(said);
                            }
                            int serial = snapshot.figure(reference.figure()).orElseThrow().serial();
                            yield new Run.Number(said, serial, mentioned.add(serial));
                        }
                    });
        }
        return runs;
    }

    private static String plain(Snapshot snapshot, String words) {
        var plain = new StringBuilder();
        runs(snapshot, words).forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    private static String said(Snapshot snapshot, Prose.Piece.Reference reference) {
        return Objects.requireNonNull(snapshot.said(reference), "the snapshot has what it says");
    }
}
