package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.ParentClaim;
import vn.lienthong.population.Person;
import vn.lienthong.population.PersonState;
import vn.lienthong.population.Reading;

/**
 * What the answers of a form are read with.
 *
 * @param opened whom the act is about
 * @param sources where answers are looked up
 * @param households the household of somebody else, with its members read
 * @param states what held of the person on a day
 * @param reading the read of whoever else is named
 */
record Surroundings(
        OpenedPerson opened,
        ActSources sources,
        Function<UUID, Optional<Household>> households,
        Function<LocalDate, PersonState> states,
        Reading reading,
        LocalDate today) {

    Person subject() {
        return opened.file().person();
    }

    UUID person() {
        return subject().personId();
    }

    /** Whom the person was married to on a day. */
    Optional<UUID> spouse(LocalDate day) {
        return states.apply(day).value(Attribute.MARITAL_STATUS, "spouse").map(UUID::fromString);
    }

    /** Somebody else, who is named by number and name. */
    Optional<Person> somebodyElse(ParentClaim claim) {
        return sources.register()
                .match(claim, reading)
                .filter(found -> !found.personId().equals(person()));
    }
}
