package vn.lienthong.population;

/**
 * Kinds of civil acts: what can happen to people in the eyes of the register (Law on Civil Status
 * 60/2014/QH13, Article 3; Law on Residence 68/2020/QH14; Law on Vietnamese Nationality
 * 24/2008/QH12; Civil Code 91/2015/QH13, Articles 64–73; for two records of one person: Law on
 * Identity 26/2023/QH15, Article 12).
 */
public enum ActKind {
    ENROLMENT,
    BIRTH,
    DEATH,
    MARRIAGE,
    DIVORCE,
    ADOPTION,
    PARENT_RECOGNISED,
    GUARDIANSHIP,
    GUARDIANSHIP_ENDED,
    NAME_CHANGED,
    SEX_REDETERMINED,
    ETHNICITY_REDETERMINED,
    RESIDENCE_REGISTERED,
    RESIDENCE_REMOVED,
    TEMPORARY_RESIDENCE,
    TEMPORARY_RESIDENCE_ENDED,
    ABSENCE,
    ABSENCE_ENDED,
    HOUSEHOLD_FORMED,
    HOUSEHOLDS_MERGED,
    MISSING,
    DECLARED_DEAD,
    RETURNED,
    NATURALISED,
    NATIONALITY_RENOUNCED,
    DETAILS_DECLARED,
    PERSONS_MERGED,
    UNITS_REORGANISED,
    CORRECTION,
    REVOCATION;

    /** Whether an act of this kind corrects or revokes another. */
    boolean amends() {
        return this == CORRECTION || this == REVOCATION;
    }
}
