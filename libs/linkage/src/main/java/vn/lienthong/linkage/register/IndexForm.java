package vn.lienthong.linkage.register;

import java.util.List;
import vn.lienthong.linkage.register.IndexLayout.Section;

/**
 * How an index is laid out: as ever, or with {@link Tie}s, which have blocks of their own. To make
 * room for these, sixteen times as many persons then share a bucket.
 *
 * @param tied whether it has ties
 * @param persons how many it holds
 */
record IndexForm(boolean tied, long persons) {

    private static final int TIED_PERSONS_A_BUCKET = 32;
    private static final int TIED_BUCKET_BITS = 5;

    /** What its head says. */
    int version() {
        return tied ? IndexLayout.TIED_VERSION : IndexLayout.VERSION;
    }

    /** The blocks that it has. */
    List<BlockKind> kinds() {
        return tied ? BlockKind.ALL : BlockKind.OF_EVERY_INDEX;
    }

    int sections() {
        return Section.values().length + kinds().size();
    }

    /**
     * How many buckets the block of so many persons has. Those of ties are a power of two, so that
     * bucket and check together are the whole tie.
     */
    long buckets(BlockKind kind, long keyed) {
        if (!tied) {
            return Math.max(1, keyed / 2);
        }
        if (kind == BlockKind.PHONE || kind == BlockKind.HOUSEHOLD) {
            return 1L << tieBits();
        }
        return Math.max(1, keyed / TIED_PERSONS_A_BUCKET);
    }

    /** Upper bits of a tie that its bucket tells; an entry has room for the others. */
    int tieBits() {
        int bits = 63 - Long.numberOfLeadingZeros(Math.max(1, persons)) - TIED_BUCKET_BITS;
        return Math.clamp(bits, 0, Ties.BITS);
    }

    long blockBytes(BlockKind kind, long keyed) {
        return 8 + 4 * (buckets(kind, keyed) + 1) + 4 * keyed;
    }
}
