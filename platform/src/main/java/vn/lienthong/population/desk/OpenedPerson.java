package vn.lienthong.population.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.PersonFile;

/**
 * A record that an officer opened. Prints as the identifier only.
 *
 * @param file the record
 * @param family parents, spouse, guardian and children
 * @param household members of the household, the head first; empty without one
 * @param names names of everybody whom the record mentions, by identifier
 * @param lastAct the act registered last, null when only mergers of communes are known
 */
public record OpenedPerson(
        PersonFile file,
        List<Relative> family,
        List<Relative> household,
        Map<UUID, String> names,
        @Nullable UUID lastAct) {

    public OpenedPerson {
        family = List.copyOf(family);
        household = List.copyOf(household);
        names = Map.copyOf(names);
    }

    public Optional<UUID> latestAct() {
        return Optional.ofNullable(lastAct);
    }

    /** The household to which the person belongs. */
    public Optional<Household> ownHousehold() {
        return file.state()
                .value(Attribute.HOUSEHOLD, "household")
                .map(id -> new Household(UUID.fromString(id), household));
    }

    @Override
    public String toString() {
        return "OpenedPerson[" + file.person().personId() + "]";
    }
}
