package vn.lienthong.population.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonAct;

/** What of an act can be corrected at the desk: the attributes that are one value in words. */
public final class Corrections {

    private Corrections() {}

    /** The part of an attribute that a correction says anew; empty when the desk corrects none. */
    public static Optional<String> part(Attribute attribute) {
        return switch (attribute) {
            case NAME -> Optional.of("full");
            case BIRTH -> Optional.of("date");
            case RESIDENCE, TEMPORARY_RESIDENCE -> Optional.of("commune");
            case ETHNICITY -> Optional.of("ethnicity");
            case RELIGION -> Optional.of("religion");
            case ORIGIN -> Optional.of("place");
            case SEX,
                    NUMBER,
                    OLD_NUMBER,
                    PARENTS,
                    GUARDIAN,
                    NATIONALITY,
                    CURRENT_RESIDENCE,
                    ABSENCE,
                    HOUSEHOLD,
                    MARITAL_STATUS,
                    LIFE,
                    CONTACT,
                    CARD,
                    MERGED_INTO ->
                    Optional.empty();
        };
    }

    /** The attributes that the correction of an act may choose from. */
    public static List<Attribute> choices(PersonAct act) {
        return act.attributes().stream()
                .filter(attribute -> part(attribute).isPresent())
                .sorted(Comparator.naturalOrder())
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
        if (part(attribute).isEmpty()) {
            return Optional.empty();
        }
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
