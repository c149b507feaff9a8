package vn.lienthong.primitives;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days from its first day up to, but without, the day it ends; never empty.
 *
 * @param from the first day inside
 * @param to the first day after it, or null when no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    /**
     * @throws InvalidValueException when the end does not come after the start
     */
    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new InvalidValueException(Violation.of("period.order"));
        }
    }

    /** The period {@code [from, to)}. */
    public static Period between(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    /** The period that begins on {@code from} and has no known end. */
    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    /** One day. */
    public static Period on(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /**
     * The period {@code [from, to)} for dates from outside; refuses with {@code period.order} when
     * the end does not come after the start.
     */
    public static Outcome<Period> of(LocalDate from, Optional<LocalDate> to) {
        return to.isPresent() && !from.isBefore(to.get())
                ? Outcome.refused(Violation.of("period.order"))
                : Outcome.accepted(new Period(from, to.orElse(null)));
    }

    /** The first day after the period, when there is one. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(to);
    }

    /** Whether no end is known. */
    public boolean isOpen() {
        return to == null;
    }

    /** Whether {@code day} lies inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether every day of {@code other} lies inside. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from)
                && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /** Whether the two share at least one day. */
    public boolean overlaps(Period other) {
        return (other.to == null || from.isBefore(other.to))
                && (to == null || other.from.isBefore(to));
    }

    /** The days that both share, when there are any. */
    public Optional<Period> intersection(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        return Optional.of(new Period(start, earlierEnd(to, other.to)));
    }

    /** Whether one begins on the very day that the other ends. */
    public boolean abuts(Period other) {
        return other.from.equals(to) || from.equals(other.to);
    }

    /** The same period closed on {@code end}, for a fact that stops being true that day. */
    public Period closedOn(LocalDate end) {
        return new Period(from, end);
    }

    private static @Nullable LocalDate earlierEnd(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null) {
            return b;
        }
        return b == null || a.isBefore(b) ? a : b;
    }

    /** The period as {@code [2025-07-01, 2026-01-01)}, or {@code [2025-07-01, )} when open. */
    @Override
    public String toString() {
        return "[" + from + ", " + (to == null ? "" : to) + ")";
    }
}
