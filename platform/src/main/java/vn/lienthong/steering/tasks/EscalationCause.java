package vn.lienthong.steering.tasks;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why it is told up the line that a task does not go on. */
public enum EscalationCause {
    /** The deadline has passed, and the lead body has not reported. */
    OVERDUE(null, null),
    /** Reported, and the leader of the lead body does not confirm. */
    REPORTED(TaskState.REPORTED, TaskMove.REPORT),
    /** Confirmed by the leader, and the monitoring body does not. */
    CONFIRMED_BY_LEADER(TaskState.CONFIRMED_BY_LEADER, TaskMove.CONFIRM_AS_LEADER),
    /** Refused, and the monitoring body neither gives it again nor takes it back. */
    REFUSED(TaskState.REFUSED, TaskMove.REFUSE);

    private final @Nullable TaskState state;
    private final @Nullable TaskMove move;

    EscalationCause(@Nullable TaskState state, @Nullable TaskMove move) {
        this.state = state;
        this.move = move;
    }

    /** The state in which the task waits; empty where a deadline has passed. */
    Optional<TaskState> waitsIn() {
        return Optional.ofNullable(state);
    }

    /** The move since which it waits; empty where a deadline has passed. */
    Optional<TaskMove> since() {
        return Optional.ofNullable(move);
    }
}
