package vn.lienthong.services;

import org.springframework.modulith.NamedInterface;

/**
 * State of a dossier, in the ten states that all one-stop systems of the country share.
 *
 * <p>Work is finished at {@link #FINISHED}; whether it was on time is judged there, not when the
 * result is handed over.
 */
@NamedInterface("events")
public enum DossierState {
    SUBMITTED(1),
    ACCEPTED(2),
    NOT_ACCEPTED(3),
    IN_PROGRESS(4),
    SUPPLEMENT_ASKED(5),
    PAYMENT_ASKED(6),
    WITHDRAWN(7),
    STOPPED(8),
    FINISHED(9),
    RETURNED(10);

    private final int number;

    DossierState(int number) {
        this.number = number;
    }

    /** Number of the state in the national exchange of dossiers, 1 to 10. */
    public int number() {
        return number;
    }

    /** Whether nothing more can be done to the dossier. */
    public boolean isFinal() {
        return this == NOT_ACCEPTED || this == WITHDRAWN || this == STOPPED || this == RETURNED;
    }
}
