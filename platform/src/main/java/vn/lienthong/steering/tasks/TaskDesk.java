package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Paper;
import vn.lienthong.shell.SimulatedTime;

/**
 * What people of bodies do with tasks: see those in which their body has a part, and move them.
 * Everybody sees and does only what their body may. Thread-safe.
 */
@Transactional
public class TaskDesk {

    /** Tasks of a page. */
    public static final int PAGE = 50;

    private final TaskStore tasks;
    private final DocumentStore documents;
    private final EvidenceStore evidence;
    private final BodyMembers members;
    private final Clock clock;

    TaskDesk(
            TaskStore tasks,
            DocumentStore documents,
            EvidenceStore evidence,
            BodyMembers members,
            Clock clock) {
        this.tasks = tasks;
        this.documents = documents;
        this.evidence = evidence;
        this.members = members;
        this.clock = clock;
    }

    /**
     * A page of the desk.
     *
     * @param tasks at most {@value #PAGE}, what is due first at the top
     * @param more whether there is another page after it
     * @param together what the reader's body may do to several of them at once, by task
     */
    public record Page(List<Task> tasks, boolean more, Map<UUID, List<TaskMove>> together) {
        public Page {
            tasks = List.copyOf(tasks);
            together = Map.copyOf(together);
        }

        /** Moves that may be made to at least one of the tasks, in the order of the flow. */
        public List<TaskMove> moves() {
            return together.values().stream().flatMap(List::stream).distinct().sorted().toList();
        }
    }

    /**
     * The tasks of somebody's body.
     *
     * @param page from 0
     * @throws FaultException {@code task.no-body} for those who act for no body
     */
    @Transactional(readOnly = true)
    public Page list(Actor actor, DeskFilter filter, int page) {
        BodyMember member = members.require(actor);
        List<Task> found = tasks.seenBy(member.body(), filter, PAGE + 1, (long) page * PAGE);
        List<Task> shown = found.stream().limit(PAGE).toList();
        return new Page(
                shown,
                found.size() > PAGE,
                shown.stream()
                        .collect(Collectors.toMap(Task::taskId, task -> wordless(task, member))));
    }

    /** Moves that need no words; who reported may not confirm, which only the move itself tells. */
    private static List<TaskMove> wordless(Task task, BodyMember member) {
        return Arrays.stream(TaskMove.values())
                .filter(move -> move.needs().isEmpty())
                .filter(move -> move.mayFollow(task.standing().state()))
                .filter(move -> move.party().includes(member, task))
                .toList();
    }

    /**
     * The tasks that wait for somebody to confirm them, what is due first at the top: those that
     * their body reported, for its leaders, and those that their body monitors. What they reported
     * or confirmed themselves is left out.
     */
    @Transactional(readOnly = true)
    public List<Task> waitingFor(Actor actor) {
        BodyMember member = members.require(actor);
        return Stream.of(TaskState.REPORTED, TaskState.CONFIRMED_BY_LEADER)
                .map(state -> new DeskFilter(state, null, null))
                .flatMap(filter -> confirmable(filter, member).stream())
                .toList();
    }

    /** Of many that a body sees, those that wait for this member may stand far behind. */
    private List<Task> confirmable(DeskFilter filter, BodyMember member) {
        var waiting = new ArrayList<Task>();
        List<Task> seen;
        long offset = 0;
        do {
            seen = tasks.seenBy(member.body(), filter, PAGE, offset);
            seen.stream().filter(task -> confirmable(task, member)).forEach(waiting::add);
            offset += PAGE;
        } while (seen.size() == PAGE && waiting.size() < PAGE);
        return waiting;
    }

    private boolean confirmable(Task task, BodyMember member) {
        return wordless(task, member).stream()
                .filter(TaskMove::confirms)
                .anyMatch(move ->
                        violation(move, task, member, tasks.moves(task.taskId())).isEmpty());
    }

    /** For whom somebody acts; empty for those who act for no body. */
    @Transactional(readOnly = true)
    public Optional<BodyMember> member(Actor actor) {
        return members.of(actor);
    }

    /** The lead bodies of the tasks of somebody's body. */
    @Transactional(readOnly = true)
    public List<AgencyCode> leads(Actor actor) {
        return tasks.leadsSeenBy(body(actor));
    }

    /** One task; empty when the body has no part in such a task. */
    @Transactional(readOnly = true)
    public Optional<Task> find(UUID taskId, Actor actor) {
        BodyMember member = members.require(actor);
        return tasks.find(taskId).filter(task -> isSeen(task, member));
    }

    /**
     * One task, with what may be done to it.
     *
     * @throws FaultException {@code task.unknown} when the body has no part in such a task
     */
    @Transactional(readOnly = true)
    public OpenedTask open(UUID taskId, Actor actor) {
        BodyMember member = members.require(actor);
        Task task = seen(tasks.find(taskId), member);
        List<MoveEntry> history = tasks.moves(taskId);
        return new OpenedTask(
                task,
                documents.find(task.place().documentId()).orElseThrow(),
                history,
                Arrays.stream(TaskMove.values())
                        .filter(move -> violation(move, task, member, history).isEmpty())
                        .toList(),
                tasks.targets().standings(task),
                evidence.kinds(taskId),
                task.standing().category(today()).orElse(null));
    }

