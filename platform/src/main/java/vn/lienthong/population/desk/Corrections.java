package vn.lienthong.population.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;

/** What the desk offers to correct and to revoke. */
public final class Corrections {

    private Corrections() {}

    /** What the correction of an act may choose from. */
    public static List<CorrectedPart> choices(PersonAct act) {
        return Arrays.stream(CorrectedPart.values())
                .filter(part -> act.said().stream().anyMatch(said -> part.isOf(act.kind(), said)))
                .toList();
    }

    /** Whether the desk offers to correct or to revoke an act. */
    public static boolean mayBeAmended(PersonAct act) {
        return !act.revoked()
                && act.kind() != ActKind.REVOCATION
                && act.kind() != ActKind.UNITS_REORGANISED;
    }

    /** Whether the desk offers to revoke an act: entries into the register are only corrected. */
    public static boolean mayBeRevoked(PersonAct act) {
        return mayBeAmended(act)
                && act.kind() != ActKind.BIRTH
                && act.kind() != ActKind.ENROLMENT
                && act.kind() != ActKind.SEX_REDETERMINED;
    }

    /**
     * What an act says of an attribute as it stands now: what its last correction that was not
     * revoked says, or else what it says itself.
     */
    static Optional<PersonAct.Said> said(
            List<PersonAct> acts, @Nullable UUID act, Attribute attribute) {
        return acts.stream()
                .filter(known -> !known.revoked())
                .filter(known ->
                        known.actId().equals(act)
                                || (known.kind() == ActKind.CORRECTION
                                        && known.amended()
                                                .filter(id -> id.equals(act))
                                                .isPresent()))
                .flatMap(known -> known.said().stream())
                .filter(said -> said.attribute() == attribute)
                .reduce((_, later) -> later);
    }
}
