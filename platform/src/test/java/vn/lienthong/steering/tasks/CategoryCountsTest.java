package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The counts of Report 1270/BC-TCTTTg of 2017, from which the shares follow. */
class CategoryCountsTest {

    private static final CategoryCounts REPORT =
            new CategoryCounts(
                    Map.of(
                            TaskCategory.DONE_ON_TIME, 14_068L,
                            TaskCategory.DONE_LATE, 1_983L,
                            TaskCategory.IN_PROGRESS, 5_640L,
                            TaskCategory.OVERDUE, 223L));

    @Test
    void theCategoriesSumUpToAllTasks() {
        assertThat(REPORT.total()).isEqualTo(21_914);
        assertThat(REPORT.done()).isEqualTo(16_051);
        assertThat(REPORT.plus(REPORT).total()).isEqualTo(2 * 21_914);
    }

    @Test
    void theSharesHaveTheirNumeratorsAndDenominators() {
        assertThat(REPORT.doneOfDue().percent().orElseThrow()).isEqualTo("98.63");
        assertThat(REPORT.doneOfDue().whole()).isEqualTo(16_274);
        assertThat(REPORT.doneOfAll().percent().orElseThrow()).isEqualTo("73.25");
        assertThat(REPORT.onTimeOfDone().percent().orElseThrow()).isEqualTo("87.65");
    }

    @Test
    void whatIsDoneWithoutADeadlineIsNeitherOnTimeNorLate() {
        var counts = REPORT.plus(new CategoryCounts(Map.of(TaskCategory.DONE_UNTIMED, 5L)));

        assertThat(counts.done()).isEqualTo(REPORT.done() + 5);
        assertThat(counts.onTimeOfDone()).isEqualTo(REPORT.onTimeOfDone());
        assertThat(counts.doneOfDue()).isEqualTo(REPORT.doneOfDue());
    }

    @Test
    void ofNoTasksThereIsNoShare() {
        assertThat(CategoryCounts.NONE.total()).isZero();
        assertThat(CategoryCounts.NONE.doneOfAll().percent()).isEmpty();
    }
}
