package vn.lienthong.linkage.register;

import java.lang.foreign.MemorySegment;

/** The blocks of one kind in an open index. Thread-safe. */
final class Block {

    private final MemorySegment segment;
    private final int personBits;
    private final long buckets;
    private final long entries;

    Block(MemorySegment segment, int personBits) {
        this.segment = segment;
        this.personBits = personBits;
        this.buckets = IndexLayout.buckets(segment.get(RecordSource.LONG, 0));
        this.entries = 8 + 4 * (buckets + 1);
    }

    long buckets() {
        return buckets;
    }

    long bucket(long key) {
        return BlockWriter.bucket(key, buckets);
    }

    /** Place of a bucket's first entry. */
    int first(long bucket) {
        return segment.get(RecordSource.INT, 8 + 4 * bucket);
    }

    int entry(long place) {
        return segment.get(RecordSource.INT, entries + 4 * place);
    }

    /** Whether an entry may have a key; few of those that do not pass. */
    boolean mayHave(int entry, long key) {
        return personBits == 32
                || entry >>> personBits == BlockWriter.check(key, personBits) >>> personBits;
    }

    boolean sameCheck(int entry, int other) {
        return personBits == 32 || entry >>> personBits == other >>> personBits;
    }

    long person(int entry) {
        return entry & ((1L << personBits) - 1);
    }
}
