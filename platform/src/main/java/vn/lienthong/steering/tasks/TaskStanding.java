package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands after its moves: a pure fold over them, so that it can be made again for any
 * past day.
 *
 * <p>On time or late is judged by the day of completion, the day on which the lead body reported
 * what was later confirmed, against the deadline that was in force on that day. What is registered
 * later changes nothing about it, and neither does today.
 *
 * @param state the state
 * @param deadline the deadline in force; null when there is none
 * @param reportedOn day of the report that was not sent back; null when there is none
 * @param judgedBy deadline in force on that day; null when there is no report, or no deadline
 */
public record TaskStanding(
        TaskState state,
        @Nullable LocalDate deadline,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate judgedBy) {

    /** Days before the deadline from which a task is said to be due soon. */
    public static final int SOON_DAYS = 30;

    /** A task that nobody has moved. */
    public static TaskStanding drafted(TaskTerm term) {
        return new TaskStanding(TaskState.DRAFT, term.lastDay(), null, null);
    }

    /** Where a task stands after moves, given in their order. */
    public static TaskStanding after(TaskTerm term, List<MoveEntry> moves) {
        TaskStanding standing = drafted(term);
        for (MoveEntry entry : moves) {
            standing = standing.after(entry);
        }
        return standing;
    }

    /** Where a task stood at the end of a day, as was known then. */
    public static TaskStanding on(LocalDate day, TaskTerm term, List<MoveEntry> moves) {
        return after(term, moves.stream().filter(entry -> !entry.day().isAfter(day)).toList());
    }

    /** Where the task stands after one more move. */
    TaskStanding after(MoveEntry entry) {
        TaskState next = entry.move().to().orElse(state);
        LocalDate now = entry.newDeadline().orElse(deadline);
        return switch (entry.move()) {
            case REPORT -> new TaskStanding(next, now, entry.day(), now);
            case RETURN, RETURN_AS_LEADER -> new TaskStanding(next, now, null, null);
            case EXTEND ->
                    new TaskStanding(
                            next, now, reportedOn, entry.day().equals(reportedOn) ? now : judgedBy);
            case ASSIGN, ACCEPT, REFUSE, CONFIRM_AS_LEADER, CONFIRM, SUSPEND, RESUME, WITHDRAW ->
                    new TaskStanding(next, now, reportedOn, judgedBy);
        };
    }

    /** The deadline in force, if there is one. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(deadline);
    }

    /** The day of completion, once it is reported. */
    public Optional<LocalDate> completion() {
        return Optional.ofNullable(reportedOn);
    }

    /** Whether what was reported came after the deadline of that day. */
    private boolean reportedLate() {
        return reportedOn != null && judgedBy != null && reportedOn.isAfter(judgedBy);
    }

    /**
     * What is said of the task on a day; empty for drafts and for tasks that were taken back, which
     * are not counted.
     */
    public Optional<TaskCategory> category(LocalDate day) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> Optional.empty();
            case SUSPENDED -> Optional.of(TaskCategory.SUSPENDED);
            case DONE -> Optional.of(done());
            case REPORTED, CONFIRMED_BY_LEADER -> Optional.of(waiting());
            case ASSIGNED, ACCEPTED, RETURNED, REFUSED -> Optional.of(open(day));
        };
    }

    private TaskCategory done() {
        if (judgedBy == null) {
            return TaskCategory.DONE_UNTIMED;
        }
        return reportedLate() ? TaskCategory.DONE_LATE : TaskCategory.DONE_ON_TIME;
    }

    /** Who reported in time is not made late by those who have to confirm. */
    private TaskCategory waiting() {
        if (judgedBy == null) {
            return TaskCategory.NO_DEADLINE;
        }
        return reportedLate() ? TaskCategory.OVERDUE : TaskCategory.IN_PROGRESS;
    }

    private TaskCategory open(LocalDate day) {
        if (deadline == null) {
            return TaskCategory.NO_DEADLINE;
        }
        if (day.isAfter(deadline)) {
            return TaskCategory.OVERDUE;
        }
        return day.plusDays(SOON_DAYS).isBefore(deadline)
                ? TaskCategory.IN_PROGRESS
                : TaskCategory.DUE_SOON;
    }
}
