package vn.lienthong.population;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the register can know of a person: one fact of each holds on any day (Law on Identity
 * 26/2023/QH15, Article 9).
 */
public enum Attribute {
    /** {@code full}; a former name is a fact whose validity ended. */
    NAME,
    /** {@code full}: another name by which the person is known. */
    OTHER_NAME,
    /** {@code date} as far as known, {@code place} when known. */
    BIRTH,
    /** {@code sex}: MALE or FEMALE. */
    SEX,
    /** {@code number}: the personal number in force. */
    NUMBER,
    /** {@code number}: nine digits of the time before. */
    OLD_NUMBER,
    /** {@code mother} and {@code father}: identifiers, as far as known. */
    PARENTS,
    /** {@code guardian}: identifier. */
    GUARDIAN,
    /**
     * {@code country}: ISO 3166-1 code of two letters, or NONE; Vietnamese while nothing is known.
     */
    NATIONALITY,
    /** {@code ethnicity}: name of the ethnic group. */
    ETHNICITY,
    /** {@code religion}: name, or none. */
    RELIGION,
    /** {@code place}: native place of the family. */
    ORIGIN,
    /** {@code group}: A, B, AB or O, with + or - where the Rhesus factor is known. */
    BLOOD_GROUP,
    /**
     * {@code commune} of permanent residence; {@code status} REMOVED when it ended without another.
     */
    RESIDENCE,
    /** {@code commune}: commune of temporary residence. */
    TEMPORARY_RESIDENCE,
    /** {@code commune}: where the person lives without either. */
    CURRENT_RESIDENCE,
    /** {@code reason}: absence from the residence. */
    ABSENCE,
    /** {@code household} and {@code part}: HEAD or MEMBER. */
    HOUSEHOLD,
    /** {@code relation} to the head of the household, in words. */
    RELATION_TO_HEAD,
    /** {@code status}: MARRIED with {@code spouse}, or DIVORCED, WIDOWED. */
    MARITAL_STATUS,
    /** {@code status}: DEAD, MISSING or DECLARED_DEAD; alive while nothing is known. */
    LIFE,
    /** {@code phone} and {@code email}. */
    CONTACT,
    /** {@code card}: number and days of the identity card. */
    CARD,
    /** {@code person}: identifier of the person whose second record this one was. */
    MERGED_INTO;

    /** Those that say in which commune somebody lives, so that they follow the communes. */
    static final Set<Attribute> RESIDENCES =
            Collections.unmodifiableSet(
                    EnumSet.of(RESIDENCE, TEMPORARY_RESIDENCE, CURRENT_RESIDENCE));
}
