package vn.lienthong.steering.tasks;

/** Who has a part in a task. */
public enum TaskParty {
    /** Officers and leaders of the body that sees to it that the task is done. */
    MONITOR,
    /** Officers and leaders of the body that does the task. */
    LEAD,
    /** Leaders of the body that does the task. */
    LEADER_OF_LEAD;

    /** Whether somebody belongs to this party of a task. */
    boolean includes(BodyMember member, Task task) {
        return switch (this) {
            case MONITOR -> member.body().equals(task.bodies().monitor());
            case LEAD -> member.body().equals(task.bodies().lead());
            case LEADER_OF_LEAD -> LEAD.includes(member, task) && member.duty() == Duty.LEADER;
        };
    }
}
