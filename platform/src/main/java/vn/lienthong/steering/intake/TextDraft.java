package vn.lienthong.steering.intake;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft that was found in the text of a directive, and what somebody decided on it.
 *
 * @param sequence its number among those of the text, from 1
 * @param words the sentence that it was read from
 * @param begins offset of the sentence in the text, in UTF-16 units
 * @param ends offset after it
 * @param entry the task as it was read, to be confirmed or changed
 * @param decision what was decided
 * @param task the task that it became; null if it did not
 */
public record TextDraft(
        int sequence,
        String words,
        int begins,
        int ends,
        TaskEntry entry,
        Decision decision,
        @Nullable UUID task) {

    /** What somebody decided on a draft. */
    public enum Decision {
        /** Nothing yet. */
        WAITING,
        /** It became a task, as read or changed. */
        TAKEN,
        /** It is no task. */
        DROPPED
    }

    /** The task that it became. */
    public Optional<UUID> taskId() {
        return Optional.ofNullable(task);
    }
}
