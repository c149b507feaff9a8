package vn.lienthong.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.lienthong.reference.WorkingCalendar;
import vn.lienthong.shell.SimulatedTime;

/** Counts the deadlines of dossiers in working time. Thread-safe. */
final class Deadlines {

    private final WorkingCalendar calendar;

    Deadlines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Until when a dossier must be accepted or refused. */
    Instant answerDue(Procedure procedure, Instant submittedAt) {
        return calendar.addWorkingHours(submittedAt, procedure.firstAnswerWorkingHours());
    }

    /** When the result is due: the end of work of the due day. */
    Instant resultDue(Procedure procedure, Instant acceptedAt) {
        ZonedDateTime local = acceptedAt.atZone(SimulatedTime.VIETNAM);
        LocalDate day = local.toLocalDate();
        boolean working = calendar.isWorkingDay(day);
        boolean late =
                procedure
                        .deadline()
                        .cutoff()
                        .map(cutoff -> local.toLocalTime().isAfter(cutoff))
                        .orElse(false);
        LocalDate first = working ? day : calendar.nextWorkingDay(day);
        int days = procedure.deadline().workingDays() + (working && late ? 1 : 0);
        return calendar.endOfWork(calendar.addWorkingDays(first, days));
    }
}
