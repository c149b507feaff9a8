package vn.lienthong.steering.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * When a task begins and by when it is to be done, as the directing document says it. Days are
 * those of the calendar, in Vietnam; the last day belongs to the term.
 *
 * @param kind how the document says it
 * @param startsOn first day
 * @param lastDay last day on which completion is on time; null for standing tasks, and only them
 * @param recurrence in which periods a standing task is done and reported; null where nobody says
 */
public record TaskTerm(
        Kind kind,
        LocalDate startsOn,
        @Nullable LocalDate lastDay,
        @Nullable Recurrence recurrence) {

    /** How a document says by when. */
    public enum Kind {
        /** By a day. */
        DAY(day -> day),
        /** In a week, Monday to Sunday. */
        WEEK(day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))),
        /** In a month. */
        MONTH(day -> day.with(TemporalAdjusters.lastDayOfMonth())),
        /** In a quarter. */
        QUARTER(Kind::lastDayOfQuarter),
        /** In the first or second half of a year. */
        HALF_YEAR(Kind::lastDayOfHalf),
        /** In a year. */
        YEAR(day -> day.with(TemporalAdjusters.lastDayOfYear())),
        /** As long as the document holds: there is no day by which it is done. */
        STANDING(day -> day);

        private final UnaryOperator<LocalDate> last;

        Kind(UnaryOperator<LocalDate> last) {
            this.last = last;
        }

        private static LocalDate lastDayOfHalf(LocalDate day) {
            Month last = day.getMonth().compareTo(Month.JUNE) <= 0 ? Month.JUNE : Month.DECEMBER;
            return day.withDayOfMonth(1)
                    .withMonth(last.getValue())
                    .with(TemporalAdjusters.lastDayOfMonth());
        }

        private static LocalDate lastDayOfQuarter(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1)
                    .plusMonths(2)
                    .with(TemporalAdjusters.lastDayOfMonth());
        }
    }

    public TaskTerm {
        if ((kind == Kind.STANDING) != (lastDay == null)) {
            throw new IllegalArgumentException("a standing task has no last day, and only it");
        }
        if (recurrence != null && kind != Kind.STANDING) {
            throw new IllegalArgumentException("only a standing task is done again and again");
        }
        if (lastDay != null && lastDay.isBefore(startsOn)) {
            throw new IllegalArgumentException("a term cannot end before it begins");
        }
    }

    /** A term in which something is done once, or standing. */
    public TaskTerm(Kind kind, LocalDate startsOn, @Nullable LocalDate lastDay) {
        this(kind, startsOn, lastDay, null);
    }

    /** A standing term in which something is done in each period. */
    public static TaskTerm recurring(LocalDate startsOn, Recurrence recurrence) {
        return new TaskTerm(Kind.STANDING, startsOn, null, recurrence);
    }

    /** In which periods it is done, if it is done again and again. */
    public Optional<Recurrence> recurs() {
        return Optional.ofNullable(recurrence);
    }

    /**
     * A term that ends with a day or with the period in which that day lies.
     *
     * @param kind not {@link Kind#STANDING}
     * @param startsOn first day
     * @param within the day itself, or any day of the period
     */
    public static TaskTerm timed(Kind kind, LocalDate startsOn, LocalDate within) {
        return new TaskTerm(kind, startsOn, kind.last.apply(within));
    }

    /** A term without an end. */
    public static TaskTerm standing(LocalDate startsOn) {
        return new TaskTerm(Kind.STANDING, startsOn, null);
    }

    /** Last day on which completion is on time; none for standing tasks. */
    public Optional<LocalDate> deadline() {
        return Optional.ofNullable(lastDay);
    }
}
