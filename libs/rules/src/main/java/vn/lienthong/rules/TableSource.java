package vn.lienthong.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.LegalGround;

/**
 * A decision table as its author writes it.
 *
 * @param rule what the table decides; the name under which traces quote it
 * @param validFrom the first day on which this version is in force
 * @param ground what the table rests on
 * @param hitPolicy which matching rows decide
 * @param inputs the inputs that conditions may speak of, with their types
 * @param conditions titles of the columns of conditions
 * @param results names of the columns of results, with their types, as the columns stand
 * @param rows the rows in order
 */
public record TableSource(
        String rule,
        LocalDate validFrom,
        LegalGround ground,
        HitPolicy hitPolicy,
        Map<String, ValueType> inputs,
        List<String> conditions,
        List<Result> results,
        List<Row> rows) {

    public TableSource {
        inputs = Map.copyOf(inputs);
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
        rows = List.copyOf(rows);
    }

    /**
     * A column of results.
     *
     * @param name what the result is called
     * @param type what its cells hold
     */
    public record Result(String name, ValueType type) {}

    /**
     * A row.
     *
     * @param name unique in the table, such as the line number
     * @param conditions one CEL expression for each column of conditions; blank means always met
     * @param results one cell for each column of results; a blank cell gives no result
     */
    public record Row(String name, List<String> conditions, List<String> results) {
        public Row {
            conditions = List.copyOf(conditions);
            results = List.copyOf(results);
        }
    }
}
