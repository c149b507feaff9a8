package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What held of a person on one day, as the register knew it at one moment. Prints as the person's
 * identifier only.
 *
 * @param person the person
 * @param validOn the day in the world
 * @param knownOn the moment of knowledge
 * @param held values by attribute and part; what was not known is missing
 */
public record PersonState(
        UUID person, LocalDate validOn, Instant knownOn, Map<Attribute, Map<String, String>> held) {

    public PersonState {
        held = Map.copyOf(held);
    }

    /** One part of an attribute. */
    public Optional<String> value(Attribute attribute, String part) {
        return Optional.ofNullable(held.get(attribute)).map(value -> value.get(part));
    }

    @Override
    public String toString() {
        return "PersonState[" + person + "]";
    }
}
