package vn.lienthong.steering.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two reports of one template.
 *
 * @param figures those that differ, or stand in one of them only
 * @param gone paragraphs of the earlier report that do not stand in the later one
 * @param added paragraphs of the later report that did not stand in the earlier one
 */
public record ReportDifferences(List<Changed> figures, List<String> gone, List<String> added) {

    public ReportDifferences {
        figures = List.copyOf(figures);
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    /**
     * A figure that is not the same.
     *
     * @param before empty where it did not stand in the earlier report
     * @param now empty where it does not stand in the later report
     * @param change by how much, with a sign; empty where there is nothing to compare
     */
    public record Changed(String statement, String before, String now, String change) {}

    /** Compares. */
    static ReportDifferences between(ReportText earlier, ReportText later) {
        Set<String> ids = new LinkedHashSet<>();
        later.snapshot().figures().forEach(figure -> ids.add(figure.id()));
        earlier.snapshot().figures().forEach(figure -> ids.add(figure.id()));
        var figures = new ArrayList<Changed>();
        for (String id : ids) {
            Optional<Snapshot.Figure> before = earlier.snapshot().figure(id);
            Optional<Snapshot.Figure> now = later.snapshot().figure(id);
            if (!before.map(Snapshot.Figure::parts).equals(now.map(Snapshot.Figure::parts))) {
                figures.add(changed(before, now));
            }
        }
        List<String> then = paragraphs(earlier);
        List<String> today = paragraphs(later);
        return new ReportDifferences(
                figures,
                then.stream().filter(words -> !today.contains(words)).toList(),
                today.stream().filter(words -> !then.contains(words)).toList());
    }

    private static Changed changed(
            Optional<Snapshot.Figure> before, Optional<Snapshot.Figure> now) {
        String change = "";
        if (before.isPresent() && now.isPresent()) {
            String unit = now.get().unit();
            int sign = now.get().size().compareTo(before.get().size());
            change =
                    (sign < 0 ? "−" : sign > 0 ? "+" : "")
                            + FigureParts.compared(now.get().size(), before.get().size(), unit)
                                    .get(FigureParts.CHANGE);
        }
        return new Changed(
                OfficialWords.statement(now.or(() -> before).orElseThrow()),
                before.map(Snapshot.Figure::words).orElse(""),
                now.map(Snapshot.Figure::words).orElse(""),
                change);
    }

    private static List<String> paragraphs(ReportText report) {
        return report.parts().stream()
                .filter(ReportText.Part.Paragraph.class::isInstance)
                .map(ReportText.Part.Paragraph.class::cast)
                .filter(paragraph -> !paragraph.key().isEmpty())
                .map(ReportText.Part.Paragraph::text)
                .toList();
    }
}
