package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An act that moved the residents of communes to the communes that came after them.
 *
 * @param act the act
 * @param registeredAt when the register learned it
 * @param day first day of the new communes
 * @param communes code of the new commune by code of the old
 * @param residences the kinds of residence that it moved
 */
record Reorganisation(
        UUID act,
        Instant registeredAt,
        LocalDate day,
        Map<String, String> communes,
        Set<Attribute> residences) {
    Reorganisation {
        communes = Map.copyOf(communes);
        residences = Set.copyOf(residences);
    }
}
