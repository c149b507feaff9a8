package vn.lienthong.linkage.verify;

import java.util.Locale;

/** How good a file is: <i>đúng, đủ, sạch, sống</i>. */
enum Dimension {
    /** Of persons found: all that was given, but for the commune, is as the register has it. */
    CORRECT,
    /** Of lines read: a number, a name and a date of birth were given. */
    COMPLETE,
    /** Of all lines: each value can be read as it stands. */
    CLEAN,
    /** Of persons found: they live. */
    ALIVE;

    /** The word for it in files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A share.
     *
     * @param good of those looked at
     * @param lookedAt how many were looked at
     */
    record Kept(long good, long lookedAt) {}
}
