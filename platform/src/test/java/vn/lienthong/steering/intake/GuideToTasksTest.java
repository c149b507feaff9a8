package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lienthong.ProjectFiles;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.Agencies;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.extraction.FoundBody;
import vn.lienthong.steering.tasks.MonitoredTasks;

/** Does what the guide to tasks says, with the guide's own examples. */
class GuideToTasksTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String GUIDE = ProjectFiles.text("docs/guides/import-tasks.md");
    private static final String DIRECTIVE = "docs/guides/examples/directive.txt";

    /** The rows of the table below a mark, without its head. */
    private static List<List<String>> table(String mark) {
        String after = GUIDE.substring(GUIDE.indexOf("<!-- " + mark + " -->"));
        return after.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .skip(1)
                .map(line ->
                        Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                                .map(String::strip)
                                .toList())
                .toList();
    }

    private static String became(TaskImport.Line line) {
        String codes =
                line.violations().stream()
                        .map(Violation::code)
                        .distinct()
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(", "));
        return line.read()
                .map(read ->
                        read.renamed().isEmpty()
                                ? "taken"
                                : "taken, for "
                                        + read.renamed().getFirst().body().name()
                                        + ", which took over")
                .orElse("refused: " + codes);
    }

    @Test
    void theSheetOfTheGuideComesOutAsTheGuideSays() {
        Actor actor = MonitoredTasks.monitor();
        var sheet = new SheetOfTasks().row("Mã", "Nội dung", "Sản phẩm", "Chủ trì", "Thời hạn");
        table("rows").forEach(row -> sheet.row(row.toArray()));
        TaskImports imports = PLATFORM.bean(TaskImports.class);
        UUID importId =
                imports.upload(
                                PLATFORM.bean(Identifiers.class).next(),
                                MonitoredTasks.document(actor).documentId(),
                                sheet.bytes(),
                                actor)
                        .orElseThrow();

        List<TaskImport.Line> lines = imports.preview(importId, actor).lines();

        assertThat(lines).hasSize(6);
        List<List<String>> said = table("preview");
        assertThat(said).hasSize(5);
        for (TaskImport.Line line : lines) {
            String became = became(line);
            assertThat(said)
                    .anySatisfy(row -> {
                        assertThat(row.getFirst()).isEqualTo(line.row().entry().code());
                        assertThat(row.get(1)).startsWith(became);
                    });
        }
    }

    @Test
    void theTextOfTheGuideMakesTheDraftsThatTheGuideShows() {
        assertThat(GUIDE)
                .contains(
                        "<!-- "
                                + DIRECTIVE
                                + " -->\n```text\n"
                                + ProjectFiles.text(DIRECTIVE)
                                + "```\n");

        List<List<String>> found =
                PLATFORM
                        .bean(DirectiveRules.class)
                        .reader(PLATFORM.bean(Agencies.class))
                        .read(ProjectFiles.text(DIRECTIVE), LocalDate.of(2031, 1, 5))
                        .stream()
                        .map(task ->
                                List.of(
                                        task.lead().getFirst().words(),
                                        task.cooperating().stream()
                                                .map(FoundBody::words)
                                                .collect(Collectors.joining("; ")),
                                        task.product(),
                                        task.due()))
                        .toList();

        assertThat(found).isEqualTo(table("drafts"));
    }
}
