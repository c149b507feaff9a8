package vn.lienthong.steering.tasks;

/** Up to whom it goes that a task does not go on; after how many days is content. */
public enum EscalationStep {
    /** The leaders of the lead body. */
    LEADER,
    /** The monitoring body. */
    MONITOR,
    /** The body above the lead body; none above ministries and provinces. */
    ABOVE
}
