package vn.lienthong.steering.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.steering.extraction.DirectiveReader;
import vn.lienthong.steering.extraction.FoundTask;
import vn.lienthong.steering.tasks.BodyMember;
import vn.lienthong.steering.tasks.BodyMembers;
import vn.lienthong.steering.tasks.DirectingDocument;
import vn.lienthong.steering.tasks.Directives;
import vn.lienthong.steering.tasks.Task;

/**
 * Finds drafts in texts of directives and lets a person confirm, change or drop each. No draft is a
 * task before somebody says so. Thread-safe.
 */
@Transactional
public class DirectiveTexts {

    private final TaskIntake intake;
    private final Directives directives;
    private final BodyMembers members;
    private final Reading reading;
    private final Clock clock;

    /**
     * What reads texts, and what keeps them.
     *
     * @param reader the reader, made when it is first needed
     */
    record Reading(Supplier<DirectiveReader> reader, TextStore store) {}

    DirectiveTexts(
            TaskIntake intake,
            Directives directives,
            BodyMembers members,
            Reading reading,
            Clock clock) {
        this.intake = intake;
        this.directives = directives;
        this.members = members;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Reads a text and keeps it with what was found; sent twice, it is kept once. A file counts
     * before pasted words. Refuses with {@code directive-text.empty}, {@code .file}, {@code .scan}
     * and {@code .long}, at the field.
     *
     * @param file bytes of a PDF or DOCX file; none when words were pasted
     * @throws FaultException {@code task.document-unknown}, {@code task.no-body}
     */
    public Outcome<UUID> upload(
            UUID textId, UUID documentId, String pasted, byte[] file, Actor actor) {
        BodyMember member = members.require(actor);
        DirectingDocument document = directives.document(documentId);
        Outcome<String> read =
                file.length > 0 ? DirectiveFileText.of(file) : DirectiveFileText.pasted(pasted);
        return switch (read) {
            case Outcome.Accepted<String>(String content) -> {
                List<FoundTask> found = reading.reader().get().read(content, document.date());
                reading.store()
                        .insert(
                                textId,
                                new TextStore.Kept(documentId, content),
                                found,
                                member,
                                now());
                yield Outcome.accepted(textId);
            }
            case Outcome.Refused<String>(List<Violation> wrong) ->
                    Outcome.refused(
                            wrong.stream()
                                    .map(one -> one.at(file.length > 0 ? "file" : "text"))
                                    .toList());
        };
    }

    /**
     * A text with its drafts.
     *
     * @throws FaultException {@code directive-text.unknown} when somebody of another body gave it
     */
    @Transactional(readOnly = true)
    public DirectiveText open(UUID textId, Actor actor) {
        TextStore.Kept kept =
                reading.store()
                        .find(textId, members.require(actor).body())
                        .orElseThrow(() -> new FaultException("directive-text.unknown"));
        return new DirectiveText(
                textId,
                directives.document(kept.documentId()),
                kept.content(),
                reading.store().drafts(textId, kept.content()));
    }

    /** The texts of a document that people of the reader's body gave, the latest first. */
    @Transactional(readOnly = true)
    public List<ListedText> ofDocument(UUID documentId, Actor actor) {
        return reading.store().ofDocument(documentId, members.require(actor).body());
    }

    /**
     * Makes a task of a draft, as it was read or as somebody changed it. Refuses as {@link
     * TaskIntake#check} does, and with {@code directive-text.decided} when somebody decided before.
     *
     * @throws FaultException {@code directive-text.unknown}
     */
    public Outcome<Task> take(UUID textId, int sequence, TaskEntry typed, Actor actor) {
        DirectiveText text = open(textId, actor);
        TextDraft draft = draft(text, sequence);
        UUID taskId =
                UUID.nameUUIDFromBytes((textId + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        if (draft.decision() == TextDraft.Decision.DROPPED) {
            return Outcome.refused(Violation.of("directive-text.decided"));
        }
        Outcome<Task> written = intake.write(text.document().documentId(), taskId, typed, actor);
        if (written instanceof Outcome.Accepted<Task>) {
            reading.store()
                    .decide(
                            textId,
                            sequence,
                            TextDraft.Decision.TAKEN,
                            taskId,
                            members.require(actor),
                            now());
        }
        return written;
    }

    /**
     * Says that a draft is no task; of two people who decide at once, the second is told.
     *
     * @throws FaultException {@code directive-text.unknown}, {@code directive-text.decided} when it
     *     became a task before
     */
    public void drop(UUID textId, int sequence, Actor actor) {
        TextDraft draft = draft(open(textId, actor), sequence);
        boolean dropped =
                reading.store()
                        .decide(
                                textId,
                                sequence,
                                TextDraft.Decision.DROPPED,
                                null,
                                members.require(actor),
                                now());
        if (!dropped && draft.decision() != TextDraft.Decision.DROPPED) {
            throw new FaultException("directive-text.decided");
        }
    }

    /**
     * A draft of a text.
     *
     * @throws FaultException {@code directive-text.unknown} when there is none of that number
     */
    public static TextDraft draft(DirectiveText text, int sequence) {
        return text.drafts().stream()
                .filter(draft -> draft.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new FaultException("directive-text.unknown"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
