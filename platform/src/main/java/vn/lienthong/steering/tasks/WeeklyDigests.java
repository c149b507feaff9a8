package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.SimulatedTime;

/** Makes the weekly digests of bodies from the moves of their tasks. Thread-safe. */
@Transactional(readOnly = true)
public class WeeklyDigests {

    private final TaskStore tasks;
    private final Clock clock;

    WeeklyDigests(TaskStore tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * The digest of the week in which a day lies; of a week that has not begun, that of this week.
     */
    public WeeklyDigest of(AgencyCode body, LocalDate day) {
        LocalDate today = today();
        LocalDate within = day.isAfter(today) ? today : day;
        LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return WeeklyDigest.of(body, monday, today, tasks.ledBy(body));
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
