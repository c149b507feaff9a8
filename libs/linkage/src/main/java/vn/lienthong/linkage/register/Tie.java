package vn.lienthong.linkage.register;

import java.util.List;

/**
 * What an extract may say of a person besides, and relatives share: none of it names anybody alone.
 * An index keeps a short number of each, out of which the value cannot be read.
 */
public enum Tie {
    FATHER("father_name"),
    MOTHER("mother_name"),
    PHONE("phone"),
    HOUSEHOLD("household");

    /** All of them, in the order of their columns. */
    public static final List<Tie> ALL = List.of(values());

    private final String column;

    Tie(String column) {
        this.column = column;
    }

    /** Its column in an extract: {@code mother_name}. */
    public String column() {
        return column;
    }

    /** Its place in a set of ties that is kept as a number. */
    int bit() {
        return 1 << ordinal();
    }
}
