package vn.lienthong.synthetic;

/** Draws that depend on nothing but their coordinates: the mixing function of SplitMix64. */
final class Hash {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hash() {}

    /** A 64-bit draw for one purpose at one place. */
    static long of(long seed, long purpose, long place) {
        return mix(mix(seed + purpose * GOLDEN) + place * GOLDEN);
    }

    /** A further draw from an earlier one. */
    static long next(long hash) {
        return mix(hash + GOLDEN);
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The draw as a number in {@code [0, 1)}. */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** The draw as a number in {@code [0, bound)}; bounds are small, so the bias is below 2⁻⁴⁰. */
    static int below(long hash, int bound) {
        return (int) Math.unsignedMultiplyHigh(hash, bound);
    }
}
