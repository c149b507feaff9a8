package vn.lienthong.linkage.verify;

import java.util.Arrays;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BlockKind;

/** What is counted of a job; counts of parts add up to those of the whole. Not thread-safe. */
final class Tally {

    /** Weights of best persons are counted in steps of two bits from −40 to 80. */
    static final int BINS = 60;

    static final int FIRST_BIN = -40;
    static final int BITS_OF_A_BIN = 2;
    private static final int UNIT = 64;

    private static final int LINES = 0;
    private static final int REJECTED = 1;
    private static final int TRUNCATED = 2;
    private static final int OUTCOMES = 3;
    private static final int LEVELS = OUTCOMES + RecordOutcome.values().length;
    private static final int BLOCKS = LEVELS + Level.values().length;
    private static final int NOTES = BLOCKS + BlockKind.values().length;
    private static final int WEIGHTS = NOTES + Note.values().length;
    private static final int SIZE = WEIGHTS + BINS;

    private final long[] counts;

    Tally() {
        this(new long[SIZE]);
    }

    private Tally(long[] counts) {
        this.counts = counts;
    }

    /** Reads what {@link #written()} wrote. */
    static Tally read(String text) {
        long[] counts = new long[SIZE];
        String[] parts = text.split(" ", -1);
        for (int i = 0; i < SIZE; i++) {
            counts[i] = Long.parseLong(parts[i]);
        }
        return new Tally(counts);
    }

    String written() {
        StringBuilder text = new StringBuilder();
        for (long count : counts) {
            text.append(text.isEmpty() ? "" : " ").append(count);
        }
        return text.toString();
    }

    void add(Tally other) {
        for (int i = 0; i < SIZE; i++) {
            counts[i] += other.counts[i];
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
    }

    void addRejected() {
        counts[LINES]++;
        counts[REJECTED]++;
    }

    void addNote(Note note) {
        counts[NOTES + note.ordinal()]++;
    }

    void add(Decision decision) {
        counts[LINES]++;
        counts[OUTCOMES + decision.outcome().ordinal()]++;
        counts[TRUNCATED] += decision.isTruncated() ? 1 : 0;
        for (int kind = 0; kind < BlockKind.ALL.size(); kind++) {
            counts[BLOCKS + kind] += decision.candidates(BlockKind.ALL.get(kind));
        }
        if (decision.isTaken()) {
            for (int i = 0; i < Field.ALL.size(); i++) {
                counts[LEVELS + decision.level(Field.ALL.get(i)).ordinal()]++;
            }
        }
        if (decision.person() >= 0) {
            int weight = decision.prior();
            for (int i = 0; i < Field.ALL.size(); i++) {
                weight += decision.weight(Field.ALL.get(i));
            }
            int bin = Math.floorDiv(weight, UNIT * BITS_OF_A_BIN) - FIRST_BIN / BITS_OF_A_BIN;
            counts[WEIGHTS + Math.clamp(bin, 0, BINS - 1)]++;
        }
    }

    /** Counts one record from one outcome to another. */
    void move(RecordOutcome from, RecordOutcome to) {
        counts[OUTCOMES + from.ordinal()]--;
        counts[OUTCOMES + to.ordinal()]++;
    }

    /** Lines read, the rejected ones with them; the head is none. */
    long lines() {
        return counts[LINES];
    }

    long rejected() {
        return counts[REJECTED];
    }

    long truncated() {
        return counts[TRUNCATED];
    }

    long count(RecordOutcome outcome) {
        return counts[OUTCOMES + outcome.ordinal()];
    }

    /** How many taken persons agree so with their records. */
    long count(Level level) {
        return counts[LEVELS + level.ordinal()];
    }

    long count(BlockKind kind) {
        return counts[BLOCKS + kind.ordinal()];
    }

    long count(Note note) {
        return counts[NOTES + note.ordinal()];
    }

    long countInBin(int bin) {
        return counts[WEIGHTS + bin];
    }
}
