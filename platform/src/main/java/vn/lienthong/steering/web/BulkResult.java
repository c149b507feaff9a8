package vn.lienthong.steering.web;

import java.util.List;
import vn.lienthong.primitives.Violation;
import vn.lienthong.steering.tasks.MoveEntry;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskMove;

/**
 * What came of moving several tasks at once.
 *
 * @param move what was to be done
 * @param moved how many tasks were moved
 * @param refused those that were not
 */
public record BulkResult(TaskMove move, int moved, List<Refused> refused) {

    public BulkResult {
        refused = List.copyOf(refused);
    }

    /**
     * A task that was not moved.
     *
     * @param task the task as it stands now
     * @param why why not
     * @param meanwhile what others did since the list was shown
     */
    public record Refused(Task task, Violation why, List<MoveEntry> meanwhile) {
        public Refused {
            meanwhile = List.copyOf(meanwhile);
        }
    }
}
