package vn.lienthong.steering.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.steering.indicators.ReportingPeriod.Length;

/** Years, half-years, quarters, months and weeks, and what comes before each. */
class ReportingPeriodTest {

    private static final long SEED = Long.getLong("seed", 2026);
    private static final int DAYS = 36_000;

    @ParameterizedTest
    @EnumSource(Length.class)
    void periodsOfALengthFollowEachOtherWithoutGapsAndEachDayIsInOne(Length length) {
        var random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            // Weeks reach into the years beside their own, which must have a code, too.
            LocalDate day = LocalDate.of(2000, 1, 10).plusDays(random.nextInt(DAYS));
            ReportingPeriod period = ReportingPeriod.of(length, day);
            assertThat(period.length()).isEqualTo(length);
            assertThat(day).as("seed %d", SEED).isBetween(period.from(), period.to());
            assertThat(ReportingPeriod.of(length, period.from())).isEqualTo(period);
            assertThat(ReportingPeriod.of(length, period.to())).isEqualTo(period);
            assertThat(ReportingPeriod.of(length, period.to().plusDays(1)).compareTo(period))
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W12, 2026-03-16, 2026-03-22",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2026-H2, 2026-07-01, 2026-12-31",
        "2024-Q1, 2024-01-01, 2024-03-31",
        "2024-02, 2024-02-01, 2024-02-29"
    })
    void aPeriodHasItsFirstAndItsLastDay(String code, LocalDate from, LocalDate to) {
        var period = new ReportingPeriod(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(new ReportingPeriod("2026-W47").from().getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-H1, 2023-H2, 2023-H1",
        "2024-H2, 2024-H1, 2023-H2",
        "2024-Q1, 2023-Q4, 2023-Q1",
        "2024, 2023, 2023",
        "2024-01, 2023-12, 2023-01",
        "2026-W01, 2025-W52, 2025-W01",
        "2021-W01, 2020-W53, 2020-W01",
        "2020-W53, 2020-W52, 2019-W52"
    })
    void aPeriodOfTheSameLengthComesBeforeAndAnotherAYearEarlier(
            String code, String previous, String yearBefore) {
        var period = new ReportingPeriod(code);
        assertThat(period.previous().code()).isEqualTo(previous);
        assertThat(period.yearBefore().code()).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-3",
                "2026-H3",
                "2026-Q5",
                "2026-13",
                "2026-W00",
                "2026-W54",
                "2025-W53"
            })
    void whatIsNoPeriodIsRefused(String text) {
        assertThat(ReportingPeriod.parse(text)).isInstanceOf(Outcome.Refused.class);
    }
}