    /**
     * Moves a task. Of two people who move it at once, the second is refused with {@code
     * task.changed-meanwhile}; a form that is sent again is answered as before.
     *
     * <p>Refuses also with {@code task.state}, {@code task.party} and {@code task.same-person} when
     * the move cannot be made now or not by them, and with what is missing or wrong in what they
     * typed.
     *
     * @throws FaultException {@code task.unknown} when the body has no part in such a task
     */
    public Outcome<Task> move(MoveOrder order, Actor actor) {
        return move(order, new byte[0], actor);
    }

    /**
     * Moves a task as {@link #move(MoveOrder, Actor)}, with a file that shows that it was done.
     * Refuses also with {@code upload.size} and {@code upload.kind} at {@code file}.
     *
     * @param file its bytes; none where nothing was sent, and not read unless the move wants
     *     evidence
     */
    public Outcome<Task> move(MoveOrder order, byte[] file, Actor actor) {
        BodyMember member = members.require(actor);
        Task task = seen(tasks.lock(order.taskId()), member);
        Optional<UUID> before = tasks.movedBy(order.orderId());
        if (before.filter(task.taskId()::equals).isPresent()) {
            return Outcome.accepted(task);
        }
        if (before.isPresent() || task.moves() != order.seen()) {
            return Outcome.refused(Violation.of("task.changed-meanwhile"));
        }
        Optional<Violation> violation =
                violation(order.move(), task, member, tasks.moves(task.taskId()));
        if (violation.isPresent()) {
            return Outcome.refused(violation.get());
        }
        Outcome<Optional<Paper>> shown =
                order.move().needs().contains(TaskNeed.EVIDENCE)
                        ? shown(file).at(MoveOrder.FILE)
                        : Outcome.accepted(Optional.empty());
        return MoveReader.read(order, task.standing(), tasks.targets().standings(task), today())
                .flatMap(read -> shown.map(kept -> moved(task, order, read, kept, member)));
    }

    /**
     * A file that came with a move.
     *
     * @throws FaultException {@code task.unknown} when there is none, or the body has no part in
     *     such a task
     */
    @Transactional(readOnly = true)
    public Paper file(UUID taskId, int sequence, Actor actor) {
        seen(tasks.find(taskId), members.require(actor));
        return evidence.find(taskId, sequence)
                .orElseThrow(() -> new FaultException("task.unknown"));
    }

    /** A file where one was sent. */
    private static Outcome<Optional<Paper>> shown(byte[] file) {
        return file.length == 0
                ? Outcome.accepted(Optional.empty())
                : Paper.of(file).map(Optional::of);
    }

    private Task moved(
            Task task,
            MoveOrder order,
            MoveReader.Read read,
            Optional<Paper> shown,
            BodyMember member) {
        var entry =
                new MoveEntry(
                        task.moves() + 1,
                        order.move(),
                        now(),
                        member,
                        read.words(),
                        read.document(),
                        read.deadline());
        TaskStanding standing = task.standing().after(entry);
        tasks.append(task.taskId(), entry, standing, order.orderId());
        read.achieved()
                .forEach((number, value) ->
                        tasks.targets()
                                .append(
                                        task.taskId(),
                                        new Achieved(
                                                number,
                                                member.body(),
                                                value,
                                                read.words(),
                                                member.accountId(),
                                                entry.movedAt())));
        shown.ifPresent(file -> evidence.insert(task.taskId(), entry.sequence(), file));
        return new Task(
                task.taskId(),
                task.place(),
                task.content(),
                task.product(),
                task.bodies(),
                task.term(),
                standing,
                entry.sequence());
    }

    /** Why somebody may not make a move now, whatever they say with it. */
    private static Optional<Violation> violation(
            TaskMove move, Task task, BodyMember member, List<MoveEntry> history) {
        if (!move.mayFollow(task.standing().state())) {
            return Optional.of(Violation.of("task.state"));
        }
        if (!move.party().includes(member, task)) {
            return Optional.of(Violation.of("task.party"));
        }
        if (move.confirms() && reportedOrConfirmed(member.accountId(), history)) {
            return Optional.of(Violation.of("task.same-person"));
        }
        if (move == TaskMove.EXTEND && task.standing().due().isEmpty()) {
            return Optional.of(Violation.of("task.no-deadline"));
        }
        return Optional.empty();
    }

    /** Whether somebody made the last report, or confirmed it since. */
    private static boolean reportedOrConfirmed(UUID account, List<MoveEntry> history) {
        for (MoveEntry entry : history.reversed()) {
            boolean counts = entry.move() == TaskMove.REPORT || entry.move().confirms();
            if (counts && entry.by().accountId().equals(account)) {
                return true;
            }
            if (entry.move() == TaskMove.REPORT) {
                return false;
            }
        }
        return false;
    }

    private static Task seen(Optional<Task> found, BodyMember member) {
        return found.filter(task -> isSeen(task, member))
                .orElseThrow(() -> new FaultException("task.unknown"));
    }

    private static boolean isSeen(Task task, BodyMember member) {
        return task.bodies().include(member.body())
                && (task.standing().state() != TaskState.DRAFT
                        || TaskParty.MONITOR.includes(member, task));
    }

    private AgencyCode body(Actor actor) {
        return members.require(actor).body();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
