package vn.lienthong.steering.tasks;

import java.math.BigDecimal;

/**
 * What a task has to reach, as a number.
 *
 * @param value the number
 * @param unit unit of the number, such as {@code %}; never empty
 * @param direction whether more or less is better
 * @param span whether each body has to reach it, or all of them together
 */
public record TaskTarget(BigDecimal value, String unit, Direction direction, Span span) {

    /** On which side of the number the target is reached. */
    public enum Direction {
        /** The number or more. */
        AT_LEAST,
        /** The number or less. */
        AT_MOST
    }

    /** Of what the number is. */
    public enum Span {
        /** Of the one body that leads, or of each body for itself. */
        SINGLE,
        /** Of all bodies with a part in the task, added up. */
        SUMMED
    }

    public TaskTarget {
        if (unit.isBlank()) {
            throw new IllegalArgumentException("a target has a unit");
        }
    }
}
