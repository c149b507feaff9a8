package vn.lienthong.linkage.register;

import java.lang.foreign.MemorySegment;

/** The blocks of one kind in an open index. Thread-safe. */
final class Block {

    private final MemorySegment segment;
    private final int personBits;
    private final long buckets;
    private final long entries;
    private final int tieBits;

    Block(BlockKind kind, MemorySegment segment, IndexForm form) {
        this.segment = segment;
        this.personBits = IndexLayout.personBits(form.persons());
        this.buckets = form.buckets(kind, segment.get(RecordSource.LONG, 0));
        this.tieBits = form.tieBits();
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

    /** Is told of a person's tie. */
    @FunctionalInterface
    interface TieVisitor {
        void visit(long person, int tie);
    }

    /** Goes through a block of ties: bucket and check are the whole tie. */
    void forEach(TieVisitor visitor) {
        int rest = Ties.BITS - tieBits;
        for (long bucket = 0; bucket < buckets; bucket++) {
            for (int at = first(bucket); at < first(bucket + 1); at++) {
                int low = entry(at) >>> personBits & (1 << rest) - 1;
                visitor.visit(person(entry(at)), (int) bucket << rest | low);
            }
        }
    }

    long person(int entry) {
        return entry & ((1L << personBits) - 1);
    }
}
