package vn.lienthong.linkage.link;

import java.util.Arrays;

/** How often each pattern of levels was seen, in the order in which they first came. */
final class PatternCounts {

    private long[] patterns = new long[256];
    private double[] counts = new double[256];
    private int[] slots = new int[1024];
    private int size;
    private double total;

    PatternCounts() {
        Arrays.fill(slots, -1);
    }

    void add(long pattern, double times) {
        int slot = slot(pattern);
        if (slots[slot] < 0) {
            if (size == patterns.length) {
                patterns = Arrays.copyOf(patterns, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            patterns[size] = pattern;
            counts[size] = 0;
            slots[slot] = size++;
            if (2 * size > slots.length) {
                grow();
            }
            counts[size - 1] += times;
        } else {
            counts[slots[slot]] += times;
        }
        total += times;
    }

    void add(PatternCounts others) {
        for (int i = 0; i < others.size; i++) {
            add(others.patterns[i], others.counts[i]);
        }
    }

    private int slot(long pattern) {
        int mask = slots.length - 1;
        int slot = (int) (vn.lienthong.linkage.words.WordTable.mix(pattern)) & mask;
        while (slots[slot] >= 0 && patterns[slots[slot]] != pattern) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(patterns[i])] = i;
        }
    }

    int size() {
        return size;
    }

    long pattern(int place) {
        return patterns[place];
    }

    double count(int place) {
        return counts[place];
    }

    double total() {
        return total;
    }
}
