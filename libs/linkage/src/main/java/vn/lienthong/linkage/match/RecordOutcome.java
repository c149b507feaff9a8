package vn.lienthong.linkage.match;

/** What came of looking for the person of a record. */
public enum RecordOutcome {
    /** The person was found and all that was given agrees. */
    MATCHED,
    /** The person was found, and something given differs from the register. */
    MATCHED_CORRECTED,
    /** The holder of the number has another name and another date of birth. */
    CONFLICT,
    /** Several people fit, or none well enough. */
    AMBIGUOUS,
    /** Nobody in the register fits. */
    NOT_FOUND,
    /** The person was found for an earlier line. */
    DUPLICATE,
    /** The person was found and is dead. */
    DECEASED,
    /** There is too little to look for anybody. */
    INVALID
}
