package vn.lienthong.linkage.match;

import java.util.List;

/** What is compared of a record and a person. */
public enum Field {
    NUMBER,
    OLD_NUMBER,
    NAME,
    DATE,
    SEX,
    COMMUNE,
    /**
     * What a number that is not the person's tells by itself: year of birth, sex and place of
     * registration. No field of a record, but read out of one.
     */
    NUMBER_FACTS,
    /** The telephone number; only in registers that have them, as the three that follow. */
    PHONE,
    HOUSEHOLD,
    /** The mother's name. */
    MOTHER,
    /** The father's name. */
    FATHER;

    /** All fields; saves the copy that {@link #values()} makes. */
    public static final List<Field> ALL = List.of(values());

    /** Fields that records have themselves, and every register has. */
    public static final List<Field> GIVEN = List.of(NUMBER, OLD_NUMBER, NAME, DATE, SEX, COMMUNE);
}
