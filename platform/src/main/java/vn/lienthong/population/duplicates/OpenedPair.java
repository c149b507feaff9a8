package vn.lienthong.population.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A pair side by side, with what was decided so far.
 *
 * @param pair the pair
 * @param one one record
 * @param other the other one
 * @param decisions the oldest first
 */
public record OpenedPair(
        DuplicatePair pair, PairRecord one, PairRecord other, List<DuplicateDecision> decisions) {

    public OpenedPair {
        decisions = List.copyOf(decisions);
    }

    /** The fields of which at least one record knows something. */
    public List<PairRecord.Field> fields() {
        return Arrays.stream(PairRecord.Field.values())
                .filter(field -> one.value(field) != null || other.value(field) != null)
                .toList();
    }

    /** Whether the records do not say the same. */
    public boolean differs(PairRecord.Field field) {
        return !Objects.equals(one.value(field), other.value(field));
    }
}
