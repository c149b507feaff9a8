package vn.lienthong.steering.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.intake.TaskEntry;

/** The form of a task; a field that is not sent is empty. */
record TaskForm(
        @Nullable String group,
        @Nullable String code,
        @Nullable String content,
        @Nullable String product,
        @Nullable String lead,
        @Nullable String cooperating,
        @Nullable String starts,
        @Nullable String due,
        @Nullable String targetValue,
        @Nullable String targetUnit,
        @Nullable String targetDirection,
        @Nullable String targetSpan) {

    TaskEntry entry() {
        return new TaskEntry(
                text(group),
                text(code),
                text(content),
                text(product),
                text(lead),
                text(cooperating),
                text(starts),
                text(due),
                new TaskEntry.Target(
                        text(targetValue),
                        text(targetUnit),
                        text(targetDirection),
                        text(targetSpan)));
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
