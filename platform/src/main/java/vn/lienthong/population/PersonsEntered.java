package vn.lienthong.population;

import java.util.List;
import java.util.UUID;

/**
 * Persons stand in the register who were not there before, other than those of a whole file.
 * Published within their transaction, for listeners of this module alone; other modules hear {@link
 * PersonRegistered} and {@link PersonsEnrolled}.
 *
 * @param persons at most 10,000
 */
public record PersonsEntered(List<UUID> persons) {

    public PersonsEntered {
        persons = List.copyOf(persons);
    }
}
