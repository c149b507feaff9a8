package vn.lienthong.population.desk;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;

/**
 * A person in a list of results. Prints as the identifier only.
 *
 * @param personId identifier
 * @param name full name
 * @param born date of birth as far as known; of residents of other communes the year only
 * @param communeCode commune of residence
 * @param commune its name with its province
 * @param resident null for residents of other communes
 */
public record FoundPerson(
        UUID personId,
        String name,
        String born,
        String communeCode,
        String commune,
        @Nullable Resident resident) {

    /**
     * What a list says only of residents of the officer's own commune.
     *
     * @param number shown masked
     * @param life ALIVE, DEAD, MISSING or DECLARED_DEAD
     */
    public record Resident(Sex sex, PersonalNumber number, String life) {}

    public Optional<Resident> ownResident() {
        return Optional.ofNullable(resident);
    }

    @Override
    public String toString() {
        return "FoundPerson[" + personId + "]";
    }
}
