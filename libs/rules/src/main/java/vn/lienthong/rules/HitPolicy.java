package vn.lienthong.rules;

/** Which of the rows that match a decision table decides. */
public enum HitPolicy {
    /** The first row that matches; later rows are not looked at. */
    FIRST,
    /** Every row that matches, in the order of the table. */
    ALL
}
