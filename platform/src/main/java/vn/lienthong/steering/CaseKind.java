package vn.lienthong.steering;

/** What kind of cases the public figures count, each case once. */
public enum CaseKind {
    /** Dossiers handed in, by the day on which they were handed in. */
    RECEIVED,
    /** Dossiers on which the work ended, by the day on which it ended. */
    CLOSED,
    /** Births entered in the population register, by the day of registration. */
    BIRTHS
}
