package vn.lienthong.steering.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.Paper;

/**
 * A task as somebody sees it who has a part in it.
 *
 * @param task the task
 * @param document where it is written down
 * @param history its moves, in order
 * @param allowed what the reader may do now
 * @param targets what it has to reach as numbers, and how far it is; empty where it has none
 * @param files kinds of the files that came with its moves, by the number of the move
 * @param standing what is said of it today; null for drafts and for tasks that were taken back
 */
public record OpenedTask(
        Task task,
        DirectingDocument document,
        List<MoveEntry> history,
        List<TaskMove> allowed,
        List<TargetStanding> targets,
        Map<Integer, Paper.Kind> files,
        @Nullable TaskCategory standing) {

    public OpenedTask {
        history = List.copyOf(history);
        allowed = List.copyOf(allowed);
        targets = List.copyOf(targets);
        files = Map.copyOf(files);
    }

    /** What is said of it today. */
    public Optional<TaskCategory> category() {
        return Optional.ofNullable(standing);
    }

    /** Title of its group in the document. */
    public String group() {
        return document.groups().get(task.place().group() - 1);
    }
}
