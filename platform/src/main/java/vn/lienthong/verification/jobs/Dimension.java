package vn.lienthong.verification.jobs;

/** How good a file is: <i>đúng, đủ, sạch, sống</i>. */
public enum Dimension {
    /** Of persons found: all that was given is as the register has it. */
    CORRECT,
    /** Of persons found: number, name and date of birth were given. */
    COMPLETE,
    /** Of all lines: readable, with enough in them, and nobody twice. */
    CLEAN,
    /** Of persons found: they live. */
    ALIVE;

    /**
     * A share.
     *
     * @param kept of those looked at, how many are good
     * @param lookedAt how many were looked at
     */
    public record Kept(long kept, long lookedAt) {}
}
