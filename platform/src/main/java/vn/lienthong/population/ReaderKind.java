package vn.lienthong.population;

/** What sort of reader looked at a person's record, as the person is told. */
public enum ReaderKind {
    /** The person, with their own account. */
    OWN,
    /** An officer, in the name of a commune. */
    OFFICER,
    /** Another agency, by its own system. */
    AGENCY,
    /** Another citizen, such as a parent who names the other parent in a form. */
    CITIZEN
}
