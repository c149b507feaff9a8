package vn.lienthong.linkage.match;

/** What is compared of a record and a person. */
public enum Field {
    NUMBER,
    OLD_NUMBER,
    NAME,
    DATE,
    SEX,
    COMMUNE
}
