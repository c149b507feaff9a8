package vn.lienthong.steering.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.steering.tasks.DirectingDocument;

/**
 * A sheet of tasks that was sent, line by line.
 *
 * @param importId its identifier
 * @param document the document whose tasks they are
 * @param lines its rows, in their order
 * @param takenAt when its good rows were taken; null if they were not
 */
public record TaskImport(
        UUID importId, DirectingDocument document, List<Line> lines, @Nullable Instant takenAt) {

    public TaskImport {
        lines = List.copyOf(lines);
    }

    /**
     * A row and what came of reading it.
     *
     * @param row the row
     * @param outcome the task, or why it cannot be taken
     */
    public record Line(SheetRow row, Outcome<TaskRead> outcome) {

        /** The task, if the row is good. */
        public Optional<TaskRead> read() {
            return outcome instanceof Outcome.Accepted<TaskRead>(TaskRead read)
                    ? Optional.of(read)
                    : Optional.empty();
        }

        /** What is wrong with the row; nothing if it is good. */
        public List<Violation> violations() {
            return outcome instanceof Outcome.Refused<TaskRead>(List<Violation> wrong)
                    ? wrong
                    : List.of();
        }
    }

    /** Rows that can be taken, or were. */
    public List<Line> good() {
        return lines.stream().filter(line -> line.read().isPresent()).toList();
    }

    /** Rows that have to be corrected. */
    public List<Line> refused() {
        return lines.stream().filter(line -> line.read().isEmpty()).toList();
    }

    /** When its good rows were taken. */
    public Optional<Instant> taken() {
        return Optional.ofNullable(takenAt);
    }
}
