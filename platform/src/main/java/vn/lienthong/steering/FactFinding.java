package vn.lienthong.steering;

import java.util.List;
import vn.lienthong.steering.indicators.FactKind;

/**
 * Facts of a kind that stand otherwise to what the modules tell again.
 *
 * @param found in which way
 * @param facts how many
 * @param cases pseudonyms of the first of them, in order
 */
public record FactFinding(FactKind kind, Way found, long facts, List<String> cases) {

    public FactFinding {
        cases = List.copyOf(cases);
    }

    /** How a fact and what is told of it can stand to each other. */
    public enum Way {
        /** Told, and not kept. */
        MISSING,
        /** Kept, and told otherwise. */
        DIFFERENT,
        /** Kept by an earlier version, which did not ask for the commune or the procedure. */
        INCOMPLETE,
        /** Kept, and not told by a module that never removes what it tells of. */
        UNEXPLAINED,
        /** Kept, and not told any more by a module that may remove what it told of. */
        WITHOUT_SOURCE;

        /** Whether something went wrong, other than with time or by the law. */
        public boolean wrong() {
            return this == MISSING || this == DIFFERENT || this == UNEXPLAINED;
        }

        /** Whether it becomes right by what the modules tell. */
        public boolean mended() {
            return this == MISSING || this == DIFFERENT || this == INCOMPLETE;
        }
    }
}
