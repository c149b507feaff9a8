package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/** What bodies achieved of the targets of a task, from the entry to the confirmation. */
class TaskAchievementsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final TaskTarget SINGLE =
            new TaskTarget(
                    new BigDecimal("2.5"),
                    "ngày",
                    TaskTarget.Direction.AT_MOST,
                    TaskTarget.Span.SINGLE);

    private final Tasks tasks = new Tasks();
    private final TaskAchievements achievements = PLATFORM.bean(TaskAchievements.class);

    /** Taken on; the first target is summed (at least 100), the second of the lead alone. */
    private Task taken() {
        return tasks.moved(tasks.targeted(Tasks.HELPER, Tasks.summed(100), SINGLE), ASSIGN, ACCEPT);
    }

    private Outcome<Task> helped(Task task, String value) {
        return achievements.enter(task.taskId(), Map.of(1, value), Tasks.WHY, tasks.helper);
    }

    private List<TargetStanding> targets(Task task) {
        return tasks.desk.open(task.taskId(), tasks.monitor).targets();
    }

    private static List<String> codes(Outcome<Task> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Task> ignored -> List.of();
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    violations.stream()
                            .map(violation -> (violation.field() + " " + violation.code()).strip())
                            .toList();
        };
    }

    @Test
    void eachBodySaysItsPartAndTheSumIsThatOfAll() {
        Task task = taken();
        helped(task, "60,5").orElseThrow();
        assertThat(targets(task).getFirst().reached()).isEqualTo(TargetStanding.Reached.OPEN);

        tasks.reported(task, "40", "2,5").orElseThrow();

        TargetStanding summed = targets(task).getFirst();
        assertThat(summed.parts())
                .extracting(part -> part.body().national() + " " + part.value())
                .containsExactly("G18 40", "G12 60.5");
        assertThat(summed.sum()).contains(new BigDecimal("100.5"));
        assertThat(summed.reached()).isEqualTo(TargetStanding.Reached.MET);
        TargetStanding single = targets(task).getLast();
        assertThat(single.parts()).hasSize(1);
        assertThat(single.reached()).isEqualTo(TargetStanding.Reached.MET);
    }

    @Test
    void whoReportsSaysWhatWasAchievedOfEveryTarget() {
        Task task = taken();

        assertThat(codes(tasks.reported(task, "40"))).containsExactly("achieved2 task.achieved");
        assertThat(codes(tasks.reported(task, "-1", "nhiều")))
                .containsExactly("achieved1 task.achieved", "achieved2 task.achieved");
        assertThat(targets(task).getFirst().sum()).as("nothing was written").isEmpty();
    }

    @Test
    void whatIsConfirmedIsWhatStandsThereUntilItIsSentBack() {
        Task task = taken();
        helped(task, "60").orElseThrow();
        Task reported = tasks.reported(task, "40", "2").orElseThrow();

        assertThat(codes(helped(task, "90"))).containsExactly("task.state");
        Task returned = tasks.moved(reported, RETURN_AS_LEADER);
        helped(task, "50").orElseThrow();
        Task again = tasks.reported(returned, "45", "2").orElseThrow();
        tasks.moved(again, CONFIRM_AS_LEADER, CONFIRM);

        assertThat(codes(helped(task, "90"))).containsExactly("task.state");
        assertThat(targets(task).getFirst().sum()).contains(new BigDecimal("95"));
        assertThat(targets(task).getFirst().reached()).isEqualTo(TargetStanding.Reached.NOT_MET);
        assertThat(achievements.said(task.taskId(), tasks.leader))
                .filteredOn(one -> one.number() == 1)
                .extracting(one -> one.value().intValue())
                .as("the latest first, and nothing is forgotten")
                .containsExactly(45, 50, 40, 60);
    }

    @Test
    void whatIsSentTwiceIsSaidOnceAndWhatChangesReplacesIt() {
        Task task = taken();
        helped(task, "60").orElseThrow();
        helped(task, "60").orElseThrow();
        assertThat(achievements.said(task.taskId(), tasks.helper)).hasSize(1);

        helped(task, "70").orElseThrow();

        assertThat(targets(task).getFirst().sum()).contains(new BigDecimal("70"));
        assertThat(achievements.said(task.taskId(), tasks.helper)).hasSize(2);
    }

    @Test
    void onlyBodiesWithAPartSayOne() {
        Task task = taken();
        Actor stranger = Tasks.member(AgencyCode.of("G15"), Duty.OFFICER);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        achievements.enter(task.taskId(), Map.of(1, "1"), Tasks.WHY, stranger))
                .withMessage("task.unknown");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> achievements.said(task.taskId(), stranger))
                .withMessage("task.unknown");
        assertThat(
                        codes(
                                achievements.enter(
                                        task.taskId(), Map.of(1, "1"), Tasks.WHY, tasks.monitor)))
                .containsExactly("task.state");
        assertThat(
                        codes(
                                achievements.enter(
                                        task.taskId(), Map.of(1, "1"), Tasks.WHY, tasks.officer)))
                .as("the lead body says its part as it reports")
                .containsExactly("task.state");
        assertThat(codes(achievements.enter(task.taskId(), Map.of(1, "x"), "ngắn", tasks.helper)))
                .containsExactly("words task.evidence", "achieved1 task.achieved");
    }

    @Test
    void whatWasSaidIsNeverChanged() {
        Task task = taken();
        helped(task, "60").orElseThrow();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        PLATFORM.sql().sql("update steering.task_achieved set value = 0").update())
                .withMessageContaining("never changed or removed");
    }

    @Test
    void theListHasTheTasksWithTargetsThatABodySeesAndNoOther() {
        Task task = taken();
        Task without = tasks.moved(tasks.drafted(9), ASSIGN);
        var filter = new DeskFilter(null, null, task.place().documentId());

        assertThat(achievements.list(tasks.officer, filter).keySet())
                .extracting(Task::taskId)
                .containsExactly(task.taskId());
        assertThat(
                        achievements.list(
                                tasks.officer,
                                new DeskFilter(null, null, without.place().documentId())))
                .isEmpty();
        assertThat(achievements.list(Tasks.member(AgencyCode.of("G15"), Duty.OFFICER), filter))
                .isEmpty();
    }
}
