package vn.lienthong.population.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.InvalidValueException;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Violation;

/**
 * Whom an officer looks for. Prints without the values.
 *
 * @param name part of the name, null for any
 * @param birthDate as far as known, null for any
 * @param commune code of the commune of residence, null for the whole country
 * @param head part of the name of the head of the household, null for any; needs the commune
 * @param household a household, null for any
 */
record SearchCriteria(
        @Nullable NamePattern name,
        @Nullable PartialDate birthDate,
        @Nullable String commune,
        @Nullable NamePattern head,
        @Nullable UUID household) {

    /**
     * @throws InvalidValueException {@code desk.search-too-wide} when nearly everybody would be
     *     meant, {@code desk.head-without-commune}
     */
    SearchCriteria {
        if (name == null && birthDate == null && head == null && household == null) {
            throw new InvalidValueException(Violation.of("desk.search-too-wide").at("name"));
        }
        if (head != null && commune == null) {
            throw new InvalidValueException(
                    Violation.of("desk.head-without-commune").at("commune"));
        }
    }

    @Override
    public String toString() {
        return "SearchCriteria[]";
    }
}
