package vn.lienthong.steering.intake;

import java.util.List;
import vn.lienthong.steering.tasks.TaskDraft;

/**
 * A task that was read and may be written down.
 *
 * @param draft the task
 * @param renamed bodies that were named as they used to be called
 */
public record TaskRead(TaskDraft draft, List<BodyNames.Meant.Former> renamed) {
    public TaskRead {
        renamed = List.copyOf(renamed);
    }
}
