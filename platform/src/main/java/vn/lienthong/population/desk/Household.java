package vn.lienthong.population.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A household and who belongs to it. Prints as the identifier only.
 *
 * @param householdId identifier
 * @param members the head first, the dead included
 */
public record Household(UUID householdId, List<Relative> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** Identifiers of all members. */
    public Set<UUID> memberIds() {
        return members.stream().map(Relative::personId).collect(Collectors.toSet());
    }

    /** Those who can take part in an act. */
    public List<Relative> living() {
        return members.stream().filter(Relative::isLiving).toList();
    }

    /** Whether the person leads it, and somebody who lives would be left without a head. */
    boolean needsItsHead(UUID person, Set<UUID> leaving) {
        Optional<Relative> head =
                members.stream().filter(member -> member.tie() == Relative.Tie.HEAD).findFirst();
        return head.filter(known -> known.personId().equals(person)).isPresent()
                && living().stream().anyMatch(member -> !leaving.contains(member.personId()));
    }

    @Override
    public String toString() {
        return "Household[" + householdId + "]";
    }
}
