package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ReportedValues;
import vn.lienthong.steering.indicators.ReportingPeriod;
import vn.lienthong.steering.obstacles.Obstacle;
import vn.lienthong.steering.obstacles.Obstacles;
import vn.lienthong.steering.tasks.FigureFilter;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskCategory;
import vn.lienthong.steering.tasks.TaskFigures;
import vn.lienthong.steering.tasks.TaskState;

/**
 * Says what a body has to do next: it follows from its tasks, from obstacles that it must answer
 * and from figures that it did not report, and nobody types it.
 */
@Component
final class NextSteps {

    /** Steps on a page. */
    static final int SHOWN = 12;

    /** Steps of one sort: many late tasks do not hide that a report was sent back. */
    private static final int ALIKE = 4;

    private final TaskFigures tasks;
    private final Obstacles obstacles;
    private final ReportedValues reported;
    private final IndicatorPlaces places;

    NextSteps(
            TaskFigures tasks,
            Obstacles obstacles,
            ReportedValues reported,
            IndicatorPlaces places) {
        this.tasks = tasks;
        this.obstacles = obstacles;
        this.reported = reported;
        this.places = places;
    }

    /**
     * The next steps, the most urgent first; of one sort, what is due or has waited longest first.
     *
     * @param own whether the reader belongs to the body, and can do them
     */
    List<NextStep> of(AgencyCode body, boolean own) {
        var steps = new ArrayList<NextStep>();
        for (TaskFigures.Listed one : tasks.waitingFor(body)) {
            why(one).ifPresent(why -> steps.add(step(why, one, body, own)));
        }
        for (Obstacle obstacle : obstacles.toAnswer(body, ALIKE)) {
            steps.add(
                    new NextStep(
                            NextStep.Why.ANSWER,
                            new NextStep.About.OfObstacle(obstacle.said().words(), obstacle.body()),
                            ObstaclePages.PATH + "/" + obstacle.obstacleId(),
                            LocalDate.ofInstant(obstacle.raisedAt(), SimulatedTime.VIETNAM)));
        }
        steps.addAll(figures(body, own));
        return Stream.of(NextStep.Why.values())
                .flatMap(why ->
                        steps.stream()
                                .filter(step -> step.why() == why)
                                .sorted(
                                        Comparator.comparing(
                                                NextStep::day,
                                                Comparator.nullsLast(Comparator.naturalOrder())))
                                .limit(ALIKE))
                .limit(SHOWN)
                .toList();
    }

    private static Optional<NextStep.Why> why(TaskFigures.Listed one) {
        TaskState state = one.task().standing().state();
        return switch (state) {
            case REPORTED -> Optional.of(NextStep.Why.CONFIRM_AS_LEADER);
            case RETURNED -> Optional.of(NextStep.Why.RETURNED);
            case ASSIGNED, ACCEPTED -> {
                if (one.category() == TaskCategory.OVERDUE) {
                    yield Optional.of(NextStep.Why.OVERDUE);
                }
                if (state == TaskState.ASSIGNED) {
                    yield Optional.of(NextStep.Why.ACCEPT);
                }
                yield one.category() == TaskCategory.DUE_SOON
                        ? Optional.of(NextStep.Why.DUE_SOON)
                        : Optional.empty();
            }
            case DRAFT, CONFIRMED_BY_LEADER, DONE, REFUSED, SUSPENDED, WITHDRAWN ->
                    Optional.empty();
        };
    }

    private static NextStep step(
            NextStep.Why why, TaskFigures.Listed one, AgencyCode body, boolean own) {
        Task task = one.task();
        return new NextStep(
                why,
                new NextStep.About.OfTask(task.place().code(), task.content()),
                own
                        ? TaskLinks.task(task.taskId())
                        : TaskLinks.list(new FigureFilter(null, body), one.category()),
                task.standing().due().orElse(null));
    }

    /** Figures that wait for a second person, and those that were not reported for the quarter. */
    private List<NextStep> figures(AgencyCode body, boolean own) {
        var steps = new ArrayList<NextStep>();
        ReportedValues.Due due = reported.due(body, quarter());
        due.unconfirmed()
                .forEach(report ->
                        reported.indicator(report)
                                .ifPresent(indicator ->
                                        steps.add(
                                                new NextStep(
                                                        NextStep.Why.CONFIRM_FIGURE,
                                                        new NextStep.About.OfFigure(
                                                                indicator.words().name()),
                                                        own
                                                                ? IndicatorLinks.report(
                                                                        report.reportId())
                                                                : IndicatorLinks.page(
                                                                        indicator.id()),
                                                        LocalDate.ofInstant(
                                                                report.entry().at(),
                                                                SimulatedTime.VIETNAM)))));
        due.missing().stream()
                .filter(indicator -> places.sliceOf(indicator, body).isPresent())
                .forEach(indicator ->
                        steps.add(
                                new NextStep(
                                        NextStep.Why.REPORT_FIGURE,
                                        new NextStep.About.OfFigure(indicator.words().name()),
                                        own
                                                ? IndicatorLinks.REPORTS
                                                : IndicatorLinks.page(indicator.id()),
                                        quarter().to())));
        return steps;
    }

    /** The last quarter that is over. */
    private ReportingPeriod quarter() {
        return ReportingPeriod.of(ReportingPeriod.Length.QUARTER, tasks.today()).previous();
    }
}
