package vn.lienthong.demonstration;

import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.EXTEND;
import static vn.lienthong.steering.tasks.TaskMove.REFUSE;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.SUSPEND;

import java.util.List;
import vn.lienthong.steering.tasks.TaskMove;

/** What became of a sample task, in days before the day on which the simulated months end. */
enum TaskFate {
    TIMELY(
            -40,
            step(120, ASSIGN),
            step(118, ACCEPT),
            step(45, REPORT),
            step(44, CONFIRM_AS_LEADER),
            step(40, CONFIRM)),
    LATE(
            -60,
            step(150, ASSIGN),
            step(149, ACCEPT),
            step(50, REPORT),
            step(48, CONFIRM_AS_LEADER),
            step(45, CONFIRM)),
    EXTENDED(
            -50,
            step(130, ASSIGN),
            step(128, ACCEPT),
            step(55, EXTEND),
            step(25, REPORT),
            step(24, CONFIRM_AS_LEADER),
            step(20, CONFIRM)),
    UNDER_WAY(75, step(30, ASSIGN), step(28, ACCEPT)),
    SOON(6, step(60, ASSIGN), step(58, ACCEPT)),
    OVERDUE(-15, step(90, ASSIGN), step(80, ACCEPT)),
    ENDLESS(0, step(100, ASSIGN), step(95, ACCEPT)),
    STOPPED(20, step(90, ASSIGN), step(88, ACCEPT), step(10, SUSPEND)),
    REPORTED(5, step(60, ASSIGN), step(55, ACCEPT), step(2, REPORT)),
    CONFIRMED(3, step(60, ASSIGN), step(55, ACCEPT), step(6, REPORT), step(3, CONFIRM_AS_LEADER)),
    RETURNED(10, step(60, ASSIGN), step(55, ACCEPT), step(12, REPORT), step(9, RETURN_AS_LEADER)),
    REFUSED(50, step(20, ASSIGN), step(12, REFUSE)),
    ASSIGNED(28, step(4, ASSIGN)),
    DRAFTED(90);

    /** In which order they come round. */
    static final List<TaskFate> ROUND =
            List.of(
                    TIMELY, SOON, TIMELY, UNDER_WAY, LATE, OVERDUE, REPORTED, TIMELY, ENDLESS,
                    ASSIGNED, TIMELY, STOPPED, CONFIRMED, RETURNED, EXTENDED, UNDER_WAY, REFUSED,
                    TIMELY, SOON, DRAFTED);

    /** Days by which the deadline is moved, where it is. */
    static final int EXTENSION = 30;

    private final int due;
    private final List<Step> steps;

    /**
     * A move of a task.
     *
     * @param daysAgo days before the end of the simulated months
     * @param move what was done
     */
    record Step(int daysAgo, TaskMove move) {}

    TaskFate(int due, Step... steps) {
        this.due = due;
        this.steps = List.of(steps);
    }

    private static Step step(int daysAgo, TaskMove move) {
        return new Step(daysAgo, move);
    }

    /** Days from the end of the simulated months to the deadline; negative for the past. */
    int due() {
        return due;
    }

    List<Step> steps() {
        return steps;
    }
}
