package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.EXTEND;
import static vn.lienthong.steering.tasks.TaskMove.REFUSE;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.SUSPEND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

class TaskDeskTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Tasks tasks = new Tasks();
    private final TaskDesk desk = PLATFORM.bean(TaskDesk.class);

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
    void aTaskGoesFromDraftToDoneAndEveryMoveIsKept() {
        Task task = tasks.drafted(10);

        Task done = tasks.moved(task, ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER, CONFIRM);

        assertThat(done.standing().state()).isEqualTo(TaskState.DONE);
        assertThat(done.standing().category(Tasks.today().plusYears(1)))
                .contains(TaskCategory.DONE_ON_TIME);
        OpenedTask opened = desk.open(task.taskId(), tasks.monitor);
        assertThat(opened.task()).isEqualTo(done);
        assertThat(opened.allowed()).isEmpty();
        assertThat(opened.history())
                .extracting(MoveEntry::move)
                .containsExactly(ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER, CONFIRM);
        assertThat(opened.history().get(2).words()).isEqualTo(Tasks.WHY);
        assertThat(opened.history().get(2).by().accountId()).isEqualTo(tasks.officer.accountId());
    }

    @Test
    void whatWaitsForALeaderIsShownHoweverManyTasksOfOthersAreDueBefore() {
        var others = new ArrayList<Task>();
        for (int i = 0; i <= TaskDesk.PAGE; i++) {
            others.add(tasks.moved(tasks.drafted(1), ASSIGN, ACCEPT, REPORT));
        }
        var own = new Tasks(Tasks.MONITOR);
        Task task = own.moved(own.drafted(30), ASSIGN, ACCEPT, REPORT);

        assertThat(desk.waitingFor(own.leader)).extracting(Task::taskId).contains(task.taskId());
        others.forEach(other -> tasks.moved(other, CONFIRM_AS_LEADER, CONFIRM));
        own.moved(task, CONFIRM_AS_LEADER, CONFIRM);
    }

    @Test
    void noMoveIsEverChangedOrRemoved() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN);

        for (String change :
                List.of(
                        "update steering.task_move set words = 'x' where task_id = ?",
                        "delete from steering.task_move where task_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> PLATFORM.sql().sql(change).param(task.taskId()).update())
                    .withMessageContaining("never changed or removed");
        }
    }

    @Test
    void theStateOfEveryTaskIsWhatItsMovesComeTo() {
        tasks.extend(tasks.moved(tasks.drafted(-3), ASSIGN), Tasks.today().plusDays(9))
                .orElseThrow();
        var store = PLATFORM.bean(TaskStore.class);
        List<Task> all =
                PLATFORM.sql()
                        .sql(
                                "select t.*, array_to_string(cooperating, ',') as helpers from steering.task t")
                        .query(store::task)
                        .list();

        assertThat(all)
                .isNotEmpty()
                .allSatisfy(task -> {
                    List<MoveEntry> moves = store.moves(task.taskId());
                    assertThat(task.standing()).isEqualTo(TaskStanding.after(task.term(), moves));
                    assertThat(task.moves()).isEqualTo(moves.size());
                });
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneIsToldThatTheOtherWas() throws Exception {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER);
        Actor other = Tasks.member(Tasks.MONITOR, Duty.LEADER);
        List<Callable<List<String>>> both =
                List.of(tasks.monitor, other).stream()
                        .map(actor ->
                                (Callable<List<String>>)
                                        () ->
                                                codes(
                                                        desk.move(
                                                                Tasks.order(
                                                                        task,
                                                                        CONFIRM,
                                                                        MoveOrder.Said.NOTHING),
                                                                actor)))
                        .toList();

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<List<String>> answers =
                    two.invokeAll(both).stream().map(Future::resultNow).toList();

            assertThat(answers)
                    .containsExactlyInAnyOrder(List.of(), List.of("task.changed-meanwhile"));
        }
        assertThat(desk.open(task.taskId(), other).history()).hasSize(5);
    }

    @Test
    void aFormThatIsSentTwiceMovesTheTaskOnce() {
        Task task = tasks.drafted(10);
        MoveOrder order = Tasks.order(task, ASSIGN, MoveOrder.Said.NOTHING);
        Task first = desk.move(order, tasks.monitor).orElseThrow();

        Task second = desk.move(order, tasks.monitor).orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(second.moves()).isEqualTo(1);
    }

    @Test
    void aFormOfAnotherTaskMovesNothing() {
        MoveOrder order = Tasks.order(tasks.drafted(10), ASSIGN, MoveOrder.Said.NOTHING);
        desk.move(order, tasks.monitor).orElseThrow();
        Task other = tasks.drafted(10);

        assertThat(
                        codes(
                                desk.move(
                                        new MoveOrder(
                                                order.orderId(),
                                                other.taskId(),
                                                ASSIGN,
                                                0,
                                                MoveOrder.Said.NOTHING),
                                        tasks.monitor)))
                .containsExactly("task.changed-meanwhile");
    }

    @Test
    void whoReportedDoesNotConfirmAndWhoConfirmedAsLeaderNeither() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN, ACCEPT);
        Task reported =
                desk.move(Tasks.order(task, REPORT, MoveOrder.Said.words(Tasks.WHY)), tasks.leader)
                        .orElseThrow();

        assertThat(codes(tasks.move(reported, CONFIRM_AS_LEADER, MoveOrder.Said.NOTHING)))
                .containsExactly("task.same-person");
        assertThat(desk.open(task.taskId(), tasks.leader).allowed())
                .contains(TaskMove.RETURN_AS_LEADER)
                .doesNotContain(CONFIRM_AS_LEADER);
    }

    @Test
    void anOfficerDoesNotConfirmInThePlaceOfTheLeader() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN, ACCEPT, REPORT);

        assertThat(
                        codes(
                                desk.move(
                                        Tasks.order(
                                                task, CONFIRM_AS_LEADER, MoveOrder.Said.NOTHING),
                                        Tasks.member(Tasks.LEAD, Duty.OFFICER))))
                .containsExactly("task.party");
    }

    @Test
    void whoHelpsSeesTheTaskOnceItIsAssignedAndMovesNothing() {
        Task task = tasks.drafted(10);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> desk.open(task.taskId(), tasks.helper))
                .withMessage("task.unknown");

        tasks.moved(task, ASSIGN);

        assertThat(desk.open(task.taskId(), tasks.helper).allowed()).isEmpty();
    }

    @Test
    void whoHasNoPartInATaskDoesNotSeeIt() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN);
        Actor stranger = Tasks.member(AgencyCode.of("G15"), Duty.LEADER);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> desk.open(task.taskId(), stranger))
                .withMessage("task.unknown");
        assertThat(desk.list(stranger, DeskFilter.OPEN, 0).tasks())
                .noneMatch(listed -> listed.taskId().equals(task.taskId()));
    }

    @Test
    void aRefusalNeedsAReasonAndCanBeAnsweredByAssigningAgain() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN);

        assertThat(codes(tasks.move(task, REFUSE, MoveOrder.Said.words("không"))))
                .contains("words task.reason");
        Task refused = tasks.moved(task, REFUSE);
        assertThat(tasks.moved(refused, ASSIGN, ACCEPT).standing().state())
                .isEqualTo(TaskState.ACCEPTED);
    }

    @Test
    void anExtensionSaysWhyByWhichDocumentAndUntilWhen() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN);

        assertThat(codes(tasks.move(task, EXTEND, MoveOrder.Said.NOTHING)))
                .containsExactly(
                        "words task.reason",
                        "documentNumber task.document",
                        "documentDate date.missing",
                        "deadline date.missing");
        assertThat(codes(tasks.extend(task, Tasks.today().plusDays(10))))
                .containsExactly("deadline task.deadline");
        assertThat(
                        codes(
                                tasks.move(
                                        task,
                                        EXTEND,
                                        new MoveOrder.Said(
                                                Tasks.WHY,
                                                "12/VPCP",
                                                Tasks.today().plusDays(1).toString(),
                                                "31/02/2030"))))
                .containsExactly("documentDate task.document-date", "deadline date.impossible");
        Task extended = tasks.extend(task, Tasks.today().plusDays(40)).orElseThrow();
        assertThat(extended.standing().due()).contains(Tasks.today().plusDays(40));
        assertThat(extended.standing().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(extended.term()).isEqualTo(task.term());
    }

    @Test
    void aSuspendedTaskGoesOnOnlyWhenItIsResumed() {
        Task task = tasks.moved(tasks.drafted(10), ASSIGN, ACCEPT);
        Task suspended = tasks.move(task, SUSPEND, Tasks.said(Tasks.today())).orElseThrow();

        assertThat(codes(tasks.move(suspended, REPORT, MoveOrder.Said.words(Tasks.WHY))))
                .containsExactly("task.state");
        assertThat(tasks.moved(suspended, TaskMove.RESUME, REPORT).standing().state())
                .isEqualTo(TaskState.REPORTED);
    }

    @Test
    void whatIsDueFirstStandsFirstAndFiltersNarrow() {
        AgencyCode alone = AgencyCode.of("G16");
        var own = new Tasks(alone);
        Task later = own.moved(own.drafted(20), ASSIGN);
        Task sooner = own.moved(own.drafted(-20), ASSIGN, ACCEPT);
        TaskDesk.Page all = desk.list(own.officer, DeskFilter.OPEN, 0);

        assertThat(all.tasks())
                .extracting(Task::taskId)
                .containsSubsequence(sooner.taskId(), later.taskId());
        assertThat(
                        desk.list(
                                        own.officer,
                                        new DeskFilter(
                                                TaskState.ACCEPTED,
                                                alone,
                                                sooner.place().documentId()),
                                        0)
                                .tasks())
                .extracting(Task::taskId)
                .containsExactly(sooner.taskId());
        assertThat(desk.leads(own.officer)).containsExactly(alone);
    }

    /** Whoever does whatever at random: allowed is what the flow says, and nothing else. */
    @Test
    void randomMovesByRandomPeopleFollowTheFlow() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int made = 0;
        for (int round = 0; round < 6; round++) {
            Task task = tasks.moved(tasks.drafted(15), ASSIGN);
            for (int step = 0; step < 25; step++) {
                TaskMove move = TaskMove.values()[random.nextInt(TaskMove.values().length)];
                TaskParty as = TaskParty.values()[random.nextInt(TaskParty.values().length)];
                boolean fits =
                        move.mayFollow(task.standing().state())
                                && (as == move.party()
                                        || (as == TaskParty.LEADER_OF_LEAD
                                                && move.party() == TaskParty.LEAD));
                boolean reportedThemselves =
                        move == CONFIRM_AS_LEADER && lastReportBy(task, tasks.leader);
                MoveOrder.Said said =
                        Tasks.said(task.standing().due().orElseThrow().plusDays(1 + step));

                Outcome<Task> outcome =
                        desk.move(Tasks.order(task, move, said), tasks.somebody(as));

                assertThat(codes(outcome).isEmpty())
                        .as("seed %d, round %d: %s by %s in %s", SEED, round, move, as, task)
                        .isEqualTo(fits && !reportedThemselves);
                if (outcome instanceof Outcome.Accepted<Task>(Task moved)) {
                    assertThat(moved.standing().state())
                            .isEqualTo(move.to().orElse(task.standing().state()));
                    task = moved;
                    made++;
                }
            }
        }
        assertThat(made).isGreaterThan(10);
    }

    private boolean lastReportBy(Task task, Actor actor) {
        return desk.open(task.taskId(), tasks.monitor).history().reversed().stream()
                .filter(entry -> entry.move() == REPORT)
                .findFirst()
                .filter(entry -> entry.by().accountId().equals(actor.accountId()))
                .isPresent();
    }

    @Test
    void everyStateButTheLastOnesHasAWayOn() {
        for (TaskState state : TaskState.values()) {
            assertThat(Arrays.stream(TaskMove.values()).anyMatch(move -> move.mayFollow(state)))
                    .as(state.name())
                    .isNotEqualTo(state.isFinal());
        }
    }
}
