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
 * @param reach whether it covers what is known of later days
 */
record Change(
        UUID person, Attribute attribute, Period valid, Map<String, String> value, Reach reach) {

    /** How far a change goes where something is known already of days that are still to come. */
    enum Reach {
        /** Over all its days, whatever was known of them. */
        THROUGHOUT,
        /**
         * Until the next day since when something else is known: whoever learns late of a name of
         * 2015 has not forgotten that of 2022.
         */
        UNTIL_NEXT
    }

    Change {
        value = Map.copyOf(value);
        if (reach == Reach.UNTIL_NEXT && valid.to() != null) {
            throw new IllegalArgumentException("what holds until the next has no end of its own");
        }
    }

    /** A change that holds throughout its days. */
    Change(UUID person, Attribute attribute, Period valid, Map<String, String> value) {
        this(person, attribute, valid, value, Reach.THROUGHOUT);
    }

    /** Whether both speak of one attribute of one person; numbers speak for themselves. */
    boolean isOfTheSame(Change other) {
        return attribute != Attribute.NUMBER
                && attribute == other.attribute
                && person.equals(other.person);
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
