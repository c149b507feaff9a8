package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.SimulatedTime;

/**
 * Days in Vietnam for which somebody wants to know who read.
 *
 * @param from first day, null for the beginning of the records
 * @param to last day, null for today
 */
public record AccessPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All that was ever recorded. */
    public static final AccessPeriod EVER = new AccessPeriod(null, null);

    /**
     * @throws InvalidValueException {@code period.order} when the last day is before the first
     */
    public AccessPeriod {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValueException(Violation.of("period.order"));
        }
    }

    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(from);
    }

    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }

    /** The first moment, null when there is none. */
    @Nullable Instant begin() {
        return from == null ? null : from.atStartOfDay(SimulatedTime.VIETNAM).toInstant();
    }

    /** The moment after the last, null when there is none. */
    @Nullable Instant end() {
        return to == null ? null : to.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant();
    }
}
