package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.steering.tasks.Recurrence;
import vn.lienthong.steering.tasks.TaskTerm;

class TermTextTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @CsvSource({
        "30/06/2026, DAY, 2026-06-30",
        "ngày 30/6/2026, DAY, 2026-06-30",
        "2026-06-30, DAY, 2026-06-30",
        "tuần 17/06/2026, WEEK, 2026-06-21",
        "tháng 2/2028, MONTH, 2028-02-29",
        "6/2026, MONTH, 2026-06-30",
        "quý II/2026, QUARTER, 2026-06-30",
        "Quy 4/2026, QUARTER, 2026-12-31",
        "Q1/2027, QUARTER, 2027-03-31",
        "6 tháng đầu năm 2026, HALF_YEAR, 2026-06-30",
        "nửa cuối năm 2026, HALF_YEAR, 2026-12-31",
        "2027-H1, HALF_YEAR, 2027-06-30",
        "NĂM 2026, YEAR, 2026-12-31",
        "2026, YEAR, 2026-12-31"
    })
    void readsADeadlineAsPeopleWriteIt(String typed, TaskTerm.Kind kind, LocalDate last) {
        assertThat(TermText.parse(typed, START))
                .isEqualTo(Outcome.accepted(new TaskTerm(kind, START, last)));
    }

    @ParameterizedTest
    @CsvSource({"thường xuyên", "Thuong xuyen", "hằng ngày", "định kỳ 6 tháng", "standing"})
    void whatIsDoneAgainAndAgainHasNoEnd(String typed) {
        assertThat(TermText.parse(typed, START))
                .isEqualTo(Outcome.accepted(TaskTerm.standing(START)));
    }

    @ParameterizedTest
    @CsvSource({
        "hằng tuần, WEEK, ",
        "định kỳ hằng quý, QUARTER, ",
        "hằng 6 tháng, HALF_YEAR, ",
        "mỗi nửa năm đến 31/12/2027, HALF_YEAR, 2027-12-31",
        "Mỗi tháng đến 31/12/2026, MONTH, 2026-12-31",
        "Hang nam den ngay 1/1/2030, YEAR, 2030-01-01",
        "monthly until 2026-12-31, MONTH, 2026-12-31"
    })
    void whatIsReportedInEachPeriodSaysInWhich(
            String typed, TaskTerm.Kind period, @Nullable LocalDate until) {
        assertThat(TermText.parse(typed, START))
                .isEqualTo(
                        Outcome.accepted(TaskTerm.recurring(START, new Recurrence(period, until))));
    }

    @ParameterizedTest
    @CsvSource({
        "hằng tháng đến 31/02/2027",
        "hằng tháng đến 12/2027",
        "hằng tháng đến 01/01/2020",
        "31/02/2026",
        "sớm nhất có thể",
        "quý V/2026",
        "tháng 13/2026",
        "tuần 2026",
        "''",
        "04/01/2026",
        "năm 2025"
    })
    void refusesWhatIsNoDeadline(String typed) {
        assertThat(TermText.parse(typed, START)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatLiesBeforeTheFirstDayIsToldApart() {
        assertThat(TermText.parse("04/01/2026", START))
                .isEqualTo(Outcome.refused(Violation.of("task.term-before")));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<TaskTerm.Kind> kinds = List.of(TaskTerm.Kind.values());
        for (int round = 0; round < 2_000; round++) {
            TaskTerm.Kind kind = kinds.get(random.nextInt(kinds.size()));
            LocalDate until = START.plusDays(random.nextInt(4_000));
            TaskTerm term =
                    kind == TaskTerm.Kind.STANDING
                            ? TaskTerm.standing(START)
                            : round % 3 == 0 && kind != TaskTerm.Kind.DAY
                                    ? TaskTerm.recurring(
                                            START,
                                            new Recurrence(kind, round % 2 == 0 ? null : until))
                                    : TaskTerm.timed(
                                            kind, START, START.plusDays(random.nextInt(4_000)));

            assertThat(TermText.parse(TermText.of(term), START))
                    .as("seed %d, round %d", SEED, round)
                    .isEqualTo(Outcome.accepted(term));
        }
    }
}
