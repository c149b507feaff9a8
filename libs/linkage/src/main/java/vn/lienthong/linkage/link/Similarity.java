package vn.lienthong.linkage.link;

/**
 * How alike two short texts are. Works on bytes, allocates nothing after its first texts; for one
 * thread.
 */
final class Similarity {

    private static final int LONGEST = 64;
    private static final int PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;

    private final int[] row0 = new int[LONGEST + 1];
    private final int[] row1 = new int[LONGEST + 1];
    private final int[] row2 = new int[LONGEST + 1];

    /**
     * Jaro's similarity with Winkler's bonus for a common beginning, from 0 to 1; of longer texts
     * the first 64 bytes count.
     */
    static double jaroWinkler(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int aLength = Math.min(LONGEST, aTo - aFrom);
        int bLength = Math.min(LONGEST, bTo - bFrom);
        if (aLength == 0 || bLength == 0) {
            return 0;
        }
        int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
        long aMatched = 0;
        long bMatched = 0;
        int matches = 0;
        for (int i = 0; i < aLength; i++) {
            int last = Math.min(bLength - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (a[aFrom + i] == b[bFrom + j] && (bMatched >>> j & 1) == 0) {
                    aMatched |= 1L << i;
                    bMatched |= 1L << j;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int outOfPlace = 0;
        long rest = bMatched;
        for (long each = aMatched; each != 0; each &= each - 1) {
            int i = Long.numberOfTrailingZeros(each);
            int j = Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            outOfPlace += a[aFrom + i] == b[bFrom + j] ? 0 : 1;
        }
        double m = matches;
        double jaro = (m / aLength + m / bLength + (m - outOfPlace / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < PREFIX
                && prefix < aLength
                && prefix < bLength
                && a[aFrom + prefix] == b[bFrom + prefix]) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    /**
     * Edits between two texts, counted up to a limit; an exchange of neighbours is one. Texts above
     * 64 bytes count as different.
     */
    int edits(byte[] a, byte[] b, int limit) {
        if (Math.abs(a.length - b.length) > limit || a.length > LONGEST || b.length > LONGEST) {
            return limit + 1;
        }
        int[] before = row0;
        int[] last = row1;
        int[] next = row2;
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= b.length; j++) {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int edits = Math.min(last[j - 1] + cost, Math.min(last[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    edits = Math.min(edits, before[j - 2] + 1);
                }
                next[j] = edits;
                least = Math.min(least, edits);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = next;
            next = free;
        }
        return last[b.length];
    }
}
