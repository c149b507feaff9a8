package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static BigDecimal percent(long part, long whole) {
        return new Share(part, whole).percent().orElseThrow();
    }

    @Test
    void fortyFourOfSixtyThreeTasksOfThePlanAreDone() {
        assertThat(percent(44, 63)).isEqualTo("69.84");
    }

    @Test
    void twoHundredAndFortyFourOfTheTasksOfProject06AreDoneOrOnSchedule() {
        assertThat(percent(244, 276)).isEqualTo("88.41");
    }

    /** Report 1270/BC-TCTTTg of 2017 printed 98.62 and 1.38, which its own counts do not give. */
    @Test
    void theSharesOfTheReportOf2017AreThoseOfItsCounts() {
        assertThat(percent(16_051, 16_051 + 223)).isEqualTo("98.63");
        assertThat(percent(223, 16_051 + 223)).isEqualTo("1.37");
    }

    @Test
    void halfAHundredthIsRoundedUp() {
        assertThat(percent(1, 20_000)).isEqualTo("0.01");
        assertThat(percent(1, 20_001)).isEqualTo("0.00");
        assertThat(percent(3, 3)).isEqualTo("100.00");
    }

    @Test
    void nothingIsNoShareOfNothing() {
        assertThat(new Share(0, 0).percent()).isEmpty();
    }

    @Test
    void largeCountsDoNotOverflow() {
        assertThat(percent(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo("100.00");
    }

    @Test
    void refusesNegativeCounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(1, -2));
    }
}
