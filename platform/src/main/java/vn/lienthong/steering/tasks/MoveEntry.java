package vn.lienthong.steering.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.SimulatedTime;

/**
 * A move that was made: never changed, never removed.
 *
 * @param sequence its number among the moves of the task, from 1
 * @param move what was done
 * @param movedAt when it was registered
 * @param by who did it, for which body
 * @param words the reason, or the evidence; empty where neither is asked
 * @param document by which document; null where none is asked
 * @param deadline the new last day; null unless the deadline was moved
 */
public record MoveEntry(
        int sequence,
        TaskMove move,
        Instant movedAt,
        BodyMember by,
        String words,
        @Nullable DocumentReference document,
        @Nullable LocalDate deadline) {

    /** The day on which it was registered, in Vietnam. */
    public LocalDate day() {
        return LocalDate.ofInstant(movedAt, SimulatedTime.VIETNAM);
    }

    /** By which document, where one is asked. */
    public Optional<DocumentReference> ground() {
        return Optional.ofNullable(document);
    }

    /** The new last day, if the deadline was moved. */
    public Optional<LocalDate> newDeadline() {
        return Optional.ofNullable(deadline);
    }
}
