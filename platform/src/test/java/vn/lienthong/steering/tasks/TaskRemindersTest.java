package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.SimulatedTime;

class TaskRemindersTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Tasks tasks = new Tasks(AgencyCode.of("G19"));
    private final TaskReminders reminders = PLATFORM.bean(TaskReminders.class);

    /** Runs the job some days from now. */
    private void runIn(int days) {
        PLATFORM.bean(SimulatedTime.class)
                .at(
                        PLATFORM.bean(Clock.class).instant().plus(Duration.ofDays(days)),
                        reminders::remind);
    }

    private static List<Integer> thresholds(Task task) {
        return PLATFORM.sql()
                .sql(
                        "select days from steering.task_reminder where task_id = ? order by written_at")
                .param(task.taskId())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private List<TaskReminder> shown(Task task, Actor actor) {
        return reminders.of(actor).stream()
                .filter(reminder -> reminder.taskId().equals(task.taskId()))
                .toList();
    }

    @Test
    void remindsThirtySevenAndOneDayBeforeAndOnTheDayHoweverOftenItRuns() {
        Task task = tasks.moved(tasks.drafted(32), TaskMove.ASSIGN);

        for (int day = 0; day < 40; day++) {
            runIn(day);
            runIn(day);
        }

        assertThat(thresholds(task)).containsExactly(30, 7, 1, 0);
    }

    @Test
    void whatWasMissedIsMadeGoodByOneReminder() {
        Task task = tasks.moved(tasks.drafted(20), TaskMove.ASSIGN, TaskMove.ACCEPT);

        runIn(15);
        runIn(16);
        runIn(20);

        assertThat(thresholds(task)).containsExactly(7, 0);
    }

    @Test
    void ofAMovedDeadlineItRemindsAnew() {
        Task task = tasks.moved(tasks.drafted(1), TaskMove.ASSIGN);
        runIn(0);
        Task extended = tasks.extend(task, Tasks.today().plusDays(25)).orElseThrow();

        assertThat(shown(extended, tasks.officer)).isEmpty();
        runIn(0);

        assertThat(thresholds(extended)).containsExactlyInAnyOrder(1, 30);
        assertThat(shown(extended, tasks.officer))
                .singleElement()
                .satisfies(reminder -> {
                    assertThat(reminder.days()).isEqualTo(30);
                    assertThat(reminder.deadline()).isEqualTo(Tasks.today().plusDays(25));
                });
    }

    @Test
    void onlyTheLeadBodyIsRemindedAndOnlyOfWhatIsLeftToDo() {
        Task open = tasks.moved(tasks.drafted(5), TaskMove.ASSIGN);
        Task reported =
                tasks.moved(tasks.drafted(5), TaskMove.ASSIGN, TaskMove.ACCEPT, TaskMove.REPORT);
        Task draft = tasks.drafted(5);
        Task overdue = tasks.moved(tasks.drafted(-1), TaskMove.ASSIGN);

        runIn(0);

        assertThat(shown(open, tasks.officer)).hasSize(1);
        assertThat(shown(open, tasks.monitor)).isEmpty();
        for (Task other : List.of(reported, draft, overdue)) {
            assertThat(thresholds(other)).isEmpty();
        }
        tasks.moved(open, TaskMove.ACCEPT, TaskMove.REPORT);
        assertThat(shown(open, tasks.officer)).isEmpty();
    }
}
