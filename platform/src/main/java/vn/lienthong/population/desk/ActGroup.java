package vn.lienthong.population.desk;

import java.util.List;
import vn.lienthong.population.ActKind;

/** The acts that are registered from the page of a person, as the list there is ordered. */
public enum ActGroup {
    RESIDENCE(
            ActKind.RESIDENCE_REGISTERED,
            ActKind.RESIDENCE_REMOVED,
            ActKind.TEMPORARY_RESIDENCE,
            ActKind.TEMPORARY_RESIDENCE_ENDED,
            ActKind.ABSENCE,
            ActKind.ABSENCE_ENDED,
            ActKind.HOUSEHOLD_FORMED,
            ActKind.HOUSEHOLDS_MERGED),
    FAMILY(
            ActKind.MARRIAGE,
            ActKind.DIVORCE,
            ActKind.ADOPTION,
            ActKind.PARENT_RECOGNISED,
            ActKind.GUARDIANSHIP,
            ActKind.GUARDIANSHIP_ENDED),
    PERSON(
            ActKind.NAME_CHANGED,
            ActKind.SEX_REDETERMINED,
            ActKind.ETHNICITY_REDETERMINED,
            ActKind.NATURALISED,
            ActKind.NATIONALITY_RENOUNCED,
            ActKind.DETAILS_DECLARED),
    LIFE(ActKind.DEATH, ActKind.MISSING, ActKind.DECLARED_DEAD, ActKind.RETURNED);

    private final List<ActKind> kinds;

    ActGroup(ActKind... kinds) {
        this.kinds = List.of(kinds);
    }

    /** The acts of the group, in order. */
    public List<ActKind> kinds() {
        return kinds;
    }
}
