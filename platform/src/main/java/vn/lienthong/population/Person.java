package vn.lienthong.population;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * What the register holds of a person now. Prints as its identifier only.
 *
 * @param personId identifier, for ever
 * @param number the personal number in force
 * @param name full name
 * @param sex sex
 * @param birthDate as far as known
 * @param mother her identifier, null when not known
 * @param father his identifier, null when not known
 * @param communeCode commune of permanent residence, in the units in force when it was recorded
 */
public record Person(
        UUID personId,
        PersonalNumber number,
        VietnameseName name,
        Sex sex,
        PartialDate birthDate,
        @Nullable UUID mother,
        @Nullable UUID father,
        String communeCode) {

    public Optional<UUID> motherId() {
        return Optional.ofNullable(mother);
    }

    public Optional<UUID> fatherId() {
        return Optional.ofNullable(father);
    }

    @Override
    public String toString() {
        return "Person[" + personId + "]";
    }
}
