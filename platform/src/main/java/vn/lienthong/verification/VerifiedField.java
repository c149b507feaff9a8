package vn.lienthong.verification;

import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.verify.Target;

/** What of a person a body may ask about, and may be given. */
public enum VerifiedField {
    NUMBER(Field.NUMBER, Target.PERSONAL_NUMBER, "number"),
    OLD_NUMBER(Field.OLD_NUMBER, Target.OLD_NUMBER, "oldNumber"),
    NAME(Field.NAME, Target.FULL_NAME, "name"),
    BIRTH_DATE(Field.DATE, Target.BIRTH_DATE, "birthDate"),
    SEX(Field.SEX, Target.SEX, "sex"),
    COMMUNE(Field.COMMUNE, Target.COMMUNE_CODE, "residenceCommune");

    private final Field compared;
    private final Target column;
    private final String path;

    VerifiedField(Field compared, Target column, String path) {
        this.compared = compared;
        this.column = column;
        this.path = path;
    }

    /** As the engine compares it. */
    public Field compared() {
        return compared;
    }

    /** As a column of a file. */
    public Target column() {
        return column;
    }

    /** As a field of a question: {@code birthDate}. */
    public String path() {
        return path;
    }
}
