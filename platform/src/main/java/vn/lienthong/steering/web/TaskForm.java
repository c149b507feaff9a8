package vn.lienthong.steering.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.intake.TaskEntry;
import vn.lienthong.steering.tasks.TaskDraft;

/** The form of a task; a field that is not sent is empty. */
final class TaskForm {

    private TaskForm() {}

    /** What was typed in the fields that were sent. */
    static TaskEntry entry(Map<String, String> sent) {
        return new TaskEntry(
                text(sent.get(TaskEntry.GROUP)),
                text(sent.get(TaskEntry.CODE)),
                text(sent.get(TaskEntry.CONTENT)),
                text(sent.get(TaskEntry.PRODUCT)),
                text(sent.get(TaskEntry.LEAD)),
                text(sent.get(TaskEntry.COOPERATING)),
                text(sent.get(TaskEntry.STARTS)),
                text(sent.get(TaskEntry.DUE)),
                targets(sent));
    }

    private static List<TaskEntry.Target> targets(Map<String, String> sent) {
        return IntStream.rangeClosed(1, TaskDraft.TARGETS_MAX)
                .mapToObj(number ->
                        new TaskEntry.Target(
                                text(sent.get(TaskEntry.field(TaskEntry.TARGET_VALUE, number))),
                                text(sent.get(TaskEntry.field(TaskEntry.TARGET_UNIT, number))),
                                text(sent.get(TaskEntry.field(TaskEntry.TARGET_DIRECTION, number))),
                                text(sent.get(TaskEntry.field(TaskEntry.TARGET_SPAN, number)))))
                .toList();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
