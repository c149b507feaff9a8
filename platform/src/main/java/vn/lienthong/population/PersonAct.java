package vn.lienthong.population;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act in the life of a person, as a timeline shows it.
 *
 * @param actId the act
 * @param kind what happened
 * @param happenedOn ISO date of the event, to the day, month or year known
 * @param registeredAt when the register learned it
 * @param communeCode commune that registered
 * @param registerNumber number in its book, null for first entries
 * @param amends the act that it corrects or revokes, null for others
 * @param revoked whether it was revoked since
 * @param attributes what it says of this person
 */
public record PersonAct(
        UUID actId,
        ActKind kind,
        String happenedOn,
        Instant registeredAt,
        String communeCode,
        @Nullable String registerNumber,
        @Nullable UUID amends,
        boolean revoked,
        Set<Attribute> attributes) {

    public PersonAct {
        attributes = Set.copyOf(attributes);
    }

    public Optional<UUID> amended() {
        return Optional.ofNullable(amends);
    }
}
