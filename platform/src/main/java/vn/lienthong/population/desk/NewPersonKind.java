package vn.lienthong.population.desk;

import java.util.List;

/** How somebody comes into the register at the desk whom no dossier of a birth brings. */
public enum NewPersonKind {
    /**
     * A child whose mother nobody knows, or whom the register does not have (Decree 123/2015/NĐ-CP,
     * Articles 14 and 15).
     */
    FOUNDLING(
            ActField.FULL_NAME,
            ActField.SEX_AT_ENTRY,
            ActField.BORN,
            ActField.BIRTH_PLACE,
            ActField.FATHER_NUMBER,
            ActField.FATHER_NAME),

    /** A foreigner who becomes Vietnamese. */
    NEW_CITIZEN(
            ActField.FULL_NAME,
            ActField.SEX_AT_ENTRY,
            ActField.BORN,
            ActField.BIRTH_PLACE,
            ActField.BIRTH_REGISTERED_AT,
            ActField.FORMER_NATIONALITY,
            ActField.RESIDENCE,
            ActField.DAY);

    private final List<ActField> fields;

    NewPersonKind(ActField... fields) {
        this.fields = List.of(fields);
    }

    /** What its form asks for. */
    public List<ActField> fields() {
        return fields;
    }
}
