package vn.lienthong.steering.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.MonitoredTasks;
import vn.lienthong.steering.tasks.MoveOrder;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDesk;
import vn.lienthong.steering.tasks.TaskMove;
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
                PLATFORM.bean(TaskDesk.class)
                        .open(task.taskId(), actor)
                        .targets()
                        .getFirst()
                        .target();
        assertThat(kept.value()).isEqualByComparingTo("97.5");
        assertThat(kept.direction()).isEqualTo(TaskTarget.Direction.AT_MOST);
        assertThat(kept.span()).isEqualTo(TaskTarget.Span.SUMMED);
        assertThat(task.bodies().cooperating()).hasSize(2);
    }

    private static TaskEntry of(String content, String due, TaskEntry.Target target) {
        return new TaskEntry(
                "1", "NV1", content, "Quyết định", "Bộ Y tế", "Bộ Tài chính", "", due, target);
    }

    private Task draft(TaskEntry typed) {
        DirectingDocument document = MonitoredTasks.document(actor);
        return intake.write(document.documentId(), id, typed, actor).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/06/2031",
                "tuần 15/06/2031",
                "tháng 6/2031",
                "quý II/2031",
                "năm 2031",
                "thường xuyên"
            })
    void aDraftThatIsSentAsItWasShownStaysAsItIs(String due) {
        var target = new TaskEntry.Target("97,5", "%", "AT_MOST", "SUMMED");
        Task before = draft(of("Rà soát thủ tục hành chính.", due, target));
        TaskIntake.Written shown = intake.written(id, actor);

        assertThat(intake.rewrite(id, shown.entry(), shown.seen(), actor).orElseThrow())
                .isEqualTo(before);
        assertThat(intake.written(id, actor)).isEqualTo(shown);
    }

    @Test
    void aDraftIsWrittenAnewAndOfTwoPeopleTheSecondIsTold() {
        var target = new TaskEntry.Target("80", "%", "", "");
        draft(of("Rà soát thủ tục hành chính.", "30/06/2031", target));
        String seen = intake.written(id, actor).seen();
        TaskEntry first =
                of("Rà soát mọi thủ tục hành chính.", "quý III/2031", TaskEntry.Target.NONE);
        TaskEntry second = of("Rà soát vài thủ tục hành chính.", "năm 2031", target);

        Task rewritten = intake.rewrite(id, first, seen, actor).orElseThrow();

        assertThat(rewritten.content()).isEqualTo("Rà soát mọi thủ tục hành chính.");
        assertThat(rewritten.standing().due()).contains(LocalDate.of(2031, 9, 30));
        assertThat(PLATFORM.bean(TaskDesk.class).open(id, actor).targets()).isEmpty();
        assertThat(intake.rewrite(id, first, seen, actor).orElseThrow())
                .as("sent twice")
                .isEqualTo(rewritten);
        assertThat(wrong(intake.rewrite(id, second, seen, actor)))
                .containsExactly(" task.changed-meanwhile");
        assertThat(wrong(intake.rewrite(id, of("Ngắn", "mai", target), seen, actor)))
                .containsExactly("due task.term");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> intake.written(id, MonitoredTasks.lead()))
                .satisfies(fault ->
                        assertThat(fault.violations().getFirst().code()).isEqualTo("task.unknown"));
    }

    @Test
    void whatWasAssignedIsNotWrittenAnew() {
        draft(of("Rà soát thủ tục hành chính.", "30/06/2031", TaskEntry.Target.NONE));
        String seen = intake.written(id, actor).seen();
        PLATFORM.bean(TaskDesk.class)
                .move(
                        new MoveOrder(
                                PLATFORM.bean(Identifiers.class).next(),
                                id,
                                TaskMove.ASSIGN,
                                0,
                                MoveOrder.Said.NOTHING),
                        actor)
                .orElseThrow();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        intake.rewrite(
                                id,
                                of("Rà soát khác hẳn.", "năm 2031", TaskEntry.Target.NONE),
                                seen,
                                actor))
                .satisfies(fault ->
                        assertThat(fault.violations().getFirst().code()).isEqualTo("task.state"));
        assertThatExceptionOfType(DataAccessException.class)
                .as("the table itself")
                .isThrownBy(() ->
                        PLATFORM.sql()
                                .sql("update steering.task set content = 'x' where task_id = ?")
                                .param(id)
                                .update());
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
