package vn.lienthong.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.rules.Trace.ConditionTrace;
import vn.lienthong.rules.Trace.Finding;
import vn.lienthong.rules.Trace.RowTrace;

/**
 * A compiled decision table: rows of conditions, each with its results.
 *
 * <p>Conditions of a row are asked from left to right until one is not met, so a later column may
 * rely on an earlier one. Every input that any condition speaks of must be given, whichever row
 * would decide. Thread-safe; compile once, decide many times.
 */
public final class DecisionTable {

    /** Most rows of a table. */
    public static final int MOST_ROWS = 2_000;

    private final TableSource source;
    private final List<CompiledRow> rows;
    private final SortedMap<String, ValueType> usedInputs = new TreeMap<>();

    private DecisionTable(TableSource source, List<CompiledRow> rows) {
        this.source = source;
        this.rows = List.copyOf(rows);
        for (CompiledRow row : rows) {
            for (Cell cell : row.conditions) {
                cell.condition.ifPresent(condition -> usedInputs.putAll(condition.inputs()));
            }
        }
    }

    private record CompiledRow(String name, List<Cell> conditions, Map<String, Value> results) {}

    private record Cell(String column, String expression, Optional<Condition> condition) {}

    /**
     * Compiles a table.
     *
     * <p>Refuses with {@code decision-table.rows} (none, or more than {@link #MOST_ROWS}), {@code
     * decision-table.row-name} (not unique), {@code decision-table.width}, {@code
     * decision-table.condition} or {@code decision-table.result}. Arguments: {@code table}, {@code
     * row}, {@code column} and {@code reason}, as far as they apply.
     */
    public static Outcome<DecisionTable> compile(TableSource source) {
        if (source.rows().isEmpty() || source.rows().size() > MOST_ROWS) {
            return Outcome.refused(
                    Violation.of(
                            "decision-table.rows",
                            Map.of("table", source.rule(), "limit", Integer.toString(MOST_ROWS))));
        }
        ConditionCompiler compiler = new ConditionCompiler(source.inputs());
        List<Violation> violations = new ArrayList<>();
        List<CompiledRow> rows = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TableSource.Row row : source.rows()) {
            if (!names.add(row.name())) {
                violations.add(broken("row-name", source, row, "", "two rows have this name"));
            }
            if (row.conditions().size() != source.conditions().size()
                    || row.results().size() != source.results().size()) {
                violations.add(broken("width", source, row, "", "cells do not match the columns"));
            } else {
                rows.add(compileRow(source, row, compiler, violations));
            }
        }
        return violations.isEmpty()
                ? Outcome.accepted(new DecisionTable(source, rows))
                : Outcome.refused(violations);
    }

    private static CompiledRow compileRow(
            TableSource source,
            TableSource.Row row,
            ConditionCompiler compiler,
            List<Violation> violations) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.conditions().size(); i++) {
            String column = source.conditions().get(i);
            String expression = row.conditions().get(i).strip();
            if (expression.isEmpty()) {
                cells.add(new Cell(column, "", Optional.empty()));
                continue;
            }
            switch (compiler.compile(expression)) {
                case Outcome.Accepted<Condition>(Condition condition) ->
                        cells.add(new Cell(column, expression, Optional.of(condition)));
                case Outcome.Refused<Condition>(List<Violation> reasons) ->
                        violations.add(broken("condition", source, row, column, reason(reasons)));
            }
        }
        Map<String, Value> results = new LinkedHashMap<>();
        for (int i = 0; i < row.results().size(); i++) {
            TableSource.Result column = source.results().get(i);
            String cell = row.results().get(i).strip();
            if (!cell.isEmpty()) {
                column.type()
                        .read(cell)
                        .ifPresentOrElse(
                                value -> results.put(column.name(), value),
                                () ->
                                        violations.add(
                                                broken(
                                                        "result",
                                                        source,
                                                        row,
                                                        column.name(),
                                                        "not a " + column.type().title())));
            }
        }
        return new CompiledRow(row.name(), cells, results);
    }

    private static String reason(List<Violation> violations) {
        return violations.getFirst().arguments().getOrDefault("reason", "");
    }

    private static Violation broken(
            String rule, TableSource source, TableSource.Row row, String column, String reason) {
        return Violation.of(
                "decision-table." + rule,
                Map.of(
                        "table",
                        source.rule(),
                        "row",
                        row.name(),
                        "column",
                        column,
                        "reason",
                        reason));
    }

    /** The table as it was written. */
    public TableSource source() {
        return source;
    }

    /** The inputs that must be given, with their types. */
    public SortedMap<String, ValueType> usedInputs() {
        return new TreeMap<>(usedInputs);
    }

    /** Decides; inputs that the table does not speak of are ignored and leave no trace. */
    public Decision decide(Map<String, Value> given) {
        SortedMap<String, Value> inputs = new TreeMap<>();
        SortedSet<String> missing = new TreeSet<>();
        SortedMap<String, ValueType> wrong = new TreeMap<>();
        usedInputs.forEach((name, type) -> {
            Value value = given.get(name);
            if (value == null) {
                missing.add(name);
            } else {
                inputs.put(name, value);
                if (value.type() != type) {
                    wrong.put(name, type);
                }
            }
        });
        if (!missing.isEmpty()) {
            return new Decision.MissingInputs(missing, trace(inputs, List.of()));
        }
        if (!wrong.isEmpty()) {
            return new Decision.WrongInputs(wrong, trace(inputs, List.of()));
        }
        return decideRows(inputs);
    }

    private Decision decideRows(SortedMap<String, Value> inputs) {
        List<RowTrace> looked = new ArrayList<>();
        List<Decision.Hit> hits = new ArrayList<>();
        for (CompiledRow row : rows) {
            List<ConditionTrace> found = new ArrayList<>();
            Finding finding = Finding.MET;
            String failedColumn = "";
            String reason = "";
            for (Cell cell : row.conditions) {
                Finding here = Finding.NOT_ASKED;
                if (finding == Finding.MET) {
                    switch (ask(cell, inputs)) {
                        case Condition.Answer.Met met -> here = Finding.MET;
                        case Condition.Answer.NotMet notMet -> here = Finding.NOT_MET;
                        case Condition.Answer.Failed(String why) -> {
                            here = Finding.FAILED;
                            failedColumn = cell.column;
                            reason = why;
                        }
                        case Condition.Answer.Unanswerable unanswerable ->
                                throw new IllegalStateException(
                                        "inputs were checked before the rows");
                    }
                    finding = here;
                }
                found.add(new ConditionTrace(cell.column, cell.expression, here));
            }
            looked.add(new RowTrace(row.name, found, finding == Finding.MET));
            if (finding == Finding.FAILED) {
                return new Decision.Failed(row.name, failedColumn, reason, trace(inputs, looked));
            }
            if (finding == Finding.MET) {
                hits.add(new Decision.Hit(row.name, row.results));
                if (source.hitPolicy() == HitPolicy.FIRST) {
                    break;
                }
            }
        }
        Trace trace = trace(inputs, looked);
        return hits.isEmpty() ? new Decision.Undecided(trace) : new Decision.Decided(hits, trace);
    }

    private static Condition.Answer ask(Cell cell, Map<String, Value> inputs) {
        return cell.condition
                .map(condition -> condition.ask(inputs))
                .orElseGet(Condition.Answer.Met::new);
    }

    private Trace trace(SortedMap<String, Value> inputs, List<RowTrace> looked) {
        return new Trace(source.rule(), source.validFrom(), source.ground(), inputs, looked);
    }
}
