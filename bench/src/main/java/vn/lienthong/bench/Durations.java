package vn.lienthong.bench;

import java.util.Arrays;

/** How long many like things took. Thread-safe. */
final class Durations {

    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    synchronized int count() {
        return count;
    }

    /**
     * The duration that a share of all do not exceed, in milliseconds; 0 when there are none.
     *
     * @param share such as 0.95
     */
    synchronized double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count);
        return sorted[Math.clamp(rank - 1, 0, count - 1)] / 1e6;
    }
}
