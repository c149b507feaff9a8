package vn.lienthong.steering.open;

import java.time.Instant;
import java.time.LocalDate;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.indicators.ProvinceMap;

/**
 * Which state of the data a file holds.
 *
 * @param knownOn last day of which something is known; the same day gives the same file again
 * @param map the provinces on which it is shown
 */
public record Edition(LocalDate knownOn, ProvinceMap map) {

    /** The moment before which everything of the day was known. */
    Instant known() {
        return knownOn.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant();
    }
}
