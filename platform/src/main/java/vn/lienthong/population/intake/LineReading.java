package vn.lienthong.population.intake;

import java.util.List;

/** What came of reading a line: a person, or why not. */
sealed interface LineReading {

    /** A person. */
    record Person(PersonLine person) implements LineReading {}

    /**
     * No person.
     *
     * @param rejects the broken rules, at least one
     */
    record Unread(List<Reject> rejects) implements LineReading {
        public Unread {
            rejects = List.copyOf(rejects);
        }
    }
}
