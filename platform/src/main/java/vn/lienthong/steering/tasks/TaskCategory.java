package vn.lienthong.steering.tasks;

/** What is said of a task on a day: every task that was given to somebody is in exactly one. */
public enum TaskCategory {
    /** Completed by the deadline that was in force on the day of completion. */
    DONE_ON_TIME,
    /** Completed after the deadline that was in force on the day of completion. */
    DONE_LATE,
    /** Completed where nobody had said by when: neither on time nor late. */
    DONE_UNTIMED,
    /** Not done, more than thirty days left; or reported in time, and not yet confirmed. */
    IN_PROGRESS,
    /** Not done, at most thirty days left. */
    DUE_SOON,
    /** Not done, the deadline has passed; or reported late, and not yet confirmed. */
    OVERDUE,
    /** Not done, and nobody said by when. */
    NO_DEADLINE,
    /** Stopped for a time. */
    SUSPENDED;

    public boolean isDone() {
        return this == DONE_ON_TIME || this == DONE_LATE || this == DONE_UNTIMED;
    }
}
