package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * Writes the blocks of one kind: the buckets' ends, then the persons of each bucket in the order of
 * the register. Works through the records as often as the memory it may use asks for.
 */
final class BlockWriter {

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
        int[] ends = counted(kind, (int) buckets);
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
                while (last < buckets && 4L * (ends[last] - start) <= memory) {
                    last++;
                }
                writeBuckets(kind, ends, first, last, writer);
                first = last;
            }
        }
    }

    private int[] counted(BlockKind kind, int buckets) {
        int[] counts = new int[buckets];
        int[] name = new int[IndexBuild.SYLLABLES_MAX];
        for (long person = 0; person < persons; person++) {
            long key = source.key(kind, person, name);
            if (key != 0) {
                counts[(int) bucket(key, buckets)]++;
            }
        }
        return counts;
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
