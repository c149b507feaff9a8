package vn.lienthong.steering.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.ReportEntry;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.obstacles.ObstacleEntry;
import vn.lienthong.steering.obstacles.Obstacles;
import vn.lienthong.steering.tasks.BodyTasks;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskFigures;
import vn.lienthong.steering.web.NextStep.Why;

/** What a body has to do next follows from what happened to its tasks, obstacles and figures. */
class NextStepsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    /** Bodies that other tests leave alone. */
    private static final AgencyCode BODY = AgencyCode.of("G11");

    private static final AgencyCode IDLE = AgencyCode.of("G03");

    private final NextSteps steps = PLATFORM.bean(NextSteps.class);

    @Test
    void whatIsLateComesFirstAndWhatWaitsForOthersIsLeftOut() {
        Task soon = BodyTasks.moved(BODY, 9, ASSIGN, ACCEPT);
        Task unaccepted = BodyTasks.moved(BODY, 40, ASSIGN);
        Task returned = BodyTasks.moved(BODY, 20, ASSIGN, ACCEPT, REPORT, RETURN_AS_LEADER);
        Task late = BodyTasks.moved(BODY, -9, ASSIGN, ACCEPT);
        Task later = BodyTasks.moved(BODY, -2, ASSIGN, ACCEPT);
        Task reported = BodyTasks.moved(BODY, -5, ASSIGN, ACCEPT, REPORT);
        Task monitored = BodyTasks.moved(BODY, -5, ASSIGN, ACCEPT, REPORT, CONFIRM_AS_LEADER);
        Task calm = BodyTasks.moved(BODY, 300, ASSIGN, ACCEPT);
        Actor asking = BodyTasks.member(IDLE);
        PLATFORM.bean(Obstacles.class)
                .raise(
                        new ObstacleEntry(
                                PLATFORM.bean(Identifiers.class).next(),
                                "portal.on-time-share",
                                "01/03/2026",
                                "Chưa có hướng dẫn của cơ quan chủ quản về việc này.",
                                "LAW",
                                "true",
                                "Ban hành hướng dẫn trong quý này.",
                                BODY.national()),
                        asking)
                .orElseThrow();

        List<NextStep> found = steps.of(BODY, true);

        assertThat(found)
                .extracting(NextStep::why)
                .startsWith(Why.OVERDUE, Why.OVERDUE, Why.RETURNED, Why.ANSWER)
                .endsWith(Why.ACCEPT, Why.CONFIRM_AS_LEADER, Why.DUE_SOON)
                .isSorted();
        assertThat(found.subList(0, 3))
                .extracting(NextStep::link)
                .containsExactly(
                        TaskLinks.task(late.taskId()),
                        TaskLinks.task(later.taskId()),
                        TaskLinks.task(returned.taskId()));
        Set<String> codes =
                found.stream()
                        .map(NextStep::about)
                        .filter(NextStep.About.OfTask.class::isInstance)
                        .map(about -> ((NextStep.About.OfTask) about).code())
                        .collect(Collectors.toSet());
        assertThat(codes)
                .contains(soon.place().code(), unaccepted.place().code(), reported.place().code())
                .doesNotContain(monitored.place().code(), calm.place().code());
        assertThat(steps.of(BODY, false))
                .as("who does not belong to it is not led to its desk")
                .noneMatch(step -> step.link().startsWith(TaskLinks.DESK));
    }

    @Test
    void aFigureThatNobodyReportedForTheLastQuarterIsAskedFor() {
        var reported = PLATFORM.bean(ReportedValues.class);
        ReportingPeriod quarter =
                ReportingPeriod.of(
                                ReportingPeriod.Length.QUARTER,
                                PLATFORM.bean(TaskFigures.class).today())
                        .previous();
        assertThat(missing(quarter)).contains("portal.adults-using");
        assertThat(count(Why.REPORT_FIGURE)).isPositive();
        var entry =
                new ReportEntry(
                        PLATFORM.bean(Identifiers.class).next(),
                        "portal.adults-using",
                        quarter.code(),
                        "41",
                        "Báo cáo quý, biểu số 3.");
        reported.enter(entry, BodyTasks.member(IDLE)).orElseThrow();
        assertThat(count(Why.CONFIRM_FIGURE)).isEqualTo(1);
        assertThat(missing(quarter)).doesNotContain("portal.adults-using");

        reported.decide(
                        entry.reportId(),
                        false,
                        "Số liệu chưa khớp với biểu 3.",
                        BodyTasks.member(IDLE))
                .orElseThrow();

        assertThat(count(Why.CONFIRM_FIGURE)).isZero();
        assertThat(missing(quarter))
                .as("a refused figure is missing")
                .contains("portal.adults-using");
    }

    private List<String> missing(ReportingPeriod quarter) {
        return PLATFORM.bean(ReportedValues.class).due(IDLE, quarter).missing().stream()
                .map(Indicator::id)
                .toList();
    }

    private long count(Why why) {
        return steps.of(IDLE, true).stream().filter(step -> step.why() == why).count();
    }
}
