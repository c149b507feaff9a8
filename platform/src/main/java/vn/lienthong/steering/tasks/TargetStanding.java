package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * How far a target of a task is reached, as the bodies say that have a part in it. What nobody said
 * is missing, not zero.
 *
 * @param number its number in the task, from 1
 * @param target what has to be reached
 * @param parts of each body whose part counts, its own: of a single target that of the lead body
 */
public record TargetStanding(int number, TaskTarget target, List<Part> parts) {

    /** What is said of a target. */
    public enum Reached {
        /** Reached, whatever is still missing. */
        MET,
        /** Not reached, whatever is still missing. */
        NOT_MET,
        /** It depends on what is missing. */
        OPEN
    }

    /**
     * What one body achieved.
     *
     * @param body the body
     * @param value how much; null while it said nothing
     * @param enteredAt when it was said last; null while nothing was
     */
    public record Part(AgencyCode body, @Nullable BigDecimal value, @Nullable Instant enteredAt) {

        /** How much, if the body said. */
        public Optional<BigDecimal> achieved() {
            return Optional.ofNullable(value);
        }

        /** When it was said last. */
        public Optional<Instant> when() {
            return Optional.ofNullable(enteredAt);
        }
    }

    public TargetStanding {
        parts = List.copyOf(parts);
    }

    /** All parts that were said, added up; empty when none was. */
    public Optional<BigDecimal> sum() {
        return parts.stream().flatMap(part -> part.achieved().stream()).reduce(BigDecimal::add);
    }

    /** Bodies that said nothing yet. */
    public List<AgencyCode> missing() {
        return parts.stream().filter(part -> part.achieved().isEmpty()).map(Part::body).toList();
    }

    /** Whether the target is reached. A part is never below zero: a sum can only grow. */
    public Reached reached() {
        int side = sum().map(sum -> sum.compareTo(target.value())).orElse(0);
        boolean complete = missing().isEmpty();
        if (sum().isEmpty()) {
            return Reached.OPEN;
        }
        return switch (target.direction()) {
            case AT_LEAST -> side >= 0 ? Reached.MET : complete ? Reached.NOT_MET : Reached.OPEN;
            case AT_MOST -> side > 0 ? Reached.NOT_MET : complete ? Reached.MET : Reached.OPEN;
        };
    }

    /** Whether a body has a part of its own in it. */
    public boolean countsOn(AgencyCode body) {
        return parts.stream().anyMatch(part -> part.body().equals(body));
    }
}
