package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.MonitoredTasks;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskTarget;

class TaskIntakeTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final byte[] NOTHING = {};

    private final TaskIntake intake = PLATFORM.bean(TaskIntake.class);
    private final Actor actor = MonitoredTasks.monitor();
    private final UUID id = PLATFORM.bean(Identifiers.class).next();

    private DocumentEntry typed(String number) {
        return new DocumentEntry(
                id,
                "DIRECTIVE",
                number,
                "05/01/2026",
                "Thủ tướng",
                "Thủ tướng",
                "Về thử",
                "A\nB\n");
    }

    private static TaskEntry entry(String lead, String due, TaskEntry.Target target) {
        return new TaskEntry(
                "Nhóm không có",
                "NV1",
                "Rà soát thủ tục hành chính.",
                "Quyết định",
                lead,
                "Bộ Tài chính, Bộ Tư pháp",
                "",
                due,
                target);
    }

    private static <T> List<String> wrong(Outcome<T> outcome) {
        return outcome instanceof Outcome.Refused<T>(List<Violation> violations)
                ? violations.stream().map(one -> one.field() + " " + one.code()).toList()
                : List.of();
    }

    @Test
    void aDocumentIsEnteredWithItsFileAndGroupsOnce() {
        byte[] pdf = "%PDF-1.7 rest".getBytes(StandardCharsets.ISO_8859_1);

        DirectingDocument document = intake.enter(typed("1/" + id), pdf, actor).orElseThrow();
        DirectingDocument again = intake.enter(typed("1/" + id), pdf, actor).orElseThrow();

        assertThat(again).isEqualTo(document);
        assertThat(document.groups()).containsExactly("A", "B");
        assertThat(intake.file(id).orElseThrow().content()).isEqualTo(pdf);
    }

    @Test
    void whatIsMissingOrWrongInADocumentIsSaidOfEachField() {
        var empty = new DocumentEntry(id, "", "", "31/02/2026", " ", "", "", "A\nA");

        assertThat(wrong(intake.enter(empty, new byte[] {1, 2}, actor)))
                .containsExactly(
                        "kind directive.kind",
                        "number directive.words",
                        "date date.impossible",
                        "issuer directive.words",
                        "signer directive.words",
                        "title directive.words",
                        "groups directive.groups",
                        "file directive.file");
        assertThat(intake.hasFile(id)).isFalse();
    }

    @Test
    void aDocumentThatIsKnownIsNotEnteredAgainUnderAnotherIdentifier() {
        intake.enter(typed("2/" + id), NOTHING, actor).orElseThrow();
        var other =
                new DocumentEntry(
                        PLATFORM.bean(Identifiers.class).next(),
                        "PLAN",
                        "2/" + id,
                        "05/01/2026",
                        "Thủ tướng",
                        "Ai đó",
                        "Khác",
                        "A");

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> intake.enter(other, NOTHING, actor))
                .satisfies(fault ->
                        assertThat(fault.violations().getFirst().code())
                                .isEqualTo("directive.known"));
    }

    @Test
    void aTaskKeepsItsTarget() {
        DirectingDocument document = MonitoredTasks.document(actor);
        var target = new TaskEntry.Target("97,5", "%", "nhiều nhất", "SUMMED");
        TaskEntry typed = entry("Bộ Y tế", "quý IV/2031", target);
        var grouped =
                new TaskEntry(
                        "",
                        typed.code(),
                        typed.content(),
                        typed.product(),
                        typed.lead(),
                        typed.cooperating(),
                        "",
                        typed.due(),
                        target);

        Task task = intake.write(document.documentId(), id, grouped, actor).orElseThrow();

        TaskTarget kept =
                PLATFORM.bean(TaskDesk.class).open(task.taskId(), actor).goal().orElseThrow();
        assertThat(kept.value()).isEqualByComparingTo("97.5");
        assertThat(kept.direction()).isEqualTo(TaskTarget.Direction.AT_MOST);
        assertThat(kept.span()).isEqualTo(TaskTarget.Span.SUMMED);
        assertThat(task.bodies().cooperating()).hasSize(2);
    }

    @Test
    void whatIsWrongInATaskIsSaidOfEachField() {
        DirectingDocument document = MonitoredTasks.document(actor);
        var target = new TaskEntry.Target("nhiều", "", "ngang", "đâu đó");

        assertThat(wrong(intake.write(document.documentId(), id, entry("", "mai", target), actor)))
                .containsExactly(
                        "group task.group",
                        "lead task.body-unknown",
                        "due task.term",
                        "targetValue task.target-number",
                        "targetUnit task.target-unit",
                        "targetDirection task.target-direction",
                        "targetSpan task.target-span");
    }
}
