package vn.lienthong.linkage.words;

import java.util.Arrays;

/**
 * Numbers byte strings in the order in which they first come: the first is 0.
 *
 * <p>Looking up a known word allocates nothing. Not thread-safe.
 */
public final class WordTable {

    /** Longest word, in bytes. */
    public static final int LONGEST = 0xFFFF;

    private static final int ABSENT = -1;

    private byte[] text = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] slots;
    private int size;

    /** An empty table. */
    public WordTable() {
        slots = new int[1 << 10];
        Arrays.fill(slots, ABSENT);
    }

    /** Number of different words. */
    public int size() {
        return size;
    }

    /** Total length of all words, in bytes. */
    public int bytes() {
        return start(size);
    }

    /** The number of a word, or −1. */
    public int find(byte[] bytes, int from, int to) {
        return slots[slot(bytes, from, to)];
    }

    /** The number of a word, which it gets now when it is new. */
    public int add(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        int length = to - from;
        if (length > LONGEST) {
            throw new IllegalArgumentException("a word has at most " + LONGEST + " bytes");
        }
        int end = start(size) + length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, 2 * text.length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(bytes, from, text, end - length, length);
        ends[size] = end;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a word, which it gets now when it is new. */
    public int add(byte[] word) {
        return add(word, 0, word.length);
    }

    /** Forgets all words. */
    public void clear() {
        size = 0;
        Arrays.fill(slots, ABSENT);
    }

    /** A copy of a word. */
    public byte[] word(int number) {
        return Arrays.copyOfRange(text, start(number), ends[number]);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int slot(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = (int) (hash(bytes, from, to) >>> 32) & mask;
        while (slots[slot] >= 0) {
            int start = start(slots[slot]);
            if (ends[slots[slot]] - start == to - from
                    && Arrays.equals(text, start, ends[slots[slot]], bytes, from, to)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        Arrays.fill(slots, ABSENT);
        for (int number = 0; number < size; number++) {
            slots[slot(text, start(number), ends[number])] = number;
        }
    }

    /** A hash of 64 bits that is the same in every version of an index. */
    public static long hash(byte[] bytes, int from, int to) {
        long hash = 0xCBF29CE484222325L;
        for (int i = from; i < to; i++) {
            hash = (hash ^ (bytes[i] & 0xFF)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /** Spreads the bits of a value; a bijection (the finalizer of MurmurHash3). */
    public static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
