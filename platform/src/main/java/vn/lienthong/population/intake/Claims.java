package vn.lienthong.population.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.Attribute;
import vn.lienthong.primitives.PersonalNumber;

/**
 * What a batch under way may be writing: a line of the next batch that names the same number,
 * identifier or household would wait for it in the database while the batch waits for its turn.
 */
record Claims(Set<PersonalNumber> numbers, Set<UUID> identifiers, Set<String> households) {

    static final Claims NONE = new Claims(Set.of(), Set.of(), Set.of());

    /** Numbers, identifiers and households of lines. */
    static Claims of(Collection<PersonLine> lines) {
        var numbers = new HashSet<PersonalNumber>(lines.size() * 2);
        var identifiers = new HashSet<UUID>();
        var households = new HashSet<String>();
        for (PersonLine line : lines) {
            numbers.add(line.number());
            UUID identifier = line.personId();
            if (identifier != null) {
                identifiers.add(identifier);
            }
            String household = household(line);
            if (household != null) {
                households.add(household);
            }
        }
        return new Claims(numbers, identifiers, households);
    }

    boolean touch(PersonLine line) {
        UUID identifier = line.personId();
        String household = household(line);
        return numbers.contains(line.number())
                || identifier != null && identifiers.contains(identifier)
                || household != null && households.contains(household);
    }

    private static @Nullable String household(PersonLine line) {
        return line.said().details().getOrDefault(Attribute.HOUSEHOLD, Map.of()).get("household");
    }

    @Override
    public String toString() {
        return "Claims[" + numbers.size() + " numbers]";
    }
}
