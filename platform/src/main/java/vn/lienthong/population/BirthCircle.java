package vn.lienthong.population;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is around a birth that is ordered, as the register knows them while they are locked.
 *
 * @param registered whether the dossier led to an act before
 * @param known the mother, null when number and name are not of one person
 * @param claimed the father as {@code known}; null also where none was declared
 * @param ofFather whether the father has this child already; asked where no mother was declared
 */
record BirthCircle(
        boolean registered, @Nullable Mother known, @Nullable Person claimed, boolean ofFather) {

    /**
     * A mother.
     *
     * @param life on the day before the birth: ALIVE, DEAD, MISSING or DECLARED_DEAD
     * @param hasChild whether she has this child already: same day of birth and same name
     */
    record Mother(Person person, String life, boolean hasChild) {}

    Optional<Mother> mother() {
        return Optional.ofNullable(known);
    }

    Optional<Person> father() {
        return Optional.ofNullable(claimed);
    }
}
