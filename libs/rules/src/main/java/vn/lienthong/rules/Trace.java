package vn.lienthong.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.lienthong.primitives.LegalGround;

/**
 * Why a rule decided as it did: enough to decide again and come to the same result.
 *
 * <p>Inputs may be personal data; a trace is kept with the case it belongs to, never in a log.
 *
 * @param rule the rule
 * @param validFrom the version of the rule, by its first day in force
 * @param ground what the rule rests on
 * @param inputs the inputs that the rule speaks of, as far as they were given
 * @param rows the rows looked at, in order
 */
public record Trace(
        String rule,
        LocalDate validFrom,
        LegalGround ground,
        SortedMap<String, Value> inputs,
        List<RowTrace> rows) {

    public Trace {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        rows = List.copyOf(rows);
    }

    /** What was found of a condition. */
    public enum Finding {
        MET,
        NOT_MET,
        /** An earlier condition of the row was not met, so this one was not asked. */
        NOT_ASKED,
        /** The condition could not be worked out. */
        FAILED
    }

    /**
     * A row that was looked at.
     *
     * @param row its name
     * @param conditions its conditions, in order
     * @param hit whether all of them were met
     */
    public record RowTrace(String row, List<ConditionTrace> conditions, boolean hit) {
        public RowTrace {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition of a row.
     *
     * @param column title of its column
     * @param expression the expression as written; blank when always met
     * @param finding what was found
     */
    public record ConditionTrace(String column, String expression, Finding finding) {}

    /** Names of the rows that were hit, in order. */
    public List<String> hits() {
        return rows.stream().filter(RowTrace::hit).map(RowTrace::row).toList();
    }
}
