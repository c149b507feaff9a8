package vn.lienthong.steering.tasks;

/** What somebody who moves a task has to say with it. */
public enum TaskNeed {
    /** Why. */
    REASON,
    /** What shows that it was done. */
    EVIDENCE,
    /** By which document, with its date. */
    DOCUMENT,
    /** The new last day. */
    DEADLINE
}
