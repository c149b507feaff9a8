package vn.lienthong.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What a decision table says of its inputs, and why. */
public sealed interface Decision {

    /** Why. */
    Trace trace();

    /**
     * At least one row was hit.
     *
     * @param hits the rows that decide, in order: one under {@link HitPolicy#FIRST}
     */
    record Decided(List<Hit> hits, Trace trace) implements Decision {
        public Decided {
            hits = List.copyOf(hits);
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("a decision rests on at least one row");
            }
        }

        /** The first row that decides. */
        public Hit first() {
            return hits.getFirst();
        }
    }

    /** No row was hit: the table says nothing about such a case. */
    record Undecided(Trace trace) implements Decision {}

    /**
     * The table was not asked, because inputs that it speaks of are not given.
     *
     * @param inputs their names, at least one
     */
    record MissingInputs(SortedSet<String> inputs, Trace trace) implements Decision {}

    /**
     * The table was not asked, because inputs are of another type than it declares.
     *
     * @param expected the declared types of those inputs, at least one
     */
    record WrongInputs(Map<String, ValueType> expected, Trace trace) implements Decision {}

    /**
     * A condition could not be worked out, such as a division by zero: a defect of the table.
     *
     * @param row name of the row
     * @param column title of the column
     * @param reason stable name of what went wrong
     */
    record Failed(String row, String column, String reason, Trace trace) implements Decision {}

    /**
     * A row that decides.
     *
     * @param row its name
     * @param results value by name, in the order of the columns; without the blank ones
     */
    record Hit(String row, Map<String, Value> results) {
        public Hit {
            results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        }
    }
}
