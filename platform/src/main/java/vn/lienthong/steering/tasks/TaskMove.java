package vn.lienthong.steering.tasks;

import static vn.lienthong.steering.tasks.TaskNeed.DEADLINE;
import static vn.lienthong.steering.tasks.TaskNeed.DOCUMENT;
import static vn.lienthong.steering.tasks.TaskNeed.EVIDENCE;
import static vn.lienthong.steering.tasks.TaskNeed.REASON;
import static vn.lienthong.steering.tasks.TaskState.ACCEPTED;
import static vn.lienthong.steering.tasks.TaskState.ASSIGNED;
import static vn.lienthong.steering.tasks.TaskState.CONFIRMED_BY_LEADER;
import static vn.lienthong.steering.tasks.TaskState.DONE;
import static vn.lienthong.steering.tasks.TaskState.DRAFT;
import static vn.lienthong.steering.tasks.TaskState.REFUSED;
import static vn.lienthong.steering.tasks.TaskState.REPORTED;
import static vn.lienthong.steering.tasks.TaskState.RETURNED;
import static vn.lienthong.steering.tasks.TaskState.SUSPENDED;
import static vn.lienthong.steering.tasks.TaskState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done to a task, from which states, to which it leads, by whom, and what has to be
 * said: the whole flow, in one place.
 */
public enum TaskMove {
    /** The monitoring body gives the task to its lead body. */
    ASSIGN(EnumSet.of(DRAFT, REFUSED), ASSIGNED, TaskParty.MONITOR),
    /** The lead body takes it on. */
    ACCEPT(EnumSet.of(ASSIGNED), ACCEPTED, TaskParty.LEAD),
    /** The lead body does not take it on, and says why and by which document. */
    REFUSE(EnumSet.of(ASSIGNED), REFUSED, TaskParty.LEAD, REASON, DOCUMENT),
    /** The lead body reports completion: this day counts, if it is confirmed. */
    REPORT(EnumSet.of(ACCEPTED, RETURNED), REPORTED, TaskParty.LEAD, EVIDENCE),
    /** The leader of the lead body confirms what was reported. */
    CONFIRM_AS_LEADER(EnumSet.of(REPORTED), CONFIRMED_BY_LEADER, TaskParty.LEADER_OF_LEAD),
    /** The leader of the lead body sends the report back. */
    RETURN_AS_LEADER(EnumSet.of(REPORTED), RETURNED, TaskParty.LEADER_OF_LEAD, REASON, DOCUMENT),
    /** The monitoring body confirms: the task is done. */
    CONFIRM(EnumSet.of(CONFIRMED_BY_LEADER), DONE, TaskParty.MONITOR),
    /** The monitoring body sends the report back. */
    RETURN(EnumSet.of(CONFIRMED_BY_LEADER), RETURNED, TaskParty.MONITOR, REASON, DOCUMENT),
    /** The monitoring body moves the deadline. */
    EXTEND(
            EnumSet.of(ASSIGNED, ACCEPTED, REPORTED, CONFIRMED_BY_LEADER, RETURNED, SUSPENDED),
            null,
            TaskParty.MONITOR,
            REASON,
            DOCUMENT,
            DEADLINE),
    /** The monitoring body stops the task for a time. */
    SUSPEND(EnumSet.of(ACCEPTED, RETURNED), SUSPENDED, TaskParty.MONITOR, REASON, DOCUMENT),
    /** The monitoring body lets a stopped task go on. */
    RESUME(EnumSet.of(SUSPENDED), ACCEPTED, TaskParty.MONITOR, REASON),
    /** The monitoring body takes the task back before work begins. */
    WITHDRAW(EnumSet.of(DRAFT, ASSIGNED, REFUSED), WITHDRAWN, TaskParty.MONITOR, REASON);

    private final Set<TaskState> from;
    private final @Nullable TaskState to;
    private final TaskParty party;
    private final List<TaskNeed> needs;

    TaskMove(Set<TaskState> from, @Nullable TaskState to, TaskParty party, TaskNeed... needs) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.party = party;
        this.needs = List.of(needs);
    }

    /** States in which the move may be made. */
    public Set<TaskState> from() {
        return from;
    }

    /** State to which it leads; empty when the state stays. */
    public Optional<TaskState> to() {
        return Optional.ofNullable(to);
    }

    /** Who may make it. */
    public TaskParty party() {
        return party;
    }

    /** What has to be said with it. */
    public List<TaskNeed> needs() {
        return needs;
    }

    public boolean mayFollow(TaskState state) {
        return from.contains(state);
    }

    /** Whether it confirms what somebody else did, and so cannot be made by the same person. */
    public boolean confirms() {
        return this == CONFIRM_AS_LEADER || this == CONFIRM;
    }

    /** Whether the task does not go on as it was meant to. */
    public boolean isSetback() {
        return to == REFUSED || to == RETURNED || to == SUSPENDED || to == WITHDRAWN;
    }
}
