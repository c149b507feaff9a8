package vn.lienthong.population.desk;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/**
 * An officer at the desk, and why they look at records; stated once, kept with every read. Prints
 * without the reason and the persons.
 *
 * @param officer acts in the name of a commune
 * @param purpose one of those that the content opens to officers
 * @param reason in the officer's words, 5 to 200 characters
 * @param identified persons whom the officer identified from their papers since then
 */
public record DeskVisit(
        Actor officer, Reading.Purpose purpose, String reason, Set<UUID> identified) {

    /** A visit that begins. */
    public DeskVisit(Actor officer, Reading.Purpose purpose, String reason) {
        this(officer, purpose, reason, Set.of());
    }

    public DeskVisit {
        identified = Set.copyOf(identified);
        if (officer.commune().isEmpty()) {
            throw new FaultException("forbidden");
        }
    }

    /** Code of the commune in whose name the officer acts. */
    public String commune() {
        return officer.commune().orElseThrow();
    }

    /** The same visit with one more person identified. */
    DeskVisit identifying(UUID person) {
        var more = new HashSet<>(identified);
        more.add(person);
        return new DeskVisit(officer, purpose, reason, more);
    }

    /** The read of one record, as the access record keeps it. */
    Reading reading() {
        return reading(purpose);
    }

    /** A read for another purpose than the stated one, for the same reason. */
    Reading reading(Reading.Purpose other) {
        return new Reading(officer, other, null, reason);
    }

    @Override
    public String toString() {
        return "DeskVisit[" + officer + ", " + purpose + "]";
    }
}
