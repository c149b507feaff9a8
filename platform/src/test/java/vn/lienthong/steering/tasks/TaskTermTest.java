package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TaskTermTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 2);

    private static LocalDate end(TaskTerm.Kind kind, String within) {
        return TaskTerm.timed(kind, START, LocalDate.parse(within)).deadline().orElseThrow();
    }

    @Test
    void aDayIsItsOwnEnd() {
        assertThat(end(TaskTerm.Kind.DAY, "2024-02-29")).isEqualTo("2024-02-29");
    }

    @Test
    void aWeekEndsOnItsSunday() {
        assertThat(end(TaskTerm.Kind.WEEK, "2024-12-30")).isEqualTo("2025-01-05");
        assertThat(end(TaskTerm.Kind.WEEK, "2025-01-05")).isEqualTo("2025-01-05");
    }

    @Test
    void aMonthEndsOnItsLastDayAlsoInALeapYear() {
        assertThat(end(TaskTerm.Kind.MONTH, "2024-02-01")).isEqualTo("2024-02-29");
        assertThat(end(TaskTerm.Kind.MONTH, "2025-02-28")).isEqualTo("2025-02-28");
    }

    @Test
    void aQuarterEndsWithItsThirdMonth() {
        assertThat(end(TaskTerm.Kind.QUARTER, "2025-01-01")).isEqualTo("2025-03-31");
        assertThat(end(TaskTerm.Kind.QUARTER, "2025-06-30")).isEqualTo("2025-06-30");
        assertThat(end(TaskTerm.Kind.QUARTER, "2025-08-15")).isEqualTo("2025-09-30");
        assertThat(end(TaskTerm.Kind.QUARTER, "2025-12-31")).isEqualTo("2025-12-31");
    }

    @Test
    void aHalfYearEndsInJuneOrDecember() {
        assertThat(end(TaskTerm.Kind.HALF_YEAR, "2025-01-31")).isEqualTo("2025-06-30");
        assertThat(end(TaskTerm.Kind.HALF_YEAR, "2025-06-30")).isEqualTo("2025-06-30");
        assertThat(end(TaskTerm.Kind.HALF_YEAR, "2025-07-01")).isEqualTo("2025-12-31");
        assertThat(end(TaskTerm.Kind.HALF_YEAR, "2025-12-31")).isEqualTo("2025-12-31");
    }

    @Test
    void aYearEndsOnItsLastDay() {
        assertThat(end(TaskTerm.Kind.YEAR, "2025-03-04")).isEqualTo("2025-12-31");
    }

    @Test
    void aStandingTaskHasNoEnd() {
        assertThat(TaskTerm.standing(START).deadline()).isEmpty();
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskTerm.timed(TaskTerm.Kind.DAY, START, START.minusDays(1)));
    }

    @Test
    void refusesAStandingTaskWithAnEndAndATimedOneWithout() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskTerm(TaskTerm.Kind.STANDING, START, START));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskTerm(TaskTerm.Kind.DAY, START, null));
    }
}
