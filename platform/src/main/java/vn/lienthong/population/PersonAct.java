package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Period;
import vn.lienthong.shell.SimulatedTime;

/**
 * An act in the life of a person, as a timeline shows it. Prints without what it says.
 *
 * @param actId the act
 * @param kind what happened
 * @param happenedOn ISO date of the event, to the day, month or year known
 * @param entry where and when it was registered
 * @param amends the act that it corrects or revokes, null for others
 * @param revoked whether it was revoked since
 * @param said what it says of this person
 */
public record PersonAct(
        UUID actId,
        ActKind kind,
        String happenedOn,
        Entry entry,
        @Nullable UUID amends,
        boolean revoked,
        List<Said> said) {

    public PersonAct {
        said = List.copyOf(said);
    }

    /**
     * How the act stands in the register.
     *
     * @param registeredAt when the register learned it
     * @param communeCode commune that registered
     * @param number number in its book, null for first entries and acts about communes
     * @param ground law or judgment, in Vietnamese
     * @param decidedBy agency that gave the judgment or decision, null when the ground is a law
     */
    public record Entry(
            Instant registeredAt,
            String communeCode,
            @Nullable String number,
            String ground,
            @Nullable String decidedBy) {

        /** Who decided, where somebody did. */
        public Optional<String> decision() {
            return Optional.ofNullable(decidedBy);
        }

        /** The number in the book, where there is one. */
        public Optional<String> registerNumber() {
            return Optional.ofNullable(number);
        }

        /** The day in Vietnam on which it was registered. */
        public LocalDate day() {
            return LocalDate.ofInstant(registeredAt, SimulatedTime.VIETNAM);
        }
    }

    /**
     * What an act says of one attribute. Prints without the value.
     *
     * @param attribute what is said
     * @param valid the days on which it holds
     * @param value the value by part; empty when nothing of this kind holds
     */
    public record Said(Attribute attribute, Period valid, Map<String, String> value) {
        public Said {
            value = Map.copyOf(value);
        }

        @Override
        public String toString() {
            return "Said[" + attribute + ", " + valid + "]";
        }
    }

    public Optional<UUID> amended() {
        return Optional.ofNullable(amends);
    }

    /** What it speaks of. */
    public Set<Attribute> attributes() {
        return said.stream().map(Said::attribute).collect(Collectors.toSet());
    }
}
