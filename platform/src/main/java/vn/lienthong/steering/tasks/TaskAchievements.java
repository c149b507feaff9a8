package vn.lienthong.steering.tasks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/**
 * What the bodies with a part in a task achieved of its targets. The lead body says its part as it
 * reports; those that help say theirs while the task is being done, so that whoever confirms
 * confirms numbers that nobody changes any more. Thread-safe.
 */
@Transactional
public class TaskAchievements {

    private static final int CHUNK = 500;
    private static final int WORDS_MIN = 10;
    private static final int WORDS_MAX = 2_000;

    /** While the lead body works: what it reported is closed until it is sent back. */
    private static final Set<TaskState> OPEN =
            Set.of(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.RETURNED);

    private final TaskStore tasks;
    private final BodyMembers members;
    private final Clock clock;

    TaskAchievements(TaskStore tasks, BodyMembers members, Clock clock) {
        this.tasks = tasks;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The targets of a task of which somebody's body may say now what it achieved: summed ones of
     * which it has a part without leading the task. Empty when there are none.
     *
     * @throws FaultException {@code task.unknown} when the body has no part in such a task
     */
    @Transactional(readOnly = true)
    public List<TargetStanding> open(UUID taskId, Actor actor) {
        BodyMember member = members.require(actor);
        return open(seen(tasks.find(taskId), member), member);
    }

    private List<TargetStanding> open(Task task, BodyMember member) {
        return !OPEN.contains(task.standing().state()) || TaskParty.LEAD.includes(member, task)
                ? List.of()
                : tasks.targets().standings(task).stream()
                        .filter(target -> target.countsOn(member.body()))
                        .toList();
    }

    /**
     * Says what a body that helps achieved. Sent again as it was, it is said once. Refuses with
     * {@code task.state} when there is nothing that the body may say now, {@code task.achieved} and
     * {@code task.evidence}, each at its field.
     *
     * @param typed what was typed, by number of the target
     * @param words what shows it
     * @throws FaultException {@code task.unknown} when the body has no part in such a task
     */
    public Outcome<Task> enter(UUID taskId, Map<Integer, String> typed, String words, Actor actor) {
        BodyMember member = members.require(actor);
        Task task = seen(tasks.lock(taskId), member);
        List<TargetStanding> open = open(task, member);
        if (open.isEmpty()) {
            return Outcome.refused(Violation.of("task.state"));
        }
        String said = words.strip();
        var violations = new ArrayList<Violation>();
        if (said.length() < WORDS_MIN || said.length() > WORDS_MAX) {
            violations.add(
                    Violation.of(
                                    "task.evidence",
                                    Map.of("least", "" + WORDS_MIN, "most", "" + WORDS_MAX))
                            .at(MoveOrder.WORDS));
        }
        return switch (AchievedNumbers.read(open, typed)) {
            case Outcome.Refused<Map<Integer, BigDecimal>>(List<Violation> wrong) -> {
                violations.addAll(wrong);
                yield Outcome.refused(violations);
            }
            case Outcome.Accepted<Map<Integer, BigDecimal>>(Map<Integer, BigDecimal> values) -> {
                if (!violations.isEmpty()) {
                    yield Outcome.refused(violations);
                }
                append(task, values, said, member);
                yield Outcome.accepted(task);
            }
        };
    }

    private void append(
            Task task, Map<Integer, BigDecimal> values, String words, BodyMember member) {
        List<Achieved> before = tasks.targets().said(task.taskId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        values.forEach((number, value) -> {
            Optional<Achieved> last =
                    before.stream()
                            .filter(one -> one.number() == number)
                            .filter(one -> one.body().equals(member.body()))
                            .findFirst();
            boolean again =
                    last.filter(one -> one.value().compareTo(value) == 0)
                            .filter(one -> one.words().equals(words))
                            .isPresent();
            if (!again) {
                tasks.targets()
                        .append(
                                task.taskId(),
                                new Achieved(
                                        number,
                                        member.body(),
                                        value,
                                        words,
                                        member.accountId(),
                                        now));
            }
        });
    }

    /**
     * Everything that was said of the targets of a task, the latest first.
     *
     * @throws FaultException {@code task.unknown} when the body has no part in such a task
     */
    @Transactional(readOnly = true)
    public List<Achieved> said(UUID taskId, Actor actor) {
        Task task = seen(tasks.find(taskId), members.require(actor));
        return tasks.targets().said(task.taskId());
    }

    /** The tasks with targets that somebody's body sees, in the order of the desk. */
    @Transactional(readOnly = true)
    public Map<Task, List<TargetStanding>> list(Actor actor, DeskFilter filter) {
        BodyMember member = members.require(actor);
        var all = new LinkedHashMap<Task, List<TargetStanding>>();
        List<Task> some;
        long offset = 0;
        do {
            some = tasks.seenBy(member.body(), filter, CHUNK, offset);
            all.putAll(tasks.targets().standings(some));
            offset += CHUNK;
        } while (some.size() == CHUNK);
        return all;
    }

    private static Task seen(Optional<Task> found, BodyMember member) {
        return found.filter(task -> task.bodies().include(member.body()))
                .filter(task ->
                        task.standing().state() != TaskState.DRAFT
                                || TaskParty.MONITOR.includes(member, task))
                .orElseThrow(() -> new FaultException("task.unknown"));
    }
}
