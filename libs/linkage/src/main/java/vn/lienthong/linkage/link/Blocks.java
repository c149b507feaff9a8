package vn.lienthong.linkage.link;

import java.util.Arrays;
import java.util.List;
import vn.lienthong.linkage.words.WordTable;

/**
 * The records of a table in groups that agree exactly in some fields; one group of all for no
 * field. Records that say nothing in one of the fields are in no group. Immutable, thread-safe.
 */
final class Blocks {

    private final LinkTable table;
    private final List<Integer> fields;
    private final int[] order;
    private final int[] starts;

    private Blocks(LinkTable table, List<Integer> fields, int[] order, int[] starts) {
        this.table = table;
        this.fields = List.copyOf(fields);
        this.order = order;
        this.starts = starts;
    }

    /** Groups the records; within a group they keep their order. */
    static Blocks of(LinkTable table, List<Integer> fields) {
        int[] group = new int[table.records()];
        int groups = number(table, fields, group);
        int[] starts = new int[groups + 1];
        for (int each : group) {
            if (each >= 0) {
                starts[each + 1]++;
            }
        }
        for (int i = 0; i < groups; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, groups);
        int[] order = new int[starts[groups]];
        for (int record = 0; record < group.length; record++) {
            if (group[record] >= 0) {
                order[next[group[record]]++] = record;
            }
        }
        return new Blocks(table, fields, order, starts);
    }

    /** Numbers the groups in the order in which they first come. */
    private static int number(LinkTable table, List<Integer> fields, int[] group) {
        int slots = Integer.highestOneBit(Math.max(8, table.records())) * 4;
        int[] first = new int[slots];
        Arrays.fill(first, -1);
        int groups = 0;
        for (int record = 0; record < group.length; record++) {
            long key = 0x9E3779B97F4A7C15L;
            boolean whole = true;
            for (int field : fields) {
                int value = table.field(field).of(record);
                whole &= value >= 0;
                key = WordTable.mix(key + value);
            }
            if (!whole) {
                group[record] = -1;
                continue;
            }
            int slot = (int) key & slots - 1;
            while (first[slot] >= 0 && !agree(table, fields, first[slot], record)) {
                slot = slot + 1 & slots - 1;
            }
            if (first[slot] < 0) {
                first[slot] = record;
                group[record] = groups++;
            } else {
                group[record] = group[first[slot]];
            }
        }
        return groups;
    }

    private static boolean agree(LinkTable table, List<Integer> fields, int one, int other) {
        for (int field : fields) {
            if (table.field(field).of(one) != table.field(field).of(other)) {
                return false;
            }
        }
        return true;
    }

    List<Integer> fields() {
        return fields;
    }

    int groups() {
        return starts.length - 1;
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int record(int group, int place) {
        return order[starts[group] + place];
    }

    /** How many pairs that may belong together are in a group. */
    long pairs(int group) {
        long size = size(group);
        if (!table.isOfTwoFiles()) {
            return size * (size - 1) / 2;
        }
        long first = ofFirstFile(group);
        return first * (size - first);
    }

    /** How many records of a group are of the first file; they come first. */
    int ofFirstFile(int group) {
        int low = 0;
        int high = size(group);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (table.isOfFirstFile(record(group, middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many pairs that may belong together there are. */
    long pairs() {
        long pairs = 0;
        for (int group = 0; group < groups(); group++) {
            pairs += pairs(group);
        }
        return pairs;
    }
}
