package vn.lienthong.population.desk;

import java.util.List;
import vn.lienthong.population.ActKind;

/** What the form of an act asks for. */
public enum ActField {
    DAY("day", Type.DAY),
    PLACE("place", Type.TEXT),
    SPOUSE_NUMBER("spouseNumber", Type.NUMBER),
    SPOUSE_NAME("spouseName", Type.TEXT),
    NEW_NAME("newName", Type.TEXT),
    ETHNICITY("ethnicity", Type.TEXT),
    COMMUNE("commune", Type.TEXT),
    UNTIL("until", Type.DAY),
    ABSENCE_REASON("absence", Type.TEXT),
    CORRECTED("corrected", Type.ATTRIBUTE),
    VALUE("value", Type.TEXT);

    /** How a field is asked for. */
    public enum Type {
        TEXT,
        NUMBER,
        DAY,
        /** One of the attributes that the corrected act speaks of. */
        ATTRIBUTE
    }

    /** Kinds of acts that are registered at the desk, in the order of the list there. */
    public static final List<ActKind> OFFERED =
            List.of(
                    ActKind.RESIDENCE_REGISTERED,
                    ActKind.RESIDENCE_REMOVED,
                    ActKind.TEMPORARY_RESIDENCE,
                    ActKind.ABSENCE,
                    ActKind.MARRIAGE,
                    ActKind.DIVORCE,
                    ActKind.NAME_CHANGED,
                    ActKind.ETHNICITY_REDETERMINED,
                    ActKind.MISSING,
                    ActKind.RETURNED,
                    ActKind.DEATH);

    private final String id;
    private final Type type;

    ActField(String id, Type type) {
        this.id = id;
        this.type = type;
    }

    /** Name of the form field. */
    public String id() {
        return id;
    }

    public Type type() {
        return type;
    }

    /** Whether it may stay empty. */
    public boolean optional() {
        return this == PLACE;
    }

    /** What the form of a kind asks for; empty for kinds that are not registered at the desk. */
    public static List<ActField> of(ActKind kind) {
        return switch (kind) {
            case DEATH -> List.of(DAY, PLACE);
            case MARRIAGE -> List.of(SPOUSE_NUMBER, SPOUSE_NAME, DAY);
            case DIVORCE, RESIDENCE_REMOVED, MISSING, RETURNED -> List.of(DAY);
            case NAME_CHANGED -> List.of(NEW_NAME, DAY);
            case ETHNICITY_REDETERMINED -> List.of(ETHNICITY, DAY);
            case RESIDENCE_REGISTERED -> List.of(COMMUNE, DAY);
            case TEMPORARY_RESIDENCE -> List.of(COMMUNE, DAY, UNTIL);
            case ABSENCE -> List.of(ABSENCE_REASON, DAY, UNTIL);
            case CORRECTION -> List.of(CORRECTED, VALUE, DAY);
            case REVOCATION -> List.of(DAY);
            case ENROLMENT,
                    BIRTH,
                    ADOPTION,
                    PARENT_RECOGNISED,
                    GUARDIANSHIP,
                    SEX_REDETERMINED,
                    HOUSEHOLD_FORMED,
                    HOUSEHOLDS_MERGED,
                    DECLARED_DEAD,
                    NATURALISED,
                    NATIONALITY_RENOUNCED,
                    DETAILS_DECLARED,
                    PERSONS_MERGED,
                    UNITS_REORGANISED ->
                    List.of();
        };
    }
}
