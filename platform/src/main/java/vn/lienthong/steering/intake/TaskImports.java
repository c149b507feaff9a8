package vn.lienthong.steering.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.Directives;

/**
 * Takes tasks from spreadsheets. A sheet is kept as it was sent and read again each time; its good
 * rows are taken all at once, in one transaction, or not at all. Thread-safe.
 */
@Transactional
public class TaskImports {

    /** Largest file in bytes: 5 MiB. */
    public static final int SIZE_MAX = 5 * 1024 * 1024;

    private final TaskIntake intake;
    private final Directives directives;
    private final BodyMembers members;
    private final ImportStore store;
    private final Clock clock;

    TaskImports(
            TaskIntake intake,
            Directives directives,
            BodyMembers members,
            ImportStore store,
            Clock clock) {
        this.intake = intake;
        this.directives = directives;
        this.members = members;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a sheet for a preview; sent twice, it is kept once. Refuses with {@code
     * task-import.file}, {@code .columns}, {@code .empty}, {@code .long} and {@code .large}.
     *
     * @throws FaultException {@code task.document-unknown}, {@code task.no-body}
     */
    public Outcome<UUID> upload(UUID importId, UUID documentId, byte[] content, Actor actor) {
        BodyMember member = members.require(actor);
        Objects.requireNonNull(directives.document(documentId), "document");
        if (content.length > SIZE_MAX) {
            return Outcome.refused(Violation.of("task-import.large").at("file"));
        }
        return switch (TaskSheet.read(content)) {
            case Outcome.Accepted<List<SheetRow>> ignored -> {
                store.insert(importId, documentId, member, content, now());
                yield Outcome.accepted(importId);
            }
            case Outcome.Refused<List<SheetRow>>(List<Violation> wrong) ->
                    Outcome.refused(wrong.stream().map(one -> one.at("file")).toList());
        };
    }

    /**
     * What would come of taking a sheet, or what came of it.
     *
     * @throws FaultException {@code task-import.unknown} when somebody of another body sent it
     */
    @Transactional(readOnly = true)
    public TaskImport preview(UUID importId, Actor actor) {
        ImportStore.Kept kept =
                store.find(importId, members.require(actor).body())
                        .orElseThrow(() -> new FaultException("task-import.unknown"));
        List<SheetRow> rows = FaultException.require(TaskSheet.read(kept.content()));
        Map<String, List<SheetRow>> byCode =
                rows.stream().collect(Collectors.groupingBy(TaskImports::code));
        var lines = new ArrayList<TaskImport.Line>();
        for (SheetRow row : rows) {
            List<SheetRow> alike = Objects.requireNonNull(byCode.get(code(row)), "code");
            lines.add(new TaskImport.Line(row, read(row, alike, importId, kept, actor)));
        }
        return new TaskImport(
                importId, directives.document(kept.documentId()), lines, kept.takenAt());
    }

    private Outcome<TaskRead> read(
            SheetRow row, List<SheetRow> alike, UUID importId, ImportStore.Kept kept, Actor actor) {
        Optional<SheetRow> other =
                alike.stream().filter(one -> one.number() != row.number()).findFirst();
        Outcome<TaskRead> read =
                intake.check(kept.documentId(), taskId(importId, row), row.entry(), actor);
        if (other.isEmpty() || row.entry().code().isBlank()) {
            return read;
        }
        var violations = new ArrayList<Violation>();
        violations.add(
                Violation.of("task.code-twice", Map.of("row", "" + other.get().number()))
                        .at(TaskEntry.CODE));
        if (read instanceof Outcome.Refused<TaskRead>(List<Violation> wrong)) {
            violations.addAll(wrong);
        }
        return Outcome.refused(violations);
    }

    private static String code(SheetRow row) {
        return row.entry().code().strip();
    }

    /** A row of a sheet makes one task, however often the sheet is taken. */
    private static UUID taskId(UUID importId, SheetRow row) {
        return UUID.nameUUIDFromBytes(
                (importId + "/" + row.number()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the good rows down as drafts, all or none; taken twice, they are written once.
     *
     * @return how many there are
     * @throws FaultException {@code task-import.unknown}, {@code task-import.none} when no row is
     *     good, {@code task-import.changed} when somebody took a code meanwhile
     */
    public int take(UUID importId, Actor actor) {
        store.lock(importId);
        TaskImport sheet = preview(importId, actor);
        List<TaskImport.Line> good = sheet.good();
        if (sheet.taken().isPresent()) {
            return good.size();
        }
        if (good.isEmpty()) {
            throw new FaultException("task-import.none");
        }
        try {
            for (TaskImport.Line line : good) {
                FaultException.require(directives.draft(line.read().orElseThrow().draft(), actor));
            }
        } catch (DuplicateKeyException meanwhile) {
            throw new FaultException("task-import.changed");
        }
        store.taken(importId, good.size(), now());
        return good.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
