package vn.lienthong.steering.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ReportingPeriod;

/**
 * Makes a snapshot of a template and the figures of a period: blocks whose condition does not hold,
 * or that name a figure without a value, are left out, and so are sections without a block.
 */
final class SnapshotMaking {

    private final ReportTemplate template;
    private final Map<String, FigureGathering.Gathered> gathered;
    private final Map<String, Integer> serials = new LinkedHashMap<>();

    private SnapshotMaking(
            ReportTemplate template, Map<String, FigureGathering.Gathered> gathered) {
        this.template = template;
        this.gathered = gathered;
    }

    /**
     * Makes a snapshot.
     *
     * @param number number of the document, may be empty
     * @param at when
     */
    static Snapshot of(
            ReportTemplate template,
            ReportingPeriod period,
            FigureGathering gathering,
            String number,
            Instant at) {
        return new SnapshotMaking(template, gathering.gather(template, period, at))
                .make(period, gathering, number, at);
    }

    private Snapshot make(
            ReportingPeriod period, FigureGathering gathering, String number, Instant at) {
        List<Snapshot.Section> sections = sections();
        List<Snapshot.Figure> figures =
                serials.entrySet().stream()
                        .flatMap(entry ->
                                found(entry.getKey()).stream()
                                        .map(figure -> figure.numbered(entry.getValue())))
                        .toList();
        List<String> missing =
                template.figures().entrySet().stream()
                        .filter(entry -> !gathered.containsKey(entry.getKey()))
                        .map(entry -> gathering.statement(entry.getValue()))
                        .toList();
        return new Snapshot(
                template.id(),
                period.code(),
                VietnameseWords.period(period),
                template.page(),
                new Snapshot.Issue(
                        number,
                        at,
                        VietnameseWords.longDay(LocalDate.ofInstant(at, SimulatedTime.VIETNAM))),
                template.names(),
                figures,
                sections,
                missing,
                gathering.annexes(template, period, at));
    }

    private Optional<Snapshot.Figure> found(String id) {
        return Optional.ofNullable(gathered.get(id)).map(FigureGathering.Gathered::figure);
    }

    private List<Snapshot.Section> sections() {
        var sections = new ArrayList<Snapshot.Section>();
        for (int i = 0; i < template.sections().size(); i++) {
            ReportTemplate.Section section = template.sections().get(i);
            var blocks = new ArrayList<Snapshot.Block>();
            for (int j = 0; j < section.blocks().size(); j++) {
                ReportTemplate.Block block = section.blocks().get(j);
                if (stands(block)) {
                    blocks.add(
                            new Snapshot.Block(
                                    i + "-" + j, block.kind(), block.words(), present(block)));
                }
            }
            if (!blocks.isEmpty()) {
                blocks.forEach(this::number);
                sections.add(new Snapshot.Section(section.heading(), blocks));
            }
        }
        return sections;
    }

    private boolean stands(ReportTemplate.Block block) {
        boolean holds =
                block.condition()
                        .map(only -> {
                            FigureGathering.Gathered figure = gathered.get(only.figure());
                            return figure == null
                                    ? only.when() == ReportTemplate.When.MISSING
                                    : figure.is(only.when());
                        })
                        .orElse(true);
        boolean complete =
                Prose.of(block.words()).references().stream()
                        .allMatch(reference ->
                                found(reference.figure())
                                        .filter(figure ->
                                                figure.parts().containsKey(reference.part()))
                                        .isPresent());
        boolean filled = block.kind() == ReportTemplate.Kind.TEXT || !present(block).isEmpty();
        return holds && complete && filled;
    }

    /** The rows or bars that have a value. */
    private List<String> present(ReportTemplate.Block block) {
        return block.figures().stream().filter(gathered::containsKey).toList();
    }

    private void number(Snapshot.Block block) {
        Prose.of(block.words()).references().forEach(reference -> serial(reference.figure()));
        block.figures().forEach(this::serial);
    }

    private void serial(String figure) {
        serials.putIfAbsent(figure, serials.size() + 1);
    }
}
