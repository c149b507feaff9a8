package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.IndicatorFigures.Question;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportEntry;
import vn.lienthong.steering.indicators.ReportedValue;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.Slice;
import vn.lienthong.steering.obstacles.Obstacle;
import vn.lienthong.steering.obstacles.ObstacleEntry;
import vn.lienthong.steering.obstacles.Obstacles;

/**
 * The Ministry of Natural Resources and Environment went into that of Agriculture and Environment
 * on 1 March 2025: from that day on the latter answers for what the former had.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodySuccessionTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final AgencyCode ENDED = AgencyCode.of("G13");
    private static final AgencyCode SUCCESSOR = AgencyCode.of("G10");
    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 10);
    private static final String ADULTS = "portal.adults-using";

    private final TaskDesk desk = PLATFORM.bean(TaskDesk.class);
    private final TaskFigures figures = PLATFORM.bean(TaskFigures.class);
    private final Obstacles obstacles = PLATFORM.bean(Obstacles.class);
    private final ReportedValues reported = PLATFORM.bean(ReportedValues.class);

    private Task task;
    private Actor before;
    private Actor officer;
    private Actor leader;
    private Actor monitor;
    private ReportedValue report;
    private Obstacle obstacle;

    private static <T> T then(Supplier<T> work) {
        var made = new ArrayList<T>();
        Instant moment = BEFORE.atTime(10, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        PLATFORM.bean(SimulatedTime.class).at(moment, () -> made.add(work.get()));
        return made.getFirst();
    }

    @BeforeAll
    void aMinistryHasATaskAnObstacleAndAFigureBeforeItEnds() {
        before = then(() -> Tasks.member(ENDED, Duty.OFFICER));
        officer = Tasks.member(SUCCESSOR, Duty.OFFICER);
        leader = Tasks.member(SUCCESSOR, Duty.LEADER);
        Tasks tasks = then(() -> new Tasks(ENDED));
        monitor = tasks.monitor;
        task = then(() -> tasks.moved(tasks.drafted(400), TaskMove.ASSIGN, TaskMove.ACCEPT));
        obstacle =
                then(() ->
                        obstacles
                                .raise(
                                        new ObstacleEntry(
                                                Tasks.identifier(),
                                                task.taskId().toString(),
                                                "01/02/2025",
                                                "Dữ liệu đất đai của ba tỉnh chưa bàn giao.",
                                                "DATA",
                                                "true",
                                                "Giao thời hạn bàn giao cho ba tỉnh.",
                                                ENDED.national()),
                                        before)
                                .orElseThrow());
        report =
                then(() ->
                        reported.enter(
                                        new ReportEntry(
                                                Tasks.identifier(),
                                                ADULTS,
                                                "2024",
                                                "35,5",
                                                "Báo cáo năm 2024, biểu số 7."),
                                        before)
                                .orElseThrow());
    }

    @Test
    void beforeTheDayOfSuccessionNobodyElseAnswers() {
        BodySuccession succession = PLATFORM.bean(BodySuccession.class);

        assertThat(then(() -> succession.answering(ENDED))).isEqualTo(ENDED);
        assertThat(then(() -> succession.with(SUCCESSOR))).doesNotContain(ENDED);
        assertThat(succession.answering(ENDED)).isEqualTo(SUCCESSOR);
        assertThat(succession.with(SUCCESSOR)).contains(SUCCESSOR, ENDED);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> then(() -> desk.open(task.taskId(), officer)));
    }

    @Test
    void theSuccessorReportsTheTaskAndItsHistoryKeepsWhoDidWhat() {
        assertThat(desk.list(officer, DeskFilter.OPEN, 0).tasks())
                .extracting(Task::taskId)
                .contains(task.taskId());
        assertThat(desk.open(task.taskId(), before).task().bodies().lead()).isEqualTo(SUCCESSOR);
        assertThat(desk.open(task.taskId(), officer).task().bodies().formerly(SUCCESSOR))
                .as("as whom the document names it")
                .containsExactly(ENDED);
        assertThat(figures.waitingFor(SUCCESSOR))
                .extracting(one -> one.task().taskId())
                .contains(task.taskId());

        Task done = moved(desk.open(task.taskId(), officer).task(), TaskMove.REPORT, officer);
        done = moved(done, TaskMove.CONFIRM_AS_LEADER, leader);
        done = moved(done, TaskMove.CONFIRM, monitor);

        assertThat(done.standing().state()).isEqualTo(TaskState.DONE);
        assertThat(desk.open(task.taskId(), officer).history())
                .extracting(entry -> entry.by().body())
                .containsExactly(Tasks.MONITOR, ENDED, SUCCESSOR, SUCCESSOR, Tasks.MONITOR);
    }

    private Task moved(Task now, TaskMove move, Actor by) {
        return desk.move(Tasks.order(now, move, Tasks.said(Tasks.today().plusDays(1))), by)
                .orElseThrow();
    }

    @Test
    void figuresOfTheEndedBodyAreThoseOfItsSuccessor() {
        assertThat(figures.byBody(FigureFilter.ALL))
                .doesNotContainKey(ENDED)
                .containsKey(SUCCESSOR);
        assertThat(figures.total(new FigureFilter(null, SUCCESSOR)).total()).isPositive();
        Indicator.Method method =
                PLATFORM.bean(Indicators.class)
                        .find("steering.tasks-with-deadline")
                        .flatMap(Indicator::measured)
                        .orElseThrow();
        IndicatorFigures indicators = PLATFORM.bean(IndicatorFigures.class);

        assertThat(indicators.by(Indicator.Dimension.BODY, method, Question.ALL))
                .doesNotContainKey(ENDED.national())
                .containsEntry(
                        SUCCESSOR.national(),
                        indicators
                                .working(method, new Question(Slice.of(SUCCESSOR), null, null))
                                .value());
    }

    @Test
    void theSuccessorAnswersItsObstaclesAndConfirmsItsFigures() {
        assertThat(obstacles.unansweredOf(SUCCESSOR, 100)).contains(obstacle);
        assertThat(obstacles.mustAnswer(obstacle, officer)).isTrue();
        assertThat(
                        obstacles
                                .answer(
                                        obstacle.obstacleId(),
                                        "Ba tỉnh bàn giao trước ngày 30/6.",
                                        officer)
                                .orElseThrow()
                                .answer())
                .isPresent();

        assertThat(reported.ofBody(officer)).contains(report);
        assertThat(
                        reported.decide(report.reportId(), true, "", officer)
                                .orElseThrow()
                                .isConfirmed())
                .isTrue();
    }
}
