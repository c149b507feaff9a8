package vn.lienthong.population.duplicates;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of a pair, as an officer compares it. Prints as its identifier only.
 *
 * @param person identifier
 * @param values what is believed, by field, for those that are known
 * @param named identifiers of the parents whom the values name
 * @param enteredAt when the record came into the register
 * @param shown whether it is shown, or merged into another
 */
public record PairRecord(
        UUID person, Map<Field, String> values, Set<UUID> named, Instant enteredAt, boolean shown) {

    public PairRecord {
        values = Map.copyOf(values);
        named = Set.copyOf(named);
    }

    /** What is compared, in the order of the page. */
    public enum Field {
        NAME,
        BIRTH,
        SEX,
        NUMBER,
        OLD_NUMBER,
        MOTHER,
        FATHER,
        COMMUNE,
        MARITAL_STATUS,
        LIFE,
        ETHNICITY,
        ORIGIN
    }

    /** A value, null when it is not known. */
    public @Nullable String value(Field field) {
        return values.get(field);
    }

    @Override
    public String toString() {
        return "PairRecord[" + person + "]";
    }
}
