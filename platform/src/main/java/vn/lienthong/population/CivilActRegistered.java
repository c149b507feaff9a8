package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A civil act about persons of the register was registered. Carries identifiers, no person.
 *
 * @param actId the civil act
 * @param kind what happened
 * @param persons everybody whose record it changed, the one whom it is about first
 * @param communeCode commune that registered
 * @param provinceCode its province on that day
 * @param happenedOn day of the event
 * @param registeredAt moment of registration
 */
@NamedInterface("events")
public record CivilActRegistered(
        UUID actId,
        ActKind kind,
        List<UUID> persons,
        String communeCode,
        String provinceCode,
        LocalDate happenedOn,
        Instant registeredAt) {

    public CivilActRegistered {
        persons = List.copyOf(persons);
    }
}
