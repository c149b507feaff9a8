package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of on time and late, read off a list of moves as somebody with a pencil would: no state
 * is carried along, every question searches the list.
 */
final class PlainReading {

    private final TaskTerm term;
    private final List<MoveEntry> known;

    PlainReading(TaskTerm term, List<MoveEntry> moves, LocalDate day) {
        this.term = term;
        this.known = moves.stream().filter(entry -> entry.day().compareTo(day) <= 0).toList();
    }

    Optional<TaskCategory> category(LocalDate day) {
        if (!has(TaskMove.ASSIGN) || has(TaskMove.WITHDRAW)) {
            return Optional.empty();
        }
        LocalDate reported = lastDay(TaskMove.REPORT);
        if (has(TaskMove.CONFIRM)) {
            return Optional.of(
                    deadlineOn(reported) == null
                            ? TaskCategory.DONE_UNTIMED
                            : isLate(reported)
                                    ? TaskCategory.DONE_LATE
                                    : TaskCategory.DONE_ON_TIME);
        }
        if (lastStep() == TaskMove.SUSPEND) {
            return Optional.of(TaskCategory.SUSPENDED);
        }
        if (Set.of(TaskMove.REPORT, TaskMove.CONFIRM_AS_LEADER).contains(lastStep())) {
            return Optional.of(
                    deadlineOn(reported) == null
                            ? TaskCategory.NO_DEADLINE
                            : isLate(reported) ? TaskCategory.OVERDUE : TaskCategory.IN_PROGRESS);
        }
        LocalDate deadline = deadlineOn(LocalDate.MAX);
        if (deadline == null) {
            return Optional.of(TaskCategory.NO_DEADLINE);
        }
        long left = ChronoUnit.DAYS.between(day, deadline);
        return Optional.of(
                left < 0
                        ? TaskCategory.OVERDUE
                        : left <= 30 ? TaskCategory.DUE_SOON : TaskCategory.IN_PROGRESS);
    }

    private boolean isLate(@Nullable LocalDate reported) {
        LocalDate deadline = deadlineOn(reported);
        return deadline != null && reported != null && reported.compareTo(deadline) > 0;
    }

    private @Nullable LocalDate deadlineOn(@Nullable LocalDate day) {
        LocalDate deadline = term.lastDay();
        for (MoveEntry entry : known) {
            if (entry.move() == TaskMove.EXTEND && day != null && entry.day().compareTo(day) <= 0) {
                deadline = entry.deadline();
            }
        }
        return deadline;
    }

    private boolean has(TaskMove move) {
        return known.stream().anyMatch(entry -> entry.move() == move);
    }

    private @Nullable LocalDate lastDay(TaskMove move) {
        LocalDate day = null;
        for (MoveEntry entry : known) {
            day = entry.move() == move ? entry.day() : day;
        }
        return day;
    }

    private @Nullable TaskMove lastStep() {
        TaskMove last = null;
        for (MoveEntry entry : known) {
            last = entry.move() == TaskMove.EXTEND ? last : entry.move();
        }
        return last;
    }
}
