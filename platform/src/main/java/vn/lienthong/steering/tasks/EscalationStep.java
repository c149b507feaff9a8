package vn.lienthong.steering.tasks;

/** Up to whom it goes that a task is late. */
public enum EscalationStep {
    /** The leaders of the lead body, from the first day after the deadline. */
    LEADER(1),
    /** The monitoring body, from the seventh. */
    MONITOR(7),
    /** The body above the lead body, from the thirtieth; none above ministries and provinces. */
    ABOVE(30);

    private final int days;

    EscalationStep(int days) {
        this.days = days;
    }

    /** Days after the deadline from which it is told. */
    public int days() {
        return days;
    }
}
