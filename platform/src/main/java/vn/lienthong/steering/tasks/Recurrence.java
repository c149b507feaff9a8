package vn.lienthong.steering.tasks;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often a standing task has to be done and reported.
 *
 * @param period in each week, month, quarter, half-year or year
 * @param until last day on which a period may begin; null where there is none
 */
public record Recurrence(TaskTerm.Kind period, @Nullable LocalDate until) {

    public Recurrence {
        if (period == TaskTerm.Kind.DAY || period == TaskTerm.Kind.STANDING) {
            throw new IllegalArgumentException("nothing recurs by " + period);
        }
    }

    /** Last day on which a period may begin. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(until);
    }

    /**
     * The periods that begin from the one in which a day lies to the one in which another does.
     *
     * @param first the first may have begun before it, and then begins on it
     */
    List<TaskTerm> between(LocalDate first, LocalDate last) {
        var periods = new ArrayList<TaskTerm>();
        LocalDate from = first;
        while (!from.isAfter(last) && (until == null || !from.isAfter(until))) {
            TaskTerm one = TaskTerm.timed(period, from, from);
            periods.add(one);
            from = one.deadline().orElseThrow().plusDays(1);
        }
        return periods;
    }

    /** How a period is called in the code of its task, such as {@code 2026-03}. */
    static String name(TaskTerm term) {
        LocalDate last = term.deadline().orElseThrow();
        return switch (term.kind()) {
            case WEEK ->
                    "%d-W%02d"
                            .formatted(
                                    last.get(IsoFields.WEEK_BASED_YEAR),
                                    last.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%d-%02d".formatted(last.getYear(), last.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(last.getYear(), last.get(IsoFields.QUARTER_OF_YEAR));
            case HALF_YEAR ->
                    "%d-H%d".formatted(last.getYear(), last.getMonth() == Month.JUNE ? 1 : 2);
            case YEAR -> "%d".formatted(last.getYear());
            case DAY, STANDING -> throw new IllegalArgumentException("no period: " + term);
        };
    }
}
