package vn.lienthong.population.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be of one person.
 *
 * @param pairId the pair
 * @param one one record
 * @param other the other one
 * @param level how much speaks for it
 * @param reasons codes of the rules that say so
 * @param foundAt when it was found
 * @param state how far officers came
 * @param mergeId the merge in force, null when there is none
 */
public record DuplicatePair(
        UUID pairId,
        UUID one,
        UUID other,
        Level level,
        List<String> reasons,
        Instant foundAt,
        State state,
        @Nullable UUID mergeId) {

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }

    /** How far officers came with a pair. */
    public enum State {
        /** Nobody has decided. */
        OPEN,
        /** Somebody looked and could not say. */
        UNSURE,
        /** Two people, for ever. */
        DIFFERENT,
        /** One person; one record is shown. */
        MERGED;

        /** Whether it waits for a decision. */
        public boolean waits() {
            return this == OPEN || this == UNSURE;
        }
    }

    /** The merge in force. */
    public Optional<UUID> merge() {
        return Optional.ofNullable(mergeId);
    }

    boolean has(UUID person) {
        return one.equals(person) || other.equals(person);
    }
}
