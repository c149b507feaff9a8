package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;

/** What has to be done in each week, month, quarter or year has a report and a state for each. */
class RecurringTasksTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    private final Tasks tasks = new Tasks(AgencyCode.of("G21"));
    private final RecurringTasks recurring = PLATFORM.bean(RecurringTasks.class);

    /** Long enough ago that no period of these tests is one to come, for others count them too. */
    private final LocalDate today = Tasks.today().minusDays(300);

    private Instant moment = noon(today).minus(Duration.ofHours(4));

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SimulatedTime.VIETNAM).toInstant();
    }

    /** A minute later than what was done before. */
    private <T> T then(Supplier<T> work) {
        moment = moment.plus(Duration.ofMinutes(1));
        var done = new AtomicReference<T>();
        PLATFORM.bean(SimulatedTime.class).at(moment, () -> done.set(work.get()));
        return Objects.requireNonNull(done.get());
    }

    private Task moved(Task task, TaskMove... moves) {
        return then(() -> tasks.moved(task, moves));
    }

    private Task taken(TaskTerm.Kind period, @Nullable LocalDate until) {
        TaskTerm term = TaskTerm.recurring(today.minusDays(400), new Recurrence(period, until));
        Task standing =
                then(() ->
                        PLATFORM.bean(Directives.class)
                                .draft(
                                        Tasks.draft(
                                                Tasks.document(tasks.monitor),
                                                AgencyCode.of("G21"),
                                                term),
                                        tasks.monitor)
                                .orElseThrow());
        return moved(standing, TaskMove.ASSIGN, TaskMove.ACCEPT);
    }

    private void runOn(LocalDate day) {
        moment = noon(day).isBefore(moment) ? moment : noon(day);
        then(recurring::open);
    }

    private List<RecurringTasks.Period> periods(Task standing) {
        return recurring.of(standing.taskId(), tasks.officer);
    }

    private static LocalDate monthsOn(LocalDate day, int months) {
        return day.withDayOfMonth(1).plusMonths(months);
    }

    @Test
    void eachMonthOpensATaskOfItsOwnHoweverOftenTheJobRuns() {
        Task standing = taken(TaskTerm.Kind.MONTH, null);

        runOn(today);
        runOn(today);
        assertThat(periods(standing)).as("not those of before it was taken on").hasSize(1);
        runOn(monthsOn(today, 1));
        runOn(monthsOn(today, 3));
        runOn(monthsOn(today, 3));

        List<RecurringTasks.Period> found = periods(standing).reversed();
        assertThat(found).hasSize(4);
        for (int month = 0; month < 4; month++) {
            Task one = found.get(month).task();
            LocalDate last = monthsOn(today, month + 1).minusDays(1);
            assertThat(one.standing().state()).isEqualTo(TaskState.ACCEPTED);
            assertThat(one.standing().due()).contains(last);
            assertThat(one.bodies()).isEqualTo(standing.bodies());
            assertThat(one.place().code())
                    .isEqualTo(standing.place().code() + "/" + last.toString().substring(0, 7));
            assertThat(recurring.standing(one.taskId())).contains(standing.taskId());
        }
        assertThat(recurring.standing(standing.taskId())).isEmpty();
    }

    @Test
    void aHalfYearIsAPeriod() {
        Task standing = taken(TaskTerm.Kind.HALF_YEAR, null);
        runOn(today);
        runOn(today.plusMonths(6));

        assertThat(periods(standing))
                .hasSize(2)
                .allSatisfy(period ->
                        assertThat(period.task().place().code()).matches(".*/[0-9]{4}-H[12]"));
    }

    @Test
    void eachPeriodIsReportedAndJudgedByItsOwnDeadline() {
        Task standing = taken(TaskTerm.Kind.WEEK, null);
        runOn(today);
        Task first = periods(standing).getFirst().task();

        moved(first, TaskMove.REPORT, TaskMove.CONFIRM_AS_LEADER, TaskMove.CONFIRM);
        runOn(today.plusWeeks(1));

        List<RecurringTasks.Period> found = periods(standing);
        assertThat(found).hasSize(2);
        assertThat(found.getLast().category()).contains(TaskCategory.DONE_ON_TIME);
        Task second = found.getFirst().task();
        LocalDate due = second.standing().due().orElseThrow();
        assertThat(second.standing().category(due)).contains(TaskCategory.DUE_SOON);
        assertThat(second.standing().category(due.plusDays(1))).contains(TaskCategory.OVERDUE);
        assertThat(tasks.desk.open(standing.taskId(), tasks.officer).task().standing().state())
                .as("the order itself goes on")
                .isEqualTo(TaskState.ACCEPTED);
        assertThat(tasks.desk.open(second.taskId(), tasks.officer).history())
                .extracting(MoveEntry::move)
                .containsExactly(TaskMove.ASSIGN, TaskMove.ACCEPT);
    }

    @Test
    void aPeriodIsRemindedOfLikeAnyTask() {
        Task standing = taken(TaskTerm.Kind.MONTH, null);
        runOn(today);
        Task one = periods(standing).getFirst().task();
        LocalDate due = one.standing().due().orElseThrow();

        PLATFORM.bean(SimulatedTime.class)
                .at(
                        due.atTime(23, 0).atZone(SimulatedTime.VIETNAM).toInstant(),
                        PLATFORM.bean(TaskReminders.class)::remind);

        assertThat(
                        PLATFORM.sql()
                                .sql("select days from steering.task_reminder where task_id = ?")
                                .param(one.taskId())
                                .query(Integer.class)
                                .list())
                .contains(0);
    }

    @Test
    void nothingIsOpenedOfWhatIsStoppedOrOverOrNotTakenOn() {
        Task suspended = moved(taken(TaskTerm.Kind.YEAR, null), TaskMove.SUSPEND);
        Task over = taken(TaskTerm.Kind.MONTH, monthsOn(today, 1));
        Task reported = moved(taken(TaskTerm.Kind.QUARTER, null), TaskMove.REPORT);

        runOn(monthsOn(today, 4));

        assertThat(periods(suspended)).isEmpty();
        assertThat(periods(reported)).isEmpty();
        assertThat(periods(over)).as("the last begins on the day until which it holds").hasSize(2);
        Task resumed = moved(suspended, TaskMove.RESUME);
        runOn(today);
        assertThat(periods(resumed)).hasSize(1);
    }

    @Test
    void theTargetOfTheOrderIsThatOfEachPeriod() {
        Task standing = taken(TaskTerm.Kind.QUARTER, null);
        PLATFORM.bean(TaskStore.class)
                .targets()
                .insert(
                        standing.taskId(),
                        List.of(TargetStandingTest.target(80), TargetStandingTest.target(5)));
        runOn(today);

        Task one = periods(standing).getFirst().task();

        assertThat(tasks.desk.open(one.taskId(), tasks.officer).targets())
                .hasSize(2)
                .isEqualTo(tasks.desk.open(standing.taskId(), tasks.officer).targets());
    }
}
