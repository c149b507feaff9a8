package vn.lienthong.linkage.match;

import java.util.List;

/** What is compared of a record and a person. */
public enum Field {
    NUMBER,
    OLD_NUMBER,
    NAME,
    DATE,
    SEX,
    COMMUNE;

    /** All fields; saves the copy that {@link #values()} makes. */
    public static final List<Field> ALL = List.of(values());
}
