package vn.lienthong.steering.tasks;

import java.math.BigDecimal;

/**
 * What a task has to reach, as a number.
 *
 * @param value the number
 * @param unit unit of the number, such as {@code %}; never empty
 * @param direction whether more or less is better
 * @param span whether the lead body has to reach it, or all bodies with a part together
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
        /** Of the body that leads: who gives it to many bodies gives each a task of its own. */
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
