package vn.lienthong.linkage.match;

import java.util.Arrays;
import vn.lienthong.linkage.register.BlockKind;

/**
 * What was decided about one record, and why. Filled anew for each record; for one thread.
 *
 * <p>Weights are in 64ths of a bit.
 */
public final class Decision {

    private static final Level[] MISSING =
            Field.ALL.stream().map(field -> Level.of(field).getFirst()).toArray(Level[]::new);

    private RecordOutcome outcome = RecordOutcome.INVALID;
    private long person = -1;
    private double posterior;
    private int margin;
    private boolean truncated;
    private boolean unlinkable;
    private int candidates;
    private int prior;
    private long holder = -1;
    private final Level[] levels = new Level[Field.values().length];
    private final int[] weights = new int[Field.values().length];
    private final int[] found = new int[BlockKind.values().length];

    /** Nothing decided. */
    public Decision() {
        clear();
    }

    void clear() {
        outcome = RecordOutcome.INVALID;
        person = -1;
        posterior = 0;
        margin = 0;
        truncated = false;
        unlinkable = false;
        candidates = 0;
        prior = 0;
        holder = -1;
        Arrays.fill(found, 0);
        System.arraycopy(MISSING, 0, levels, 0, levels.length);
        Arrays.fill(weights, 0);
    }

    void setOutcome(RecordOutcome decided) {
        outcome = decided;
    }

    void setBest(long best, double share, int ahead) {
        person = best;
        posterior = share;
        margin = ahead;
    }

    void setEvidence(Level level, int weight) {
        levels[level.field().ordinal()] = level;
        weights[level.field().ordinal()] = weight;
    }

    void setPrior(int weight) {
        prior = weight;
    }

    void setHolder(long number) {
        holder = number;
    }

    void truncate() {
        truncated = true;
    }

    void setUnlinkable(boolean says) {
        unlinkable = says;
    }

    void countCandidate(BlockKind kind) {
        candidates++;
        found[kind.ordinal()]++;
    }

    public RecordOutcome outcome() {
        return outcome;
    }

    /** The best person, or −1; taken to be the record's only when {@link #isTaken()}. */
    public long person() {
        return person;
    }

    /** Whether the best person is taken to be the record's. */
    public boolean isTaken() {
        return switch (outcome) {
            case MATCHED, MATCHED_CORRECTED, DECEASED, DUPLICATE -> true;
            case CONFLICT, AMBIGUOUS, NOT_FOUND, INVALID -> false;
        };
    }

    /** The chance that the best person is the record's, given all that was looked at: 0 to 1. */
    public double posterior() {
        return posterior;
    }

    /** By how many 64ths of a bit the best person weighs more than the second or nobody. */
    public int margin() {
        return margin;
    }

    /** Whether persons in large blocks were not looked at. */
    public boolean isTruncated() {
        return truncated;
    }

    /**
     * Whether the record says so little that nobody would be taken even if it all agreed with one
     * person and with no other.
     */
    public boolean isUnlinkable() {
        return unlinkable;
    }

    /** How many persons were compared. */
    public int candidates() {
        return candidates;
    }

    /** How many of them came out of the blocks of a kind. */
    public int candidates(BlockKind kind) {
        return found[kind.ordinal()];
    }

    /** What any person of the register weighs before anything is compared. */
    public int prior() {
        return prior;
    }

    /** The person who has the record's number and another name and date, or −1. */
    public long holder() {
        return holder;
    }

    /** How a field agrees with the best person. */
    public Level level(Field field) {
        return levels[field.ordinal()];
    }

    /** What that weighs. */
    public int weight(Field field) {
        return weights[field.ordinal()];
    }
}
