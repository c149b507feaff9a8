package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Writes the blocks of one kind: the buckets' ends, then the persons of each bucket in the order of
 * the register. Entries are first dealt out to runs of buckets that follow each other, so that each
 * run is then sorted within the processor's cache. Works through the records as often as the memory
 * it may use asks for.
 */
final class BlockWriter {

    /** What an entry takes until it is written, with what its run has to spare. */
    private static final long BYTES_AN_ENTRY = 10;

    /** Most runs that entries are dealt out to at once. */
    private static final int RUNS_MAX = 1 << 10;

    /** Buckets of a run, as a power of two, unless memory or the number of runs asks for others. */
    private static final int USUAL_SHIFT = 15;

    /** The same where sixteen times as many persons share a bucket. */
    private static final int TIED_SHIFT = 11;

    private final FileChannel channel;
    private final RecordSource source;
    private final IndexForm form;
    private final long memory;

    /**
     * @param memory bytes that the entries of one pass may take
     */
    BlockWriter(FileChannel channel, RecordSource source, IndexForm form, long memory) {
        this.channel = channel;
        this.source = source;
        this.form = form;
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
        long buckets = form.buckets(kind, keyed);
        int passes = (int) Math.clamp(Math.ceilDiv(BYTES_AN_ENTRY * keyed, memory), 1, RUNS_MAX);
        int shift = shift(buckets, passes);
        int runs = runs(buckets, shift);
        try (var ends = new SectionWriter(channel, place);
                var entries = new SectionWriter(channel, place + 8 + 4 * (buckets + 1))) {
            ends.putLong(keyed);
            ends.putInt(0);
            int written = 0;
            for (int pass = 0; pass < passes; pass++) {
                int first = (int) ((long) runs * pass / passes);
                int last = (int) ((long) runs * (pass + 1) / passes);
                Deque<Run> dealt = deal(kind, buckets, shift, first, last);
                for (int run = first; run < last; run++) {
                    int width = (int) Math.min(1L << shift, buckets - ((long) run << shift));
                    written = dealt.remove().write(width, written, ends, entries);
                }
            }
        }
    }

    private int shift(long buckets, int passes) {
        int shift = form.tied() ? TIED_SHIFT : USUAL_SHIFT;
        while (runs(buckets, shift) > RUNS_MAX) {
            shift++;
        }
        while (shift > 0 && runs(buckets, shift) < passes) {
            shift--;
        }
        return shift;
    }

    private static int runs(long buckets, int shift) {
        return (int) ((buckets - 1 >>> shift) + 1);
    }

    /** Deals out the entries of the runs from a first one up to a last one. */
    private Deque<Run> deal(BlockKind kind, long buckets, int shift, int first, int last) {
        Run[] runs = new Run[last - first];
        Arrays.setAll(runs, _ -> new Run());
        int personBits = IndexLayout.personBits(form.persons());
        long mask = (1L << shift) - 1;
        int[] name = new int[IndexBuild.SYLLABLES_MAX];
        for (long person = 0; person < form.persons(); person++) {
            long key = source.key(kind, person, name);
            if (key == 0) {
                continue;
            }
            long bucket = bucket(key, buckets);
            int run = (int) (bucket >>> shift) - first;
            if (run >= 0 && run < runs.length) {
                runs[run].add(bucket & mask, (int) person | check(key, personBits));
            }
        }
        return new ArrayDeque<>(List.of(runs));
    }

    /** The entries of some buckets that follow each other, in the order of the register. */
    private static final class Run {

        private static final int PIECE = 1 << 10;

        private long[][] pieces = new long[8][];
        private long[] piece = {};
        private int full;
        private int at;

        void add(long bucket, int entry) {
            if (at == piece.length) {
                if (full == pieces.length) {
                    pieces = Arrays.copyOf(pieces, 2 * full);
                }
                piece = new long[PIECE];
                pieces[full++] = piece;
                at = 0;
            }
            piece[at++] = bucket << 32 | entry & 0xFFFFFFFFL;
        }

        /**
         * Writes the run.
         *
         * @param width how many buckets it has
         * @param before entries of all runs before it
         * @return entries up to its end
         */
        int write(int width, int before, SectionWriter ends, SectionWriter entries)
                throws IOException {
            int[] next = new int[width + 1];
            for (int i = 0; i < full; i++) {
                for (int j = 0; j < length(i); j++) {
                    next[(int) (pieces[i][j] >>> 32) + 1]++;
                }
            }
            for (int bucket = 1; bucket <= width; bucket++) {
                next[bucket] += next[bucket - 1];
                ends.putInt(before + next[bucket]);
            }
            int[] sorted = new int[next[width]];
            for (int i = 0; i < full; i++) {
                for (int j = 0; j < length(i); j++) {
                    sorted[next[(int) (pieces[i][j] >>> 32)]++] = (int) pieces[i][j];
                }
            }
            for (int entry : sorted) {
                entries.putInt(entry);
            }
            return before + sorted.length;
        }

        private int length(int piece) {
            return piece == full - 1 ? at : PIECE;
        }
    }
}
