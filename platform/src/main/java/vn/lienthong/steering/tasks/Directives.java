package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.Agencies;
import vn.lienthong.reference.Agency;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Enters directing documents and writes down the tasks that they give. The body of whoever writes a
 * task down is the one that monitors it. Thread-safe.
 */
@Transactional
public class Directives {

    private static final int CODE_MAX = 40;
    private static final int CONTENT_MIN = 10;
    private static final int CONTENT_MAX = 2_000;
    private static final int PRODUCT_MIN = 3;
    private static final int PRODUCT_MAX = 1_000;

    private final TaskStore tasks;
    private final DocumentStore documents;
    private final BodyMembers members;
    private final Agencies agencies;
    private final Clock clock;

    Directives(
            TaskStore tasks,
            DocumentStore documents,
            BodyMembers members,
            Agencies agencies,
            Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.members = members;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** All directing documents, the newest first. */
    @Transactional(readOnly = true)
    public List<DirectingDocument> documents() {
        return documents.all();
    }

    /**
     * Enters a directing document; one that was entered under the same identifier stays as it is.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     * @throws org.springframework.dao.DuplicateKeyException when the number, day and issuer are
     *     those of another document
     */
    public DirectingDocument enter(DirectingDocument document, Actor actor) {
        documents.insert(
                document,
                issuer(document).orElse(null),
                members.require(actor).accountId(),
                clock.instant());
        return documents.find(document.documentId()).orElseThrow();
    }

    /** The body that had the name of the issuer on that day; none where several had it. */
    private Optional<AgencyCode> issuer(DirectingDocument document) {
        List<AgencyCode> named =
                agencies.all().stream()
                        .filter(agency -> agency.standsOn(document.date()))
                        .filter(agency -> agency.name().equalsIgnoreCase(document.issuer().strip()))
                        .map(Agency::code)
                        .distinct()
                        .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * Writes a task down as a draft. Refuses with {@code task.document-unknown}, {@code task.code},
     * {@code task.code-taken}, {@code task.content}, {@code task.product}, {@code agency.unknown},
     * {@code task.bodies} and {@code task.not-below} (ministries direct everybody, other bodies
     * themselves and those below them).
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    public Outcome<Task> draft(TaskDraft draft, Actor actor) {
        BodyMember member = members.require(actor);
        List<Violation> violations = violations(draft, member);
        if (!violations.isEmpty()) {
            return Outcome.refused(violations);
        }
        var task =
                new Task(
                        draft.taskId(),
                        draft.place(),
                        draft.content().strip(),
                        draft.product().strip(),
                        new Task.Bodies(draft.lead(), draft.cooperating(), member.body()),
                        draft.term(),
                        TaskStanding.drafted(draft.term()),
                        0);
        tasks.insert(task, member.accountId(), clock.instant());
        tasks.targets().insert(draft.taskId(), draft.targets());
        return Outcome.accepted(tasks.find(draft.taskId()).orElseThrow());
    }

    /**
     * A draft as it stands, for those who draft it.
     *
     * @throws FaultException {@code task.unknown} for all others, {@code task.state} when the task
     *     is no draft any more, {@code task.no-body}
     */
    @Transactional(readOnly = true)
    public TaskDraft drafted(UUID taskId, Actor actor) {
        return drafted(tasks.find(taskId), members.require(actor));
    }

    /**
     * Writes a draft anew. Refuses as {@link #draft}, and with {@code task.changed-meanwhile} when
     * it is not any more as whoever changes it saw it; sent twice, it is changed once.
     *
     * @param seen digest of the draft that was shown
     * @throws FaultException as {@link #drafted}
     */
    public Outcome<Task> rewrite(TaskDraft draft, String seen, Actor actor) {
        BodyMember member = members.require(actor);
        TaskDraft now = drafted(tasks.lock(draft.taskId()), member);
        if (!now.equals(draft)) {
            if (!now.digest().equals(seen)) {
                return Outcome.refused(Violation.of("task.changed-meanwhile"));
            }
            List<Violation> violations = violations(draft, member);
            if (!violations.isEmpty()) {
                return Outcome.refused(violations);
            }
            tasks.rewrite(draft, member.accountId(), clock.instant());
        }
        return Outcome.accepted(tasks.find(draft.taskId()).orElseThrow());
    }

    private TaskDraft drafted(Optional<Task> found, BodyMember member) {
        Task task =
                found.filter(known -> known.bodies().monitor().equals(member.body()))
                        .orElseThrow(() -> new FaultException("task.unknown"));
        if (task.standing().state() != TaskState.DRAFT) {
            throw new FaultException("task.state");
        }
        return TaskDraft.of(task, tasks.targets().targets(task.taskId()));
    }

    /**
     * Why a task could not be written down now; nothing is written.
     *
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    @Transactional(readOnly = true)
    public List<Violation> check(TaskDraft draft, Actor actor) {
        return violations(draft, members.require(actor));
    }

    /**
     * A directing document.
     *
     * @throws FaultException {@code task.document-unknown} when there is none
     */
    @Transactional(readOnly = true)
    public DirectingDocument document(UUID documentId) {
        return documents
                .find(documentId)
                .orElseThrow(() -> new FaultException("task.document-unknown"));
    }

    private List<Violation> violations(TaskDraft draft, BodyMember member) {
        var violations = new ArrayList<Violation>();
        Optional<DirectingDocument> document = documents.find(draft.place().documentId());
        int group = draft.place().group();
        if (document.isEmpty() || group < 1 || group > document.get().groups().size()) {
            violations.add(Violation.of("task.document-unknown").at("document"));
        }
        String code = draft.place().code();
        if (code.isBlank() || code.length() > CODE_MAX) {
            violations.add(Violation.of("task.code", Map.of("most", "" + CODE_MAX)).at("code"));
        } else if (tasks.isTaken(draft.place(), draft.taskId())) {
            violations.add(Violation.of("task.code-taken").at("code"));
        }
        if (isOutside(draft.content(), CONTENT_MIN, CONTENT_MAX)) {
            violations.add(
                    Violation.of("task.content", limits(CONTENT_MIN, CONTENT_MAX)).at("content"));
        }
        if (isOutside(draft.product(), PRODUCT_MIN, PRODUCT_MAX)) {
            violations.add(
                    Violation.of("task.product", limits(PRODUCT_MIN, PRODUCT_MAX)).at("product"));
        }
        violations.addAll(bodies(draft, member));
        return violations;
    }

    private List<Violation> bodies(TaskDraft draft, BodyMember member) {
        var violations = new ArrayList<Violation>();
        if (!stands(draft.lead()) || !draft.cooperating().stream().allMatch(this::stands)) {
            violations.add(Violation.of("agency.unknown").at("lead"));
        } else if (!directs(member.body(), draft.lead())) {
            violations.add(Violation.of("task.not-below").at("lead"));
        }
        if (draft.cooperating().contains(draft.lead())
                || draft.cooperating().stream().distinct().count() < draft.cooperating().size()) {
            violations.add(Violation.of("task.bodies").at("cooperating"));
        }
        return violations;
    }

    private boolean stands(AgencyCode body) {
        return agencies.find(body, today()).isPresent();
    }

    private boolean directs(AgencyCode body, AgencyCode other) {
        return body.equals(other)
                || body.isAbove(other)
                || agencies.find(body, today())
                        .filter(agency -> agency.kind() == Agency.Kind.MINISTRY)
                        .isPresent();
    }

    private static boolean isOutside(String text, int least, int most) {
        int length = text.strip().length();
        return length < least || length > most;
    }

    private static Map<String, String> limits(int least, int most) {
        return Map.of("least", "" + least, "most", "" + most);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
