package vn.lienthong.linkage.link;

import java.util.Arrays;
import vn.lienthong.linkage.words.WordTable;

/**
 * The values of one field: each different one once, and which of them each record has. Grows by
 * adding; not thread-safe while it does.
 */
final class FieldValues {

    /** That a record says nothing. */
    static final int MISSING = -1;

    private static final byte[][] NONE = {};

    private final WordTable table = new WordTable();
    private int[] valueOf = new int[1024];
    private int[] counts = new int[1024];
    private byte[][] texts = NONE;
    private int records;

    /** Adds what the next record says; an empty value is a missing one. */
    void add(byte[] text) {
        if (records == valueOf.length) {
            valueOf = Arrays.copyOf(valueOf, 2 * records);
        }
        int value = text.length == 0 ? MISSING : table.add(text);
        valueOf[records++] = value;
        if (value >= 0) {
            if (value >= counts.length) {
                counts = Arrays.copyOf(counts, 2 * counts.length);
            }
            counts[value]++;
        }
    }

    /** Ends the adding. */
    void freeze() {
        texts = new byte[table.size()][];
        for (int value = 0; value < texts.length; value++) {
            texts[value] = table.word(value);
        }
    }

    int size() {
        return texts.length;
    }

    /** Number of a record's value, or {@link #MISSING}. */
    int of(int record) {
        return valueOf[record];
    }

    /** How many records have a value. */
    int count(int value) {
        return counts[value];
    }

    byte[] text(int value) {
        return texts[value];
    }
}
