package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.REFUSE;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;

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

    private List<String> waiting(Task task) {
        return PLATFORM.sql()
                .sql(
                        """
                        select sequence || ' ' || step as told from steering.task_waiting
                        where task_id = ? order by sequence, step
                        """)
                .param(task.taskId())
                .query((row, number) -> Objects.requireNonNull(row.getString("told")))
                .list();
    }

    /** The task after moves that were made some days ago. */
    private Task ago(int days, Task task, TaskMove... moves) {
        var moved = new ArrayList<Task>();
        PLATFORM.bean(SimulatedTime.class)
                .at(
                        PLATFORM.bean(Clock.class).instant().minus(Duration.ofDays(days)),
                        () -> moved.add(tasks.moved(task, moves)));
        return moved.getFirst();
    }

    @Test
    void aReportThatNobodyConfirmsGoesUpTheLineAndAnewOnceItWasSentBack() {
        Task second = ago(2, tasks.drafted(60), ASSIGN, ACCEPT, REPORT);
        Task third = ago(3, tasks.drafted(60), ASSIGN, ACCEPT, REPORT);
        Task tenth = ago(10, tasks.drafted(60), ASSIGN, ACCEPT, REPORT);
        Task returned = ago(12, tasks.drafted(60), ASSIGN, ACCEPT, REPORT, RETURN_AS_LEADER);
        Task again = ago(4, returned, REPORT);
        escalations.escalate();
        escalations.escalate();

        assertThat(waiting(second)).isEmpty();
        assertThat(waiting(third)).containsExactly("3 LEADER");
        assertThat(waiting(tenth)).containsExactly("3 LEADER", "3 MONITOR");
        assertThat(waiting(again)).containsExactly("5 LEADER");
        assertThat(written(tenth)).as("nothing is late").isEmpty();
        assertThat(escalations.of(tasks.leader))
                .filteredOn(one -> one.taskId().equals(third.taskId()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cause()).isEqualTo(EscalationCause.REPORTED);
                    assertThat(one.since()).isEqualTo(Tasks.today().minusDays(3));
                });
        assertThat(steps(tasks.officer, third)).isEmpty();
        tasks.moved(third, CONFIRM_AS_LEADER);
        assertThat(steps(tasks.leader, third)).isEmpty();
    }

    @Test
    void whoMonitorsHearsOfWhatItDoesNotConfirmAndOfWhatWasRefused() {
        Task fourth = ago(4, tasks.drafted(60), ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER);
        Task fifth = ago(5, tasks.drafted(60), ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER);
        Task refused = ago(3, tasks.drafted(60), ASSIGN, REFUSE);
        escalations.escalate();

        assertThat(waiting(fourth)).isEmpty();
        assertThat(waiting(fifth)).containsExactly("4 MONITOR");
        assertThat(waiting(refused)).containsExactly("2 MONITOR");
        tasks.moved(fifth, CONFIRM);
        tasks.moved(refused, ASSIGN);
        assertThat(steps(tasks.monitor, fifth)).isEmpty();
        assertThat(steps(tasks.monitor, refused)).isEmpty();
    }

    @Test
    void whoIsToldWhenIsContent() {
        EscalationRules rules = EscalationRules.read(ContentDirectory.builtIn());

        assertThat(rules.on(Tasks.today()))
                .extracting(EscalationRules.Rule::cause)
                .contains(EscalationCause.values());
        assertThat(rules.on(LocalDate.of(2000, 1, 1))).isEmpty();
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
