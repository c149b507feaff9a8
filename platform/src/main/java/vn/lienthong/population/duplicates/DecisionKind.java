package vn.lienthong.population.duplicates;

/** What officers decide of a pair. */
public enum DecisionKind {
    /** Two people. */
    DIFFERENT,
    /** One person: the records are merged. */
    SAME,
    /** It cannot be said yet. */
    UNSURE,
    /** The merge was wrong and is revoked. */
    SEPARATED
}
