package vn.lienthong.population;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.primitives.Period;

/**
 * What an act says of one attribute of one person. Prints without the value.
 *
 * @param person the person
 * @param attribute what is said
 * @param valid the days on which it holds
 * @param value the value by part; empty when nothing of this kind holds
 */
record Change(UUID person, Attribute attribute, Period valid, Map<String, String> value) {

    Change {
        value = Map.copyOf(value);
    }

    /** The person, and the one into whose record theirs was merged. */
    Set<UUID> persons() {
        return attribute == Attribute.MERGED_INTO
                ? Set.of(person, UUID.fromString(value.getOrDefault("person", "")))
                : Set.of(person);
    }

    @Override
    public String toString() {
        return "Change[" + person + ", " + attribute + ", " + valid + "]";
    }
}
