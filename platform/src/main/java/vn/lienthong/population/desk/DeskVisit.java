package vn.lienthong.population.desk;

import vn.lienthong.population.Reading;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;

/**
 * An officer at the desk, and why they look at records; stated once, kept with every read. Prints
 * without the reason.
 *
 * @param officer acts in the name of a commune
 * @param purpose one of those that the content opens to officers
 * @param reason in the officer's words, 5 to 200 characters
 */
public record DeskVisit(Actor officer, Reading.Purpose purpose, String reason) {

    public DeskVisit {
        if (officer.commune().isEmpty()) {
            throw new FaultException("forbidden");
        }
    }

    /** Code of the commune in whose name the officer acts. */
    public String commune() {
        return officer.commune().orElseThrow();
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
