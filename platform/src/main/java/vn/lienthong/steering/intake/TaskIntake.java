package vn.lienthong.steering.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.Task;
import vn.lienthong.steering.tasks.TaskDraft;

/** Enters directing documents with their files, and tasks, as people type them. Thread-safe. */
@Transactional
public class TaskIntake {

    private final Directives directives;
    private final BodyMembers members;
    private final BodyNames names;
    private final JdbcClient database;
    private final Clock clock;

    TaskIntake(
            Directives directives,
            BodyMembers members,
            BodyNames names,
            JdbcClient database,
            Clock clock) {
        this.directives = directives;
        this.members = members;
        this.names = names;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Enters a document, and its file if there is one; sent twice, it is entered once. Refuses with
     * {@code directive.*}, {@code answer.day} and {@code task.document-date} at the field, and
     * {@code directive.file} for a file that is neither PDF nor DOCX of at most 10 MB.
     *
     * @param file bytes of the file, none when there is none
     * @throws FaultException {@code task.no-body} for those who act for no body, {@code
     *     directive.known} when the number, day and issuer are those of another document
     */
    public Outcome<DirectingDocument> enter(DocumentEntry typed, byte[] file, Actor actor) {
        UUID author = members.require(actor).accountId();
        var violations = new ArrayList<Violation>();
        Optional<DocumentFile> read = DocumentFile.of(file);
        if (file.length > 0 && (read.isEmpty() || file.length > DocumentFile.SIZE_MAX)) {
            violations.add(Violation.of("directive.file").at("file"));
        }
        return switch (DocumentReader.read(typed, today())) {
            case Outcome.Refused<DirectingDocument>(List<Violation> wrong) -> {
                violations.addAll(0, wrong);
                yield Outcome.refused(violations);
            }
            case Outcome.Accepted<DirectingDocument>(DirectingDocument document) -> {
                if (!violations.isEmpty()) {
                    yield Outcome.refused(violations);
                }
                DirectingDocument entered = entered(document, actor);
                read.ifPresent(kept -> keep(document.documentId(), kept, author));
                yield Outcome.accepted(entered);
            }
        };
    }

    private DirectingDocument entered(DirectingDocument document, Actor actor) {
        try {
            return directives.enter(document, actor);
        } catch (DuplicateKeyException known) {
            throw new FaultException("directive.known");
        }
    }

    private void keep(UUID documentId, DocumentFile file, UUID author) {
        database.sql(
                        """
                        insert into steering.directing_document_file
                            (document_id, kind, content, entered_by, entered_at)
                        values (?, ?, ?, ?, ?) on conflict (document_id) do nothing
                        """)
                .params(
                        documentId,
                        file.kind().name(),
                        file.content(),
                        author,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The file of a document, if it was entered with one. */
    @Transactional(readOnly = true)
    public Optional<DocumentFile> file(UUID documentId) {
        return database.sql(
                        "select kind, content from steering.directing_document_file where document_id = ?")
                .param(documentId)
                .query((row, number) ->
                        new DocumentFile(
                                DocumentFile.Kind.valueOf(row.getString("kind")),
                                row.getBytes("content")))
                .optional();
    }

    /** Whether a document was entered with its file. */
    @Transactional(readOnly = true)
    public boolean hasFile(UUID documentId) {
        return database.sql(
                        "select exists (select 1 from steering.directing_document_file where document_id = ?)")
                .param(documentId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Reads a task and says what is wrong with it, in its words and in its place; nothing is
     * written.
     *
     * @throws FaultException {@code task.document-unknown}, {@code task.no-body}
     */
    @Transactional(readOnly = true)
    public Outcome<TaskRead> check(UUID documentId, UUID taskId, TaskEntry typed, Actor actor) {
        DirectingDocument document = directives.document(documentId);
        return switch (TaskReader.read(typed, taskId, document, names, today())) {
            case Outcome.Accepted<TaskRead>(TaskRead read) -> {
                List<Violation> wrong = directives.check(read.draft(), actor);
                yield wrong.isEmpty() ? Outcome.accepted(read) : Outcome.refused(wrong);
            }
            case Outcome.Refused<TaskRead> refused -> refused;
        };
    }

    /**
     * Writes a task down as a draft; sent twice, it is written once. Refuses as {@link #check}.
     *
     * @throws FaultException {@code task.document-unknown}, {@code task.no-body}
     */
    public Outcome<Task> write(UUID documentId, UUID taskId, TaskEntry typed, Actor actor) {
        return switch (check(documentId, taskId, typed, actor)) {
            case Outcome.Accepted<TaskRead>(TaskRead read) -> directives.draft(read.draft(), actor);
            case Outcome.Refused<TaskRead>(List<Violation> wrong) -> Outcome.refused(wrong);
        };
    }

    /**
     * A draft as it may be typed anew.
     *
     * @param document where it is written down
     * @param entry as it stands
     * @param seen what to say when it is sent, so that nobody else's change is overwritten
     */
    public record Written(DirectingDocument document, TaskEntry entry, String seen) {}

    /**
     * A draft to be typed anew.
     *
     * @throws FaultException {@code task.unknown}, {@code task.state}, {@code task.no-body}
     */
    @Transactional(readOnly = true)
    public Written written(UUID taskId, Actor actor) {
        TaskDraft draft = directives.drafted(taskId, actor);
        return new Written(
                directives.document(draft.place().documentId()),
                TaskEntry.of(draft),
                draft.digest());
    }

    /**
     * Writes a draft anew; refuses as {@link #check}, and with {@code task.changed-meanwhile}.
     *
     * @throws FaultException as {@link #written}
     */
    public Outcome<Task> rewrite(UUID taskId, TaskEntry typed, String seen, Actor actor) {
        UUID document = directives.drafted(taskId, actor).place().documentId();
        return switch (check(document, taskId, typed, actor)) {
            case Outcome.Accepted<TaskRead>(TaskRead read) ->
                    directives.rewrite(read.draft(), seen, actor);
            case Outcome.Refused<TaskRead>(List<Violation> wrong) -> Outcome.refused(wrong);
        };
    }

    /** Today in Vietnam. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
