package vn.lienthong.steering.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * Which tasks somebody wants to see at the desk.
 *
 * @param state one state; null for all in which something is left to do
 * @param lead lead body; null for all
 * @param document directing document; null for all
 */
public record DeskFilter(
        @Nullable TaskState state, @Nullable AgencyCode lead, @Nullable UUID document) {

    /** Everything in which something is left to do. */
    public static final DeskFilter OPEN = new DeskFilter(null, null, null);

    List<TaskState> states() {
        return state == null
                ? Arrays.stream(TaskState.values()).filter(one -> !one.isFinal()).toList()
                : List.of(state);
    }
}
