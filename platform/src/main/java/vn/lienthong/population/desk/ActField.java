package vn.lienthong.population.desk;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.CivilAct;
import vn.lienthong.primitives.Sex;

/** What the form of an act asks for. */
public enum ActField {
    DAY("day", Type.DAY),
    PLACE("place", Type.TEXT),
    SPOUSE_NUMBER("spouseNumber", Type.NUMBER),
    SPOUSE_NAME("spouseName", Type.TEXT),
    DIVORCED_ON("divorcedOn", Type.DAY),
    MOTHER_NUMBER("motherNumber", Type.NUMBER),
    MOTHER_NAME("motherName", Type.TEXT),
    FATHER_NUMBER("fatherNumber", Type.NUMBER),
    FATHER_NAME("fatherName", Type.TEXT),
    RELATIVE("relative", "NO", "YES"),
    PARENT_NUMBER("parentNumber", Type.NUMBER),
    PARENT_NAME("parentName", Type.TEXT),
    GUARDIAN_NUMBER("guardianNumber", Type.NUMBER),
    GUARDIAN_NAME("guardianName", Type.TEXT),
    NEW_NAME("newName", Type.TEXT),
    SEX("sex", names(Sex.values())),
    ETHNICITY("ethnicity", Type.TEXT),
    COMMUNE("commune", Type.TEXT),
    UNTIL("until", Type.DAY),
    ABSENCE_REASON("absence", Type.TEXT),
    MEMBERS("members", Type.MEMBERS),
    HEAD("head", Type.MEMBER),
    JOINING_NUMBER("joiningNumber", Type.NUMBER),
    JOINING_NAME("joiningName", Type.TEXT),
    INTO_NUMBER("intoNumber", Type.NUMBER),
    INTO_NAME("intoName", Type.TEXT),
    CAUSE("cause", names(CivilAct.DeclaredDead.Cause.values())),
    LAST_NEWS("lastNews", Type.DAY),
    DETAIL("detail", names(Detail.values())),
    DETAIL_VALUE("detailValue", Type.TEXT),
    CORRECTED("corrected", Type.PART),
    VALUE("value", Type.TEXT),
    FULL_NAME("fullName", Type.TEXT),
    SEX_AT_ENTRY("sexAtEntry", names(Sex.values())),
    BORN("born", Type.DAY),
    BIRTH_PLACE("birthPlace", Type.TEXT),
    BIRTH_REGISTERED_AT("birthRegisteredAt", Type.NUMBER),
    FORMER_NATIONALITY("formerNationality", Type.TEXT),
    RESIDENCE("residence", Type.TEXT);

    /** How a field is asked for. */
    public enum Type {
        TEXT,
        NUMBER,
        DAY,
        /** One of the field's options. */
        CHOICE,
        /** One of the parts of what the corrected act says. */
        PART,
        /** Any of the other members of the person's household, by identifier. */
        MEMBERS,
        /** The person or another member of their household, by identifier. */
        MEMBER
    }

    private final String id;
    private final Type type;
    private final List<String> options;

    ActField(String id, Type type) {
        this.id = id;
        this.type = type;
        this.options = List.of();
    }

    ActField(String id, String... options) {
        this.id = id;
        this.type = Type.CHOICE;
        this.options = List.of(options);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    /** Name of the form field. */
    public String id() {
        return id;
    }

    public Type type() {
        return type;
    }

    /** What a choice is made from; empty for other fields. */
    public List<String> options() {
        return options;
    }

    /** Whether it may stay empty. */
    public boolean optional() {
        return switch (this) {
            case PLACE,
                    DIVORCED_ON,
                    MOTHER_NUMBER,
                    MOTHER_NAME,
                    FATHER_NUMBER,
                    FATHER_NAME,
                    MEMBERS,
                    JOINING_NUMBER,
                    JOINING_NAME,
                    DETAIL_VALUE,
                    BIRTH_PLACE ->
                    true;
            default -> false;
        };
    }

    /** What the form of a kind asks for; empty for kinds that are not registered at the desk. */
    public static List<ActField> of(ActKind kind) {
        return switch (kind) {
            case DEATH -> List.of(DAY, PLACE);
            case MARRIAGE -> List.of(SPOUSE_NUMBER, SPOUSE_NAME, DAY, DIVORCED_ON);
            case DIVORCE, RESIDENCE_REMOVED, MISSING, RETURNED -> List.of(DAY);
            case NATURALISED, NATIONALITY_RENOUNCED, REVOCATION -> List.of(DAY);
            case GUARDIANSHIP_ENDED, TEMPORARY_RESIDENCE_ENDED, ABSENCE_ENDED -> List.of(DAY);
            case ADOPTION ->
                    List.of(MOTHER_NUMBER, MOTHER_NAME, FATHER_NUMBER, FATHER_NAME, RELATIVE, DAY);
            case PARENT_RECOGNISED -> List.of(PARENT_NUMBER, PARENT_NAME, DAY);
            case GUARDIANSHIP -> List.of(GUARDIAN_NUMBER, GUARDIAN_NAME, DAY);
            case NAME_CHANGED -> List.of(NEW_NAME, DAY);
            case SEX_REDETERMINED -> List.of(SEX, DAY);
            case ETHNICITY_REDETERMINED -> List.of(ETHNICITY, DAY);
            case RESIDENCE_REGISTERED -> List.of(COMMUNE, DAY);
            case TEMPORARY_RESIDENCE -> List.of(COMMUNE, DAY, UNTIL);
            case ABSENCE -> List.of(ABSENCE_REASON, DAY, UNTIL);
            case HOUSEHOLD_FORMED -> List.of(MEMBERS, JOINING_NUMBER, JOINING_NAME, HEAD, DAY);
            case HOUSEHOLDS_MERGED -> List.of(INTO_NUMBER, INTO_NAME, DAY);
            case DECLARED_DEAD -> List.of(CAUSE, LAST_NEWS, DAY);
            case DETAILS_DECLARED -> List.of(DETAIL, DETAIL_VALUE, DAY);
            case CORRECTION -> List.of(CORRECTED, VALUE, DAY);
            case ENROLMENT, BIRTH, PERSONS_MERGED, UNITS_REORGANISED -> List.of();
        };
    }
}
