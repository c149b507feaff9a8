package vn.lienthong.steering.tasks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;

/** The picture of a task's life is drawn from the code that allows its moves. */
class TaskLifeCycleDiagramTest {

    private static final Texts TEXTS = Texts.fromClassPath();

    @Test
    void theLifeCyclePageSaysWhatTheCodeAllows() {
        ProjectFiles.assertGenerated("docs/reference/task-life-cycle.md", page());
    }

    private static String page() {
        var page = new StringBuilder("# Life cycle of a task\n\n");
        page.append("Generated from `TaskMove` and `TaskState` by");
        page.append(" `TaskLifeCycleDiagramTest`; do not edit.\n\n");
        diagram(page);
        states(page);
        moves(page);
        return page.toString();
    }

    private static void diagram(StringBuilder page) {
        page.append("```mermaid\nstateDiagram-v2\n");
        for (TaskState state : TaskState.values()) {
            page.append("    state \"%s\" as %s\n".formatted(vietnamese(state), state));
        }
        page.append("    [*] --> %s\n".formatted(TaskState.DRAFT));
        for (TaskMove move : TaskMove.values()) {
            for (TaskState from : sorted(move.from())) {
                page.append("    %s --> %s : %s\n".formatted(from, move.to().orElse(from), move));
            }
        }
        for (TaskState state : TaskState.values()) {
            if (state.isFinal()) {
                page.append("    %s --> [*]\n".formatted(state));
            }
        }
        page.append("```\n\n");
    }

    private static void states(StringBuilder page) {
        page.append("## States\n\n| code | Vietnamese | English | |\n|---|---|---|---|\n");
        for (TaskState state : TaskState.values()) {
            page.append(
                    "| `%s` | %s | %s | %s |\n"
                            .formatted(
                                    state,
                                    vietnamese(state),
                                    text(Language.ENGLISH, "task.state." + state),
                                    state.isFinal() ? "final" : ""));
        }
        page.append('\n');
    }

    private static void moves(StringBuilder page) {
        page.append("## Moves\n\n");
        page.append("| code | Vietnamese | English | from | to | by | needs |\n");
        page.append("|---|---|---|---|---|---|---|\n");
        for (TaskMove move : TaskMove.values()) {
            page.append(
                    "| `%s` | %s | %s | %s | %s | `%s` | %s |\n"
                            .formatted(
                                    move,
                                    text(Language.VIETNAMESE, "task.move." + move),
                                    text(Language.ENGLISH, "task.move." + move),
                                    codes(sorted(move.from()).toArray()),
                                    move.to().map(to -> "`" + to + "`").orElse("the same"),
                                    move.party(),
                                    codes(move.needs().toArray())));
        }
    }

    private static String codes(Object... values) {
        return Arrays.stream(values)
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(", "));
    }

    /** In the order of the enum, so that the page is the same every time. */
    private static Set<TaskState> sorted(Set<TaskState> states) {
        var sorted = EnumSet.noneOf(TaskState.class);
        sorted.addAll(states);
        return sorted;
    }

    private static String vietnamese(TaskState state) {
        return text(Language.VIETNAMESE, "task.state." + state);
    }

    private static String text(Language language, String key) {
        return TEXTS.text(language, key, Map.of());
    }
}
