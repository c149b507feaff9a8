package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;

class WeeklyDigestsTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final AgencyCode BODY = AgencyCode.of("G02");

    private static Task task(LocalDate due) {
        TaskTerm term = TaskTerm.timed(TaskTerm.Kind.DAY, MONDAY.minusDays(60), due);
        return new Task(
                UUID.nameUUIDFromBytes((due + "/" + term).getBytes()),
                new Task.Place(new UUID(0, 1), 1, "NV-" + due),
                "Việc dùng cho kiểm thử.",
                "Báo cáo",
                new Task.Bodies(BODY, List.of(), Tasks.MONITOR),
                term,
                TaskStanding.drafted(term),
                0);
    }

    private static List<MoveEntry> moves(Object... movesAndDays) {
        var moves = new ArrayList<MoveEntry>();
        for (int i = 0; i < movesAndDays.length; i += 2) {
            moves.add(
                    new MoveEntry(
                            moves.size() + 1,
                            (TaskMove) movesAndDays[i],
                            ((LocalDate) movesAndDays[i + 1])
                                    .atTime(LocalTime.NOON)
                                    .atZone(SimulatedTime.VIETNAM)
                                    .toInstant(),
                            new BodyMember(new UUID(0, i), BODY, Duty.OFFICER),
                            "",
                            null,
                            null));
        }
        return moves;
    }

    private static WeeklyDigest digest(Map<Task, List<MoveEntry>> tasks) {
        return WeeklyDigest.of(BODY, MONDAY, MONDAY.plusDays(100), tasks);
    }

    @Test
    void aWeekTellsWhatWasReportedWhatBecameLateAndWhatIsNext() {
        LocalDate early = MONDAY.minusDays(20);
        Task reported = task(MONDAY.plusDays(30));
        Task late = task(MONDAY.plusDays(2));
        Task lateBefore = task(MONDAY.minusDays(2));
        Task next = task(MONDAY.plusDays(9));
        Task later = task(MONDAY.plusDays(20));
        var tasks = new LinkedHashMap<Task, List<MoveEntry>>();
        tasks.put(reported, moves(ASSIGN, early, ACCEPT, early, REPORT, MONDAY.plusDays(6)));
        for (Task task : List.of(late, lateBefore, next, later)) {
            tasks.put(task, moves(ASSIGN, early, ACCEPT, early));
        }

        WeeklyDigest digest = digest(tasks);

        assertThat(digest.end()).isEqualTo(MONDAY.plusDays(6));
        assertThat(digest.reported()).containsExactly(reported);
        assertThat(digest.becameLate()).containsExactly(late);
        assertThat(digest.dueNext()).containsExactly(next);
        assertThat(digest.before().of(TaskCategory.OVERDUE)).isEqualTo(1);
        assertThat(digest.after().of(TaskCategory.OVERDUE)).isEqualTo(2);
    }

    /** What happened after the week changes nothing that was told of it. */
    @Test
    void aPastWeekIsToldAsItWasKnownThen() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 300; round++) {
            Task task = task(MONDAY.plusDays(random.nextInt(-30, 40)));
            LocalDate assigned = MONDAY.minusDays(random.nextInt(1, 50));
            LocalDate accepted = assigned.plusDays(random.nextInt(0, 30));
            LocalDate reported = accepted.plusDays(random.nextInt(0, 60));
            List<MoveEntry> whole = moves(ASSIGN, assigned, ACCEPT, accepted, REPORT, reported);
            List<MoveEntry> known =
                    whole.stream().filter(one -> !one.day().isAfter(MONDAY.plusDays(6))).toList();

            assertThat(digest(Map.of(task, whole)))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(digest(Map.of(task, known)));
        }
    }

    @Test
    void theDigestOfThisWeekCountsWhatThePublicPageCounts() {
        var tasks = new Tasks(AgencyCode.of("G17"));
        tasks.moved(tasks.drafted(5), ASSIGN, ACCEPT);
        tasks.moved(tasks.drafted(-5), ASSIGN);
        tasks.moved(tasks.drafted(50), ASSIGN, ACCEPT, REPORT);
        AgencyCode body = AgencyCode.of("G17");
        WeeklyDigests digests = PLATFORM.bean(WeeklyDigests.class);

        WeeklyDigest digest = digests.of(body, Tasks.today().plusYears(1));

        assertThat(digest.after())
                .isEqualTo(PLATFORM.bean(TaskFigures.class).total(new FigureFilter(null, body)));
        assertThat(digest.monday())
                .isEqualTo(Tasks.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        assertThat(digest.reported()).hasSize(1);
    }
}
