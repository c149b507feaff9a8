package vn.lienthong.population;

import java.util.List;

/**
 * All that the register answers about a person at once: who it is now, what held on a day as known
 * at a moment, and every act about them. Prints as the person's identifier only.
 *
 * @param person as shown now
 * @param state what held
 * @param acts in the order of registration
 */
public record PersonFile(Person person, PersonState state, List<PersonAct> acts) {

    public PersonFile {
        acts = List.copyOf(acts);
    }

    @Override
    public String toString() {
        return "PersonFile[" + person.personId() + "]";
    }
}
