package vn.lienthong.steering.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.steering.tasks.TaskMove.ACCEPT;
import static vn.lienthong.steering.tasks.TaskMove.ASSIGN;
import static vn.lienthong.steering.tasks.TaskMove.CONFIRM_AS_LEADER;
import static vn.lienthong.steering.tasks.TaskMove.REFUSE;
import static vn.lienthong.steering.tasks.TaskMove.REPORT;
import static vn.lienthong.steering.tasks.TaskMove.RETURN;
import static vn.lienthong.steering.tasks.TaskMove.RETURN_AS_LEADER;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Paper;

/** What stands behind a move: the file of a report, the document of a refusal or return. */
class TaskEvidenceTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final byte[] PDF = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);

    private final Tasks tasks = new Tasks();

    private static List<String> codes(Outcome<Task> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Task> ignored -> List.of();
            case Outcome.Refused<Task>(List<Violation> violations) ->
                    violations.stream()
                            .map(violation -> (violation.field() + " " + violation.code()).strip())
                            .toList();
        };
    }

    private Outcome<Task> reported(Task task, byte[] file) {
        return tasks.desk.move(
                Tasks.order(task, REPORT, MoveOrder.Said.words(Tasks.WHY)), file, tasks.officer);
    }

    @Test
    void aReportMayBringAFileWhichWhoeverHasAPartCanReadAndNobodyElse() {
        Task task = tasks.moved(tasks.drafted(9), ASSIGN, ACCEPT);

        Task reported = reported(task, PDF).orElseThrow();

        assertThat(tasks.desk.open(task.taskId(), tasks.monitor).files())
                .isEqualTo(Map.of(reported.moves(), Paper.Kind.PDF));
        assertThat(tasks.desk.file(task.taskId(), reported.moves(), tasks.leader).content())
                .isEqualTo(PDF);
        var stranger = Tasks.member(AgencyCode.of("G15"), Duty.OFFICER);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> tasks.desk.file(task.taskId(), reported.moves(), stranger))
                .withMessage("task.unknown");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> PLATFORM.sql().sql("delete from steering.task_evidence").update())
                .withMessageContaining("never changed or removed");
    }

    @Test
    void aFileThatIsTooLargeOrNotWhatIsTakenMovesNothing() {
        Task task = tasks.moved(tasks.drafted(9), ASSIGN, ACCEPT);
        byte[] large = Arrays.copyOf(PDF, Paper.SIZE_MAX + 1);
        byte[] program = {'M', 'Z', 0, 1, 2, 3};

        assertThat(codes(reported(task, large))).containsExactly("file upload.size");
        assertThat(codes(reported(task, program))).containsExactly("file upload.kind");
        assertThat(tasks.desk.open(task.taskId(), tasks.officer).task().standing().state())
                .isEqualTo(TaskState.ACCEPTED);
        assertThat(reported(task, new byte[0]).orElseThrow().standing().state())
                .as("a file is not required")
                .isEqualTo(TaskState.REPORTED);
    }

    @Test
    void whoRefusesOrReturnsSaysByWhichDocument() {
        Task assigned = tasks.moved(tasks.drafted(9), ASSIGN);
        MoveOrder.Said words = MoveOrder.Said.words(Tasks.WHY);
        assertThat(codes(tasks.move(assigned, REFUSE, words)))
                .contains("documentNumber task.document");
        Task reported = tasks.moved(assigned, ACCEPT, REPORT);
        assertThat(codes(tasks.move(reported, RETURN_AS_LEADER, words)))
                .contains("documentNumber task.document");
        Task confirmed = tasks.moved(reported, CONFIRM_AS_LEADER);
        assertThat(codes(tasks.move(confirmed, RETURN, words)))
                .contains("documentNumber task.document");

        tasks.moved(confirmed, RETURN);

        assertThat(tasks.desk.open(confirmed.taskId(), tasks.officer).history().getLast().ground())
                .map(DocumentReference::number)
                .contains("1234/VPCP-KSTT");
    }
}
