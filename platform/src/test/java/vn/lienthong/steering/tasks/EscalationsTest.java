package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;

/** Late tasks go up the line, once a step. */
class EscalationsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    /** A ministry whose tasks no other test counts. */
    private static final AgencyCode BODY = AgencyCode.of("G08");

    private final Escalations escalations = PLATFORM.bean(Escalations.class);
    private final Tasks tasks = new Tasks(BODY);

    private Task late(int days) {
        return tasks.moved(tasks.drafted(-days), ASSIGN, ACCEPT);
    }

    private List<EscalationStep> steps(Actor reader, Task task) {
        return escalations.of(reader).stream()
                .filter(one -> one.taskId().equals(task.taskId()))
                .map(Escalation::step)
                .toList();
    }

    private List<String> written(Task task) {
        return PLATFORM.sql()
                .sql("select step from steering.task_escalation where task_id = ? order by step")
                .param(task.taskId())
                .query((row, number) -> Objects.requireNonNull(row.getString("step")))
                .list();
    }

    @Test
    void leadersHearOnTheFirstDayAndWhoeverMonitorsOnTheSeventh() {
        Task first = late(1);
        Task sixth = late(6);
        Task seventh = late(7);
        escalations.escalate();

        assertThat(steps(tasks.leader, first)).containsExactly(EscalationStep.LEADER);
        assertThat(steps(tasks.officer, first)).isEmpty();
        assertThat(written(sixth)).containsExactly("LEADER");
        assertThat(written(seventh)).containsExactly("LEADER", "MONITOR");
    }

    @Test
    void aTaskThatIsDueTodayIsNotLate() {
        Task today = tasks.moved(tasks.drafted(0), ASSIGN);
        escalations.escalate();

        assertThat(written(today)).isEmpty();
    }

    @Test
    void nothingIsToldTwiceAndAMovedDeadlineBeginsAnew() {
        Task task = late(40);
        escalations.escalate();
        escalations.escalate();
        assertThat(written(task)).containsExactly("LEADER", "MONITOR");

        LocalDate next = Tasks.today().minusDays(2);
        tasks.extend(task, next).orElseThrow();
        assertThat(steps(tasks.leader, task)).isEmpty();
        escalations.escalate();

        assertThat(steps(tasks.leader, task)).containsExactly(EscalationStep.LEADER);
        assertThat(written(task)).containsExactly("LEADER", "LEADER", "MONITOR");
    }

    @Test
    void whatWasReportedIsNotShownAnyMore() {
        Task task = late(3);
        escalations.escalate();
        tasks.moved(task, REPORT);

        assertThat(steps(tasks.leader, task)).isEmpty();
    }

    @Test
    void theProvinceHearsOfItsCommuneOnTheThirtiethDay() {
        var commune = new Tasks(AgencyCode.of("H01.001"));
        Task task = commune.moved(commune.drafted(-30), ASSIGN);
        escalations.escalate();

        assertThat(written(task)).containsExactly("ABOVE", "LEADER", "MONITOR");
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        """
                                        select body from steering.task_escalation
                                        where task_id = ? and step = 'ABOVE'
                                        """)
                                .param(task.taskId())
                                .query(String.class)
                                .single())
                .isEqualTo("H01");
    }
}
