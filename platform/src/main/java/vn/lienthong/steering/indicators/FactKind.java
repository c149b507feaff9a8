package vn.lienthong.steering.indicators;

/** What the platform keeps of its work: one fact a case, with a day, a place or a body. */
public enum FactKind {
    /** Dossiers handed in, by the day on which they were; detail is the channel. */
    RECEIVED,
    /** Dossiers on which the work ended, by that day. */
    CLOSED,
    /** Births registered, by the day of registration. */
    BIRTHS,
    /** Births registered, by the day of birth; days are those until registration. */
    BORN,
    /** Persons who were entered with a number, by the day of entry; a batch is one fact. */
    ENTERED,
    /**
     * Procedures that are offered, by the first day; detail is QUALIFYING for going online, or
     * OTHER.
     */
    PROCEDURES,
    /** Procedures that can be handled online from beginning to end, by the first day. */
    FULLY_ONLINE,
    /** Accounts of citizens, by the day on which they were opened. */
    ACCOUNTS,
    /** How many more adults live than when it was counted before, by the day of the count. */
    ADULTS,
    /** How many more of the living adults have used services online, by the day of the count. */
    ADULTS_ONLINE,
    /**
     * Lines of a list that were verified, by the day of the end; detail is the list. A file is one
     * fact.
     */
    VERIFIED,
    /** Tasks, by the day on which they were first assigned; detail is TIMED or STANDING. */
    TASKS_ASSIGNED,
    /** Tasks that plans and programmes give, by the day on which they were first assigned. */
    TASKS_OF_PLANS,
    /** Tasks that were withdrawn after they had been assigned, by the day of withdrawal. */
    TASKS_WITHDRAWN,
    /** Tasks that are done, by the day of the report that was confirmed. */
    TASKS_DONE,
    /** Tasks that are done or not overdue on the last day that is looked at. */
    TASKS_ON_SCHEDULE,
    /** Directing documents, by the day of signature; detail is their kind. */
    DOCUMENTS,
    /** The first plan or programme that a body issued in a year, by the day of signature. */
    PLANS_OF_BODIES
}
