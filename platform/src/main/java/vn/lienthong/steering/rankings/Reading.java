package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.util.Set;

/** What is known of a body for a criterion. */
public sealed interface Reading {

    /**
     * A value.
     *
     * @param doubts why it may not be the last word; empty for a sound one
     */
    record Known(BigDecimal value, Set<Doubt> doubts) implements Reading {
        public Known {
            doubts = Set.copyOf(doubts);
        }
    }

    /** There was nothing to take a part of. */
    record Nothing() implements Reading {}

    /** Nobody measured or reported it: missing is not zero. */
    record Missing() implements Reading {}

    /** Why a value is taken with care. */
    enum Doubt {
        /** The period is not over, or was not measured on each of its days. */
        PARTIAL,
        /** It came, or changed, after the day on which data were due. */
        LATE
    }
}
