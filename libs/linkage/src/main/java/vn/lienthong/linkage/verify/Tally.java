package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.Decision;
import vn.lienthong.linkage.match.Field;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BlockKind;
import vn.lienthong.primitives.LegacyEncoding;

/** What is counted of a job; counts of parts add up to those of the whole. Not thread-safe. */
final class Tally {

    /** Weights of best persons are counted in steps of two bits from −40 to 80. */
    static final int BINS = 60;

    static final int FIRST_BIN = -40;
    static final int BITS_OF_A_BIN = 2;
    private static final int UNIT = 64;

    /** Posteriors between which best persons are counted. */
    private static final double[] THRESHOLDS = {0.5, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9999};

    /** Posteriors are summed in millionths, so that sums are the same in any order. */
    private static final double MILLION = 1e6;

    private static final int LINES = 0;
    private static final int REJECTED = 1;
    private static final int TRUNCATED = 2;
    private static final int UNLINKABLE = 3;
    private static final int OUTCOMES = 4;
    private static final int LEVELS = OUTCOMES + RecordOutcome.values().length;
    private static final int BLOCKS = LEVELS + Level.values().length;
    private static final int NOTES = BLOCKS + BlockKind.values().length;
    private static final int WEIGHTS = NOTES + Note.values().length;
    private static final int PERSONS = WEIGHTS + BINS;
    private static final int CHANCES = PERSONS + THRESHOLDS.length + 1;
    private static final int GIVEN = CHANCES + THRESHOLDS.length + 1;
    private static final int UNCLEAN = GIVEN + Target.values().length;
    private static final int DIMENSIONS = UNCLEAN + Target.values().length;
    private static final int TAKEN = DIMENSIONS + 2 * Dimension.values().length;
    private static final int TAKEN_CHANCES = TAKEN + 1;
    private static final int LEFT_CHANCES = TAKEN + 2;
    private static final int DECODED = TAKEN + 3;
    private static final int SIZE = DECODED + LegacyEncoding.values().length;

    private static final List<Target> TARGETS = List.of(Target.values());

    /** Of each level, whether it says nothing, or the best; any level of the commune does. */
    private static final boolean[] AS_REGISTERED = asRegistered();

    private final long[] counts;

    Tally() {
        this(new long[SIZE]);
    }

    private Tally(long[] counts) {
        this.counts = counts;
    }

    private static boolean[] asRegistered() {
        boolean[] is = new boolean[Level.values().length];
        for (Level level : Level.values()) {
            List<Level> levels = Level.of(level.field());
            is[level.ordinal()] =
                    level.isMissing() || level == levels.get(1) || level.field() == Field.COMMUNE;
        }
        return is;
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
        look(Dimension.CLEAN, false);
    }

    void addNote(Note note) {
        counts[NOTES + note.ordinal()]++;
    }

    /**
     * Notes what a line has in its columns.
     *
     * @param given one bit for each target with a value
     * @param unclean one bit for each value that could not be read as it stands
     */
    void addValues(int given, int unclean) {
        for (int i = 0; i < TARGETS.size(); i++) {
            counts[GIVEN + i] += given >>> i & 1;
            counts[UNCLEAN + i] += unclean >>> i & 1;
        }
        boolean number = (given & (bit(Target.PERSONAL_NUMBER) | bit(Target.OLD_NUMBER))) != 0;
        int rest = bit(Target.FULL_NAME) | bit(Target.BIRTH_DATE);
        look(Dimension.COMPLETE, number && (given & rest) == rest);
        look(Dimension.CLEAN, unclean == 0);
    }

    /** Notes that a name was taken out of an older encoding. */
    void addDecoded(LegacyEncoding encoding) {
        counts[DECODED + encoding.ordinal()]++;
    }

    private static int bit(Target target) {
        return 1 << target.ordinal();
    }

    private void look(Dimension dimension, boolean isGood) {
        counts[DIMENSIONS + 2 * dimension.ordinal()] += isGood ? 1 : 0;
        counts[DIMENSIONS + 2 * dimension.ordinal() + 1]++;
    }

