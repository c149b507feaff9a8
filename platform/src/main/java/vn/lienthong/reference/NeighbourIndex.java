package vn.lienthong.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds names that differ from given letters by one letter more, less, changed, or swapped with its
 * neighbour, by looking up what remains when one letter is left out on both sides.
 *
 * <p>Immutable and thread-safe.
 */
final class NeighbourIndex {

    private final List<Gazetteer.Name> names;
    private final long[] keys;
    private final int[] heads;
    private final int[] next;
    private final int[] values;
    private final int mask;

    private NeighbourIndex(List<Gazetteer.Name> names) {
        this.names = names;
        int entries = names.stream().mapToInt(n -> n.letters().length + 1).sum();
        int size = Integer.highestOneBit(Math.max(entries, 8)) * 4;
        this.keys = new long[size];
        this.heads = new int[size];
        Arrays.fill(heads, -1);
        this.next = new int[entries];
        this.values = new int[entries];
        this.mask = size - 1;
    }

    static NeighbourIndex of(List<Gazetteer.Name> names) {
        NeighbourIndex index = new NeighbourIndex(List.copyOf(names));
        int entry = 0;
        for (int n = 0; n < names.size(); n++) {
            char[] letters = names.get(n).letters();
            index.add(
                    AddressText.plainFrom(AddressText.plainStart(), letters, 0, letters.length),
                    n,
                    entry++);
            long head = AddressText.plainStart();
            for (int skip = 0; skip < letters.length; skip++) {
                if (skip == 0 || letters[skip] != letters[skip - 1]) {
                    index.add(without(head, letters, skip), n, entry++);
                }
                head = AddressText.plainFrom(head, letters, skip, skip + 1);
            }
        }
        return index;
    }

    private void add(long key, int name, int entry) {
        int slot = slot(key);
        keys[slot] = key;
        values[entry] = name;
        next[entry] = heads[slot];
        heads[slot] = entry;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & mask;
        while (heads[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    List<Gazetteer.Name> find(char[] letters) {
        List<Gazetteer.Name> found = new ArrayList<>(2);
        long head = AddressText.plainStart();
        collect(AddressText.plainFrom(head, letters, 0, letters.length), letters, found);
        for (int skip = 0; skip < letters.length; skip++) {
            if (skip == 0 || letters[skip] != letters[skip - 1]) {
                collect(without(head, letters, skip), letters, found);
            }
            head = AddressText.plainFrom(head, letters, skip, skip + 1);
        }
        return found;
    }

    /** Fingerprint of the letters but one, when that of those before it is known. */
    private static long without(long head, char[] letters, int skip) {
        return AddressText.plainFrom(head, letters, skip + 1, letters.length);
    }

    private void collect(long key, char[] letters, List<Gazetteer.Name> found) {
        for (int entry = heads[slot(key)]; entry >= 0; entry = next[entry]) {
            Gazetteer.Name name = names.get(values[entry]);
            if (!found.contains(name) && isOneOff(letters, name.letters())) {
                found.add(name);
            }
        }
    }

    /** Whether two words differ by exactly one letter more, less, changed or swapped. */
    static boolean isOneOff(char[] one, char[] other) {
        if (one.length > other.length) {
            return isOneOff(other, one);
        }
        if (other.length - one.length > 1) {
            return false;
        }
        int head = 0;
        while (head < one.length && one[head] == other[head]) {
            head++;
        }
        int tail = 0;
        while (tail < one.length - head
                && one[one.length - 1 - tail] == other[other.length - 1 - tail]) {
            tail++;
        }
        int left = one.length - head - tail;
        if (one.length < other.length) {
            return left == 0;
        }
        return left == 1
                || left == 2 && one[head] == other[head + 1] && one[head + 1] == other[head];
    }
}
