package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.SimulatedTime;

/** When the result of a birth registration is due, by the content in force. */
class DeadlinesTest {

    private static final ContentDirectory CONTENT = ContentDirectory.builtIn();
    private static final WorkingCalendar CALENDAR = WorkingCalendar.read(CONTENT.root());
    private static final Procedure PROCEDURE =
            Procedures.read(CONTENT)
                    .version(new Procedure.Version("1.001193", LocalDate.of(2025, 7, 1)));

    @ParameterizedTest(name = "accepted {0}, due at the end of work on {1}")
    @CsvSource({
        "2026-03-27T09:00, 2026-03-27",
        "2026-03-27T15:00, 2026-03-27",
        "2026-03-27T15:01, 2026-03-30",
        "2026-03-28T10:00, 2026-03-30",
        "2026-04-29T16:00, 2026-05-04",
        "2026-09-01T16:00, 2026-09-03"
    })
    void theDayIsThePresentWorkingDayOrTheNext(LocalDateTime accepted, String due) {
        var moment = accepted.atZone(SimulatedTime.VIETNAM).toInstant();

        var result =
                new Deadlines(CALENDAR).resultDue(PROCEDURE, moment).atZone(SimulatedTime.VIETNAM);

        assertThat(result.toLocalDate()).hasToString(due);
        assertThat(CALENDAR.isWorkingDay(result.toLocalDate())).isTrue();
        assertThat(result.toInstant()).isEqualTo(CALENDAR.endOfWork(result.toLocalDate()));
    }

    @ParameterizedTest(name = "handed in {0}, answered by {1}")
    @CsvSource({
        "2026-03-26T07:30, 2026-03-26T17:30",
        "2026-03-26T22:00, 2026-03-27T17:30",
        "2026-03-27T16:30, 2026-03-30T16:30"
    })
    void anOnlineDossierIsAnsweredWithinEightWorkingHours(
            LocalDateTime submitted, LocalDateTime answered) {
        assertThat(
                        new Deadlines(CALENDAR)
                                .answerDue(
                                        PROCEDURE,
                                        submitted.atZone(SimulatedTime.VIETNAM).toInstant())
                                .atZone(SimulatedTime.VIETNAM)
                                .toLocalDateTime())
                .isEqualTo(answered);
    }
}
