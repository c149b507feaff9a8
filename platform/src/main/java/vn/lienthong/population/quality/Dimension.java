package vn.lienthong.population.quality;

/** What data have to be: đúng, đủ, sạch, sống. */
public enum Dimension {
    /** Đúng: what stands there can be. */
    CORRECT,
    /** Đủ: what has to be known is known. */
    COMPLETE,
    /** Sạch: records agree with each other and are there once. */
    CLEAN,
    /** Sống: what happens is known in time. */
    ALIVE
}
