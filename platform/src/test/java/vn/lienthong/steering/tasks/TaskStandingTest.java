package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.EXTEND;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.RETURN;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.SUSPEND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On time or late, and what is said of a task on a day. */
class TaskStandingTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int FLOWS = 3_000;
    private static final LocalDate DEADLINE = LocalDate.of(2025, 6, 30);
    private static final LocalDate YEARS_LATER = LocalDate.of(2031, 1, 1);

    /** Moves of a task that was due on 30 June 2025 and assigned in January. */
    private static final class Moves {

        private final List<MoveEntry> entries = new ArrayList<>();

        Moves on(String day, TaskMove... moves) {
            for (TaskMove move : moves) {
                add(move, day, null);
            }
            return this;
        }

        Moves extended(String day, String deadline) {
            add(EXTEND, day, LocalDate.parse(deadline));
            return this;
        }

        private void add(TaskMove move, String day, @Nullable LocalDate deadline) {
            entries.add(RandomFlow.entry(entries.size() + 1, move, LocalDate.parse(day), deadline));
        }

        @Nullable TaskCategory category(LocalDate day) {
            return TaskStanding.on(day, term(), entries).category(day).orElse(null);
        }
    }

    private static TaskTerm term() {
        return TaskTerm.timed(TaskTerm.Kind.DAY, RandomFlow.START, DEADLINE);
    }

    private static Moves accepted() {
        return new Moves().on("2025-01-06", ASSIGN, ACCEPT);
    }

    @Test
    void whoReportedOnTheLastDayWasOnTimeHoweverLateOthersConfirm() {
        Moves moves =
                accepted().on("2025-06-30", REPORT).on("2026-02-01", CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_ON_TIME);
    }

    @Test
    void whoReportedADayLaterWasLate() {
        Moves moves =
                accepted().on("2025-07-01", REPORT).on("2025-07-02", CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_LATE);
    }

    @Test
    void anExtensionOfTheSameDayMakesItTimely() {
        Moves before = accepted().extended("2025-07-05", "2025-08-31").on("2025-07-05", REPORT);
        Moves after = accepted().on("2025-07-05", REPORT).extended("2025-07-05", "2025-08-31");

        for (Moves moves : List.of(before, after)) {
            moves.on("2025-07-06", CONFIRM_AS_LEADER, CONFIRM);
            assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_ON_TIME);
        }
    }

    @Test
    void anExtensionThatIsRegisteredLaterDoesNotMakeALateCompletionTimely() {
        Moves moves =
                accepted()
                        .on("2025-07-05", REPORT)
                        .extended("2025-07-06", "2025-08-31")
                        .on("2025-07-07", CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_LATE);
    }

    @Test
    void aReportThatWasSentBackIsNoCompletion() {
        Moves moves =
                accepted()
                        .on("2025-06-20", REPORT, CONFIRM_AS_LEADER, RETURN)
                        .on("2025-07-20", REPORT, CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_LATE);
    }

    @Test
    void anExtensionCountsForTheReportThatCameAfterItWasSentBack() {
        Moves moves =
                accepted()
                        .on("2025-07-05", REPORT)
                        .extended("2025-07-06", "2025-08-31")
                        .on("2025-07-07", RETURN_AS_LEADER, REPORT, CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.DONE_ON_TIME);
    }

    @Test
    void aPastDayIsToldAsItWasKnownThen() {
        Moves moves =
                accepted()
                        .extended("2025-07-10", "2025-09-30")
                        .on("2025-09-01", REPORT)
                        .on("2025-10-20", CONFIRM_AS_LEADER, CONFIRM);

        assertThat(moves.category(LocalDate.of(2025, 1, 5))).isNull();
        assertThat(moves.category(LocalDate.of(2025, 5, 30))).isEqualTo(TaskCategory.IN_PROGRESS);
        assertThat(moves.category(LocalDate.of(2025, 5, 31))).isEqualTo(TaskCategory.DUE_SOON);
        assertThat(moves.category(LocalDate.of(2025, 6, 30))).isEqualTo(TaskCategory.DUE_SOON);
        assertThat(moves.category(LocalDate.of(2025, 7, 1))).isEqualTo(TaskCategory.OVERDUE);
        assertThat(moves.category(LocalDate.of(2025, 7, 10))).isEqualTo(TaskCategory.IN_PROGRESS);
        assertThat(moves.category(LocalDate.of(2025, 10, 19)))
                .as("reported in time, waits for others")
                .isEqualTo(TaskCategory.IN_PROGRESS);
        assertThat(moves.category(LocalDate.of(2025, 10, 20))).isEqualTo(TaskCategory.DONE_ON_TIME);
    }

    @Test
    void aSuspendedTaskIsNeitherOverdueNorInProgress() {
        Moves moves = accepted().on("2025-03-01", SUSPEND);

        assertThat(moves.category(YEARS_LATER)).isEqualTo(TaskCategory.SUSPENDED);
    }

    @Test
    void aStandingTaskHasNoDeadlineAndIsNeitherOnTimeNorLate() {
        List<MoveEntry> moves = accepted().on("2025-09-01", REPORT).entries;
        TaskTerm standing = TaskTerm.standing(RandomFlow.START);

        assertThat(TaskStanding.after(standing, moves).category(YEARS_LATER))
                .contains(TaskCategory.NO_DEADLINE);
        moves.add(RandomFlow.entry(4, CONFIRM_AS_LEADER, YEARS_LATER, null));
        moves.add(RandomFlow.entry(5, CONFIRM, YEARS_LATER, null));
        assertThat(TaskStanding.after(standing, moves).category(YEARS_LATER))
                .contains(TaskCategory.DONE_UNTIMED);
    }

    @Test
    void saysOnEveryDayOfEveryFlowWhatAPlainReadingOfItsMovesSays() {
        var met = EnumSet.noneOf(TaskCategory.class);
        for (long seed = SEED; seed < SEED + FLOWS; seed++) {
            RandomFlow flow = RandomFlow.of(random(seed));
            for (int after = 0; after < 400; after += 3) {
                LocalDate day = RandomFlow.START.plusDays(after);
                var said = TaskStanding.on(day, flow.term(), flow.moves()).category(day);
                assertThat(said)
                        .as("seed %d, %s", seed, day)
                        .isEqualTo(new PlainReading(flow.term(), flow.moves(), day).category(day));
                said.ifPresent(met::add);
            }
        }
        assertThat(met).containsExactlyInAnyOrder(TaskCategory.values());
    }

    @Test
    void whatIsDoneStaysOnTimeOrLateWhateverDayItIs() {
        int done = 0;
        for (long seed = SEED; seed < SEED + FLOWS; seed++) {
            RandomFlow flow = RandomFlow.of(random(seed));
            TaskStanding standing = TaskStanding.after(flow.term(), flow.moves());
            if (standing.state() == TaskState.DONE) {
                done++;
                LocalDate last = flow.moves().getLast().day();
                assertThat(standing.category(last.plusYears(3)))
                        .as("seed %d", seed)
                        .isEqualTo(standing.category(last));
            }
        }
        assertThat(done).isPositive();
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
