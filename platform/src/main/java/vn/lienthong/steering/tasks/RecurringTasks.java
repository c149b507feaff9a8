package vn.lienthong.steering.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/**
 * Gives a standing task that is done again and again a task of its own in each period, with its own
 * deadline, report, confirmation and reminders. It is opened as the period begins, on the order of
 * those who assigned and took on the standing task; nothing is opened of a task that is suspended,
 * reported or taken back. Thread-safe, on any number of nodes.
 */
@Transactional
public class RecurringTasks {

    private final TaskStore tasks;
    private final PeriodStore periods;
    private final BodyMembers members;
    private final Identifiers identifiers;
    private final Clock clock;

    RecurringTasks(
            TaskStore tasks,
            PeriodStore periods,
            BodyMembers members,
            Identifiers identifiers,
            Clock clock) {
        this.tasks = tasks;
        this.periods = periods;
        this.members = members;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * A period of a standing task.
     *
     * @param task what has to be done in it
     * @param category what is said of it today; empty for one that was taken back
     */
    public record Period(Task task, Optional<TaskCategory> category) {}

    /**
     * Opens the periods that began since. Run twice, it opens nothing the second time; what was
     * missed is made good, from the period on in which the task was taken on or went on.
     *
     * @return how many were opened
     */
    public int open() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return periods.lockRecurring().stream().mapToInt(task -> open(task, now)).sum();
    }

    private int open(Task standing, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        List<MoveEntry> history = tasks.moves(standing.taskId());
        LocalDate since =
                history.stream()
                        .filter(entry ->
                                entry.move().to().filter(TaskState.ACCEPTED::equals).isPresent())
                        .reduce((_, later) -> later)
                        .orElseThrow()
                        .day();
        List<LocalDate> opened =
                periods.periods(standing.taskId()).stream()
                        .map(task -> task.term().startsOn())
                        .toList();
        int count = 0;
        for (TaskTerm term :
                standing.term()
                        .recurs()
                        .map(recurs -> recurs.between(standing.term().startsOn(), today))
                        .orElse(List.of())) {
            boolean over = term.deadline().orElseThrow().isBefore(since);
            if (!over && !opened.contains(term.startsOn())) {
                open(standing, term, history, now);
                count++;
            }
        }
        return count;
    }

    private void open(Task standing, TaskTerm term, List<MoveEntry> history, Instant now) {
        UUID taskId = identifiers.next();
        BodyMember assigned = last(history, TaskMove.ASSIGN);
        var task =
                new Task(
                        taskId,
                        place(standing, term, taskId),
                        standing.content(),
                        standing.product(),
                        standing.bodies(),
                        term,
                        TaskStanding.drafted(term),
                        0);
        tasks.insert(task, standing.taskId(), assigned.accountId(), now);
        tasks.targets().insert(taskId, tasks.targets().targets(standing.taskId()));
        var assign = new MoveEntry(1, TaskMove.ASSIGN, now, assigned, "", null, null);
        TaskStanding given = task.standing().after(assign);
        tasks.append(taskId, assign, given, identifiers.next());
        var accept =
                new MoveEntry(
                        2, TaskMove.ACCEPT, now, last(history, TaskMove.ACCEPT), "", null, null);
        tasks.append(taskId, accept, given.after(accept), identifiers.next());
    }

    private static BodyMember last(List<MoveEntry> history, TaskMove move) {
        return history.stream()
                .filter(entry -> entry.move() == move)
                .reduce((_, later) -> later)
                .orElseThrow()
                .by();
    }

    /** A code that tells the period, and is free in the document. */
    private Task.Place place(Task standing, TaskTerm term, UUID taskId) {
        var place = standing.place();
        String code = place.code() + "/" + Recurrence.name(term);
        var named = new Task.Place(place.documentId(), place.group(), code);
        return tasks.isTaken(named, taskId)
                ? new Task.Place(place.documentId(), place.group(), code + " (" + taskId + ")")
                : named;
    }

    /** The periods of a standing task that somebody sees, the latest first; none of any other. */
    @Transactional(readOnly = true)
    public List<Period> of(UUID standing, Actor actor) {
        members.require(actor);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return periods.periods(standing).stream()
                .map(task -> new Period(task, task.standing().category(today)))
                .toList();
    }

    /** The standing task of which a task is one period. */
    @Transactional(readOnly = true)
    public Optional<UUID> standing(UUID period) {
        return periods.standing(period);
    }
}
