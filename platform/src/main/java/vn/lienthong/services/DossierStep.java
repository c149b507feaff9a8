package vn.lienthong.services;

import static vn.lienthong.services.DossierState.ACCEPTED;
import static vn.lienthong.services.DossierState.FINISHED;
import static vn.lienthong.services.DossierState.NOT_ACCEPTED;
import static vn.lienthong.services.DossierState.RETURNED;
import static vn.lienthong.services.DossierState.STOPPED;
import static vn.lienthong.services.DossierState.SUBMITTED;
import static vn.lienthong.services.DossierState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What may be done to a dossier, from which states, and to which it leads: the whole life cycle, in
 * one place.
 */
@NamedInterface("events")
public enum DossierStep {
    /** The applicant hands the dossier in. */
    SUBMIT(Set.of(), SUBMITTED),
    /** The officer takes it and promises a day. */
    ACCEPT(EnumSet.of(SUBMITTED), ACCEPTED),
    /** The officer does not take it, and says why (form 03). */
    REFUSE(EnumSet.of(SUBMITTED), NOT_ACCEPTED),
    /** The applicant takes it back. */
    WITHDRAW(EnumSet.of(SUBMITTED, ACCEPTED), WITHDRAWN),
    /** The authority grants what was asked. */
    APPROVE(EnumSet.of(ACCEPTED), FINISHED),
    /** The authority stops, and says why (form 05). */
    STOP(EnumSet.of(ACCEPTED), STOPPED),
    /** The result reaches the applicant. */
    RETURN_RESULT(EnumSet.of(FINISHED), RETURNED);

    private final Set<DossierState> from;
    private final DossierState to;

    DossierStep(Set<DossierState> from, DossierState to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    /** States in which the step may be taken; none for the first. */
    public Set<DossierState> from() {
        return from;
    }

    /** State to which it leads. */
    public DossierState to() {
        return to;
    }

    public boolean mayFollow(DossierState state) {
        return from.contains(state);
    }
}
