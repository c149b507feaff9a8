package vn.lienthong.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/** The working calendar as it stands in content. */
class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.read(ReferenceContent.DIRECTORY);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SimulatedTime.VIETNAM).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true", // the last working day before Tết
        "2026-02-16, false", // Tết
        "2026-02-23, true",
        "2026-04-27, false", // in place of Hùng Kings' Day on a Sunday
        "2025-05-02, false", // exchanged
        "2025-04-26, true", // a Saturday worked in exchange
        "2026-03-07, false", // an ordinary Saturday
        "2026-09-02, false"
    })
    void knowsWorkingDays(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void countsWorkingDaysOverTet() {
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2026, 2, 12), 2))
                .isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(CALENDAR.nextWorkingDay(LocalDate.of(2026, 2, 13)))
                .isEqualTo(LocalDate.of(2026, 2, 23));
    }

    @Test
    void addsNoDaysToAWorkingDayButMovesADayOff() {
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2026, 3, 6), 0)).isEqualTo("2026-03-06");
        assertThat(CALENDAR.addWorkingDays(LocalDate.of(2026, 3, 7), 0)).isEqualTo("2026-03-09");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T08:00:00, 8, 2026-03-09T08:00:00", // Friday to Monday
        "2026-03-05T10:00:00, 4, 2026-03-05T16:00:00", // over noon
        "2026-03-05T12:00:00, 1, 2026-03-05T14:30:00", // noon does not count
        "2026-03-05T06:00:00, 8, 2026-03-05T17:30:00", // the whole day
        "2026-03-07T09:00:00, 1, 2026-03-09T08:30:00", // Saturday
        "2026-02-13T17:00:00, 1, 2026-02-23T08:00:00" // over Tết
    })
    void countsWorkingHours(String from, int hours, String to) {
        assertThat(CALENDAR.addWorkingHours(at(from), hours)).isEqualTo(at(to));
    }

    @Test
    void endsWorkAtHalfPastFive() {
        assertThat(CALENDAR.endOfWork(LocalDate.of(2026, 3, 6))).isEqualTo(at("2026-03-06T17:30"));
    }

    @Test
    void addsWorkingTimeInAnyPieces() {
        long seed = Long.getLong("seed", 11L);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 500; i++) {
            Instant start = at("2025-01-06T08:00").plusSeconds(random.nextInt(300 * 86_400));
            Duration one = Duration.ofMinutes(1 + random.nextInt(2_000));
            Duration other = Duration.ofMinutes(1 + random.nextInt(2_000));
            Instant inTwo = CALENDAR.addWorkingTime(CALENDAR.addWorkingTime(start, one), other);
            assertThat(inTwo)
                    .as("seed %d, case %d", seed, i)
                    .isEqualTo(CALENDAR.addWorkingTime(start, one.plus(other)));
        }
    }

    @Test
    void doesNotGuessTheHolidaysOfAYearThatIsNotListed() {
        assertThatThrownBy(() -> CALENDAR.isWorkingDay(LocalDate.of(2031, 1, 2)))
                .isInstanceOf(FaultException.class)
                .hasMessage("calendar.year-missing");
    }
}
