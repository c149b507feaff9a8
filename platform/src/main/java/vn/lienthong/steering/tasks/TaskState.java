package vn.lienthong.steering.tasks;

/** Where a task stands. */
public enum TaskState {
    /** Written down, not yet given to anybody. */
    DRAFT,
    /** Given to its lead body, which has not answered. */
    ASSIGNED,
    /** Taken on by its lead body. */
    ACCEPTED,
    /** Reported as completed; the leader of the lead body has not confirmed. */
    REPORTED,
    /** Confirmed by the leader of the lead body; the monitoring body has not confirmed. */
    CONFIRMED_BY_LEADER,
    /** Confirmed by the monitoring body. */
    DONE,
    /** Reported and sent back: there is more to do. */
    RETURNED,
    /** Not taken on by the lead body, which said why. */
    REFUSED,
    /** Stopped for a time by the monitoring body. */
    SUSPENDED,
    /** Taken back by the monitoring body before work began. */
    WITHDRAWN;

    /** Whether nothing more can be done to the task. */
    public boolean isFinal() {
        return this == DONE || this == WITHDRAWN;
    }
}