    void add(Decision decision) {
        counts[LINES]++;
        counts[OUTCOMES + decision.outcome().ordinal()]++;
        counts[TRUNCATED] += decision.isTruncated() ? 1 : 0;
        counts[UNLINKABLE] += decision.isUnlinkable() ? 1 : 0;
        for (int kind = 0; kind < BlockKind.ALL.size(); kind++) {
            counts[BLOCKS + kind] += decision.candidates(BlockKind.ALL.get(kind));
        }
        if (decision.isTaken()) {
            for (int i = 0; i < Field.ALL.size(); i++) {
                counts[LEVELS + decision.level(Field.ALL.get(i)).ordinal()]++;
            }
            look(Dimension.CORRECT, isAsRegistered(decision));
            look(Dimension.ALIVE, decision.outcome() != RecordOutcome.DECEASED);
        }
        if (decision.person() >= 0) {
            int weight = decision.prior();
            for (int i = 0; i < Field.ALL.size(); i++) {
                weight += decision.weight(Field.ALL.get(i));
            }
            int bin = Math.floorDiv(weight, UNIT * BITS_OF_A_BIN) - FIRST_BIN / BITS_OF_A_BIN;
            counts[WEIGHTS + Math.clamp(bin, 0, BINS - 1)]++;
            int reached = 0;
            while (reached < THRESHOLDS.length && decision.posterior() >= THRESHOLDS[reached]) {
                reached++;
            }
            counts[PERSONS + reached]++;
            long chance = Math.round(decision.posterior() * MILLION);
            counts[CHANCES + reached] += chance;
            counts[TAKEN] += decision.isTaken() ? 1 : 0;
            counts[decision.isTaken() ? TAKEN_CHANCES : LEFT_CHANCES] += chance;
        }
    }

    /** Whether all that was given is as the register has it; the commune may be of another day. */
    private static boolean isAsRegistered(Decision decision) {
        for (int i = 0; i < Field.GIVEN.size(); i++) {
            if (!AS_REGISTERED[decision.level(Field.GIVEN.get(i)).ordinal()]) {
                return false;
            }
        }
        return true;
    }

    /** Lines with a value for a target. */
    long given(Target target) {
        return counts[GIVEN + target.ordinal()];
    }

    /** Of them, lines whose value could not be read as it stands. */
    long unclean(Target target) {
        return counts[UNCLEAN + target.ordinal()];
    }

    /** How many of those looked at are good. */
    Dimension.Kept kept(Dimension dimension) {
        int at = DIMENSIONS + 2 * dimension.ordinal();
        return new Dimension.Kept(counts[at], counts[at + 1]);
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

    /** Records that say too little for anybody to be taken. */
    long unlinkable() {
        return counts[UNLINKABLE];
    }

    long truncated() {
        return counts[TRUNCATED];
    }

    long count(RecordOutcome outcome) {
        return counts[OUTCOMES + outcome.ordinal()];
    }

    /** Whether something was compared that few registers have. */
    boolean isTie(Field field) {
        return field.compareTo(Field.NUMBER_FACTS) > 0
                && Level.of(field).stream()
                        .anyMatch(level -> !level.isMissing() && count(level) > 0);
    }

    /** What was compared: what every register has, and what this one has besides. */
    List<Field> compared() {
        return Field.ALL.stream()
                .filter(field -> field.compareTo(Field.NUMBER_FACTS) <= 0 || isTie(field))
                .toList();
    }

    /** The blocks of every register, and those besides in which somebody was found. */
    List<BlockKind> blocks() {
        return BlockKind.ALL.stream()
                .filter(kind -> BlockKind.OF_EVERY_INDEX.contains(kind) || count(kind) > 0)
                .toList();
    }

    /** What is noticed in any file, and what was in this one. */
    List<Note> notes() {
        return Stream.of(Note.values())
                .filter(note -> note != Note.PHONE_UNREADABLE || count(note) > 0)
                .toList();
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

    /**
     * What taking every best person from a posterior on comes to, by the posteriors themselves.
     *
     * @param posterior the threshold
     * @param taken how many persons reach it
     * @param wrong how many of them are expected to be somebody else
     * @param missed how many right persons are expected below
     */
    record Threshold(double posterior, long taken, double wrong, double missed) {

        /** What a person weighs, in bits, who reaches it where nobody else fits. */
        double weight() {
            return Math.log(posterior / (1 - posterior)) / Math.log(2);
        }
    }

    /**
     * What taking persons came to in this file.
     *
     * @param accept from which posterior on the model takes them
     */
    Threshold accepted(double accept) {
        return new Threshold(
                accept,
                counts[TAKEN],
                counts[TAKEN] - counts[TAKEN_CHANCES] / MILLION,
                counts[LEFT_CHANCES] / MILLION);
    }

    /** How many names were taken out of an older encoding. */
    long decoded(LegacyEncoding encoding) {
        return counts[DECODED + encoding.ordinal()];
    }

    /** What each threshold comes to. */
    List<Threshold> thresholds() {
        List<Threshold> thresholds = new ArrayList<>();
        for (int i = 0; i < THRESHOLDS.length; i++) {
            long taken = 0;
            long above = 0;
            long below = 0;
            for (int bin = 0; bin <= THRESHOLDS.length; bin++) {
                taken += bin > i ? counts[PERSONS + bin] : 0;
                above += bin > i ? counts[CHANCES + bin] : 0;
                below += bin > i ? 0 : counts[CHANCES + bin];
            }
            thresholds.add(
                    new Threshold(THRESHOLDS[i], taken, taken - above / MILLION, below / MILLION));
        }
        return thresholds;
    }

    long countInBin(int bin) {
        return counts[WEIGHTS + bin];
    }
}
