package vn.lienthong.linkage.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Pairs that may be of one, with what they weigh. Grows; not thread-safe. */
final class KeptPairs {

    private int[] ones = new int[256];
    private int[] others = new int[256];
    private int[] weights = new int[256];
    private long[] patterns = new long[256];
    private int size;
    private long compared;

    void add(int one, int other, int weight, long pattern) {
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
            patterns = Arrays.copyOf(patterns, 2 * size);
        }
        ones[size] = one;
        others[size] = other;
        weights[size] = weight;
        patterns[size++] = pattern;
    }

    void add(KeptPairs more) {
        for (int i = 0; i < more.size; i++) {
            add(more.ones[i], more.others[i], more.weights[i], more.patterns[i]);
        }
    }

    /** Notes of how many pairs these are what was kept. */
    void count(long pairs) {
        compared = pairs;
    }

    /** Of how many pairs these are what was kept. */
    long compared() {
        return compared;
    }

    int size() {
        return size;
    }

    int one(int pair) {
        return ones[pair];
    }

    int other(int pair) {
        return others[pair];
    }

    int weight(int pair) {
        return weights[pair];
    }

    long pattern(int pair) {
        return patterns[pair];
    }

    /** The places of the pairs, those of earlier records first. */
    int[] inOrder() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(pair -> ones[pair])
                                .thenComparingInt(pair -> others[pair]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
