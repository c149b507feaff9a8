package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Writes the blocks of one kind: the buckets' ends, then the persons of each bucket in the order of
 * the register. Works through the records as often as the memory it may use asks for; with room for
 * eight bytes a person, once.
 */
final class BlockWriter {

    /** Stands for a person who is in no block of the kind. */
    private static final int NONE = -1;

    private final FileChannel channel;
    private final RecordSource source;
    private final long persons;
    private final long memory;

    /**
     * @param memory bytes that the entries of one pass may take
     */
    BlockWriter(FileChannel channel, RecordSource source, long persons, long memory) {
        this.channel = channel;
        this.source = source;
        this.persons = persons;
        this.memory = memory;
    }

    /** Where a key's bucket is. */
    static long bucket(long key, long buckets) {
        return ((key >>> 32) * buckets) >>> 32;
    }

    /** What of a key is kept with each entry. */
    static int check(long key, int personBits) {
        return personBits == 32 ? 0 : (int) key << personBits;
    }

    void write(BlockKind kind, long keyed, long place) throws IOException {
        long buckets = IndexLayout.buckets(keyed);
        boolean keeps = 12L * persons <= memory;
        int[] kept = new int[keeps ? (int) persons : 0];
        int[] checks = new int[kept.length];
        int[] ends = counted(kind, (int) buckets, kept, checks);
        try (var writer = new SectionWriter(channel, place)) {
            writer.putLong(keyed);
            int sum = 0;
            writer.putInt(0);
            for (int i = 0; i < buckets; i++) {
                sum += ends[i];
                ends[i] = sum;
                writer.putInt(sum);
            }
            int first = 0;
            while (first < buckets) {
                int last = first + 1;
                int start = first == 0 ? 0 : ends[first - 1];
                while (!keeps && last < buckets && 4L * (ends[last] - start) <= memory) {
                    last++;
                }
                if (keeps) {
                    writeKept(ends, kept, checks, writer);
                    return;
                }
                writeBuckets(kind, ends, first, last, writer);
                first = last;
            }
        }
    }

    /**
     * Counts the persons of each bucket.
     *
     * @param kept takes the bucket of each person, when it has room
     * @param checks takes what of the key is kept with the entry, likewise
     */
    private int[] counted(BlockKind kind, int buckets, int[] kept, int[] checks) {
        int[] counts = new int[buckets];
        int personBits = IndexLayout.personBits(persons);
        int[] name = new int[IndexBuild.SYLLABLES_MAX];
        for (long person = 0; person < persons; person++) {
            long key = source.key(kind, person, name);
            int bucket = key == 0 ? NONE : (int) bucket(key, buckets);
            if (key != 0) {
                counts[bucket]++;
            }
            if (kept.length > 0) {
                kept[(int) person] = bucket;
                checks[(int) person] = check(key, personBits);
            }
        }
        return counts;
    }

    private void writeKept(int[] ends, int[] kept, int[] checks, SectionWriter writer)
            throws IOException {
        int[] next = new int[ends.length];
        System.arraycopy(ends, 0, next, 1, ends.length - 1);
        int[] entries = new int[ends[ends.length - 1]];
        for (int person = 0; person < kept.length; person++) {
            if (kept[person] != NONE) {
                entries[next[kept[person]]++] = person | checks[person];
            }
        }
        for (int entry : entries) {
            writer.putInt(entry);
        }
    }

    private void writeBuckets(BlockKind kind, int[] ends, int first, int last, SectionWriter writer)
            throws IOException {
        int start = first == 0 ? 0 : ends[first - 1];
        int[] entries = new int[ends[last - 1] - start];
        int[] next = new int[last - first];
        for (int i = first; i < last; i++) {
            next[i - first] = (i == 0 ? 0 : ends[i - 1]) - start;
        }
        int personBits = IndexLayout.personBits(persons);
        int[] name = new int[IndexBuild.SYLLABLES_MAX];
        for (long person = 0; person < persons; person++) {
            long key = source.key(kind, person, name);
            if (key == 0) {
                continue;
            }
            int bucket = (int) bucket(key, ends.length);
            if (bucket >= first && bucket < last) {
                entries[next[bucket - first]++] = (int) person | check(key, personBits);
            }
        }
        for (int entry : entries) {
            writer.putInt(entry);
        }
    }
}
