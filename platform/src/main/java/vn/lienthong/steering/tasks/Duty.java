package vn.lienthong.steering.tasks;

/** What somebody is to a body. */
public enum Duty {
    /** Works for it. */
    OFFICER,
    /** Leads it, and answers for what it reports. */
    LEADER
}
