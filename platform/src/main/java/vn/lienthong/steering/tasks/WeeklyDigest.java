package vn.lienthong.steering.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.primitives.AgencyCode;

/**
 * What a week brought to the tasks that a body leads, as was known at its end: a pure function of
 * their moves, so that it can be made again for any past week.
 *
 * @param body the lead body
 * @param monday first day of the week
 * @param end its last day, or today in a week that goes on
 * @param before tasks by category on the eve
 * @param after tasks by category at the end
 * @param reported reported as completed in the week
 * @param becameLate not late on the eve, late at the end
 * @param dueNext to be done within seven days after the end
 */
public record WeeklyDigest(
        AgencyCode body,
        LocalDate monday,
        LocalDate end,
        CategoryCounts before,
        CategoryCounts after,
        List<Task> reported,
        List<Task> becameLate,
        List<Task> dueNext) {

    private static final int WEEK = 7;

    public WeeklyDigest {
        reported = List.copyOf(reported);
        becameLate = List.copyOf(becameLate);
        dueNext = List.copyOf(dueNext);
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY || end.isBefore(monday)) {
            throw new IllegalArgumentException("a week begins on a Monday and ends after it");
        }
    }

    /** The digest of a week from tasks and their moves. */
    static WeeklyDigest of(
            AgencyCode body, LocalDate monday, LocalDate today, Map<Task, List<MoveEntry>> tasks) {
        LocalDate sunday = monday.plusDays(WEEK - 1L);
        LocalDate end = sunday.isAfter(today) ? today : sunday;
        LocalDate eve = monday.minusDays(1);
        var before = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        var after = new EnumMap<TaskCategory, Long>(TaskCategory.class);
        var reported = new ArrayList<Task>();
        var becameLate = new ArrayList<Task>();
        var dueNext = new ArrayList<Task>();
        tasks.forEach((task, moves) -> {
            TaskStanding then = TaskStanding.on(eve, task.term(), moves);
            TaskStanding now = TaskStanding.on(end, task.term(), moves);
            Optional<TaskCategory> was = then.category(eve);
            Optional<TaskCategory> is = now.category(end);
            was.ifPresent(category -> before.merge(category, 1L, Long::sum));
            is.ifPresent(category -> after.merge(category, 1L, Long::sum));
            if (now.completion().filter(day -> !day.isBefore(monday)).isPresent()) {
                reported.add(task);
            }
            boolean late = is.filter(TaskCategory.OVERDUE::equals).isPresent();
            if (late && was.filter(TaskCategory.OVERDUE::equals).isEmpty()) {
                becameLate.add(task);
            }
            if (is.filter(TaskCategory.DUE_SOON::equals).isPresent()
                    && now.due().filter(day -> !day.isAfter(end.plusDays(WEEK))).isPresent()) {
                dueNext.add(task);
            }
        });
        return new WeeklyDigest(
                body,
                monday,
                end,
                new CategoryCounts(before),
                new CategoryCounts(after),
                reported,
                becameLate,
                dueNext);
    }
}
