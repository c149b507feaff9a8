package vn.lienthong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/**
 * Reads a decision table from CSV text (RFC 4180, comma, double quotes).
 *
 * <p>The first line has the titles: any number of {@code when:title} columns with CEL expressions
 * and then at least one {@code then:name:type} column with results, the type being {@code text},
 * {@code number}, {@code boolean}, {@code date} or {@code duration}. A first column {@code row}
 * names the rows; without it they are called by their line in the text. Blank lines are skipped.
 */
public final class TableText {

    private static final String ROW = "row";
    private static final String WHEN = "when:";
    private static final String THEN = "then:";

    private TableText() {}

    /**
     * What a table is besides its rows.
     *
     * @param rule see {@link TableSource#rule()}
     * @param validFrom see {@link TableSource#validFrom()}
     * @param ground see {@link TableSource#ground()}
     * @param hitPolicy see {@link TableSource#hitPolicy()}
     * @param inputs see {@link TableSource#inputs()}
     */
    public record Heading(
            String rule,
            LocalDate validFrom,
            LegalGround ground,
            HitPolicy hitPolicy,
            Map<String, ValueType> inputs) {
        public Heading {
            inputs = Map.copyOf(inputs);
        }
    }

    /**
     * Reads and compiles a table.
     *
     * <p>Refuses with {@code decision-table.csv} (a quote without end), {@code
     * decision-table.title} (a column that is none of these, out of order or twice there), {@code
     * decision-table.width}, or as {@link DecisionTable#compile}.
     */
    public static Outcome<DecisionTable> read(Heading heading, String csv) {
        return CsvText.lines(csv)
                .flatMap(lines -> source(heading, lines))
                .flatMap(DecisionTable::compile);
    }

    private static Outcome<TableSource> source(Heading heading, List<CsvText.Line> lines) {
        if (lines.isEmpty()) {
            return Outcome.refused(broken(heading, "title", 1, "", "no line of titles"));
        }
        List<String> titles = lines.getFirst().cells();
        boolean named = titles.getFirst().strip().equals(ROW);
        List<String> conditions = new ArrayList<>();
        List<TableSource.Result> results = new ArrayList<>();
        for (String cell : titles.subList(named ? 1 : 0, titles.size())) {
            String title = cell.strip();
            boolean read = addColumn(title, conditions, results);
            if (!read) {
                return Outcome.refused(
                        broken(heading, "title", 1, title, "expected when:… then then:name:type"));
            }
        }
        if (results.isEmpty()) {
            return Outcome.refused(broken(heading, "title", 1, "", "no column of results"));
        }
        List<TableSource.Row> rows = new ArrayList<>();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != titles.size()) {
                return Outcome.refused(
                        broken(heading, "width", line.number(), "", "cells do not match titles"));
            }
            List<String> cells = line.cells().subList(named ? 1 : 0, titles.size());
            rows.add(
                    new TableSource.Row(
                            named
                                    ? line.cells().getFirst().strip()
                                    : Integer.toString(line.number()),
                            cells.subList(0, conditions.size()),
                            cells.subList(conditions.size(), cells.size())));
        }
        return Outcome.accepted(
                new TableSource(
                        heading.rule(),
                        heading.validFrom(),
                        heading.ground(),
                        heading.hitPolicy(),
                        heading.inputs(),
                        conditions,
                        results,
                        rows));
    }

    private static boolean addColumn(
            String title, List<String> conditions, List<TableSource.Result> results) {
        if (title.startsWith(WHEN) && results.isEmpty()) {
            String name = title.substring(WHEN.length());
            return !name.isBlank() && !conditions.contains(name) && conditions.add(name);
        }
        int colon = title.lastIndexOf(':');
        if (!title.startsWith(THEN) || colon <= THEN.length()) {
            return false;
        }
        String name = title.substring(THEN.length(), colon);
        boolean twice = results.stream().anyMatch(result -> result.name().equals(name));
        return !twice
                && ValueType.titled(title.substring(colon + 1))
                        .map(type -> results.add(new TableSource.Result(name, type)))
                        .orElse(false);
    }

    private static Violation broken(
            Heading heading, String rule, int line, String column, String reason) {
        return Violation.of(
                "decision-table." + rule,
                Map.of(
                        "table",
                        heading.rule(),
                        "row",
                        Integer.toString(line),
                        "column",
                        column,
                        "reason",
                        reason));
    }
}
