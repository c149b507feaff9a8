package vn.lienthong.population;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares who is married to whom before an act and after it. What was one-sided before, as entries
 * of a collection can be, is not held against the act. For one act.
 */
final class Marriages {

    private static final String MARRIED = "MARRIED";

    private final Function<UUID, History> before;
    private final Function<UUID, History> after;

    Marriages(Function<UUID, History> before, Function<UUID, History> after) {
        this.before = before;
        this.after = after;
    }

    /** Everybody to whom one of some persons was married once, as is believed. */
    static Set<UUID> spouses(Collection<UUID> persons, Function<UUID, History> known) {
        var spouses = new LinkedHashSet<UUID>();
        for (UUID person : persons) {
            known.apply(person).of(Attribute.MARITAL_STATUS).stretches().stream()
                    .flatMap(stretch -> Optional.ofNullable(stretch.value().get("spouse")).stream())
                    .map(UUID::fromString)
                    .forEach(spouses::add);
        }
        return spouses;
    }

    /**
     * Whether the act would leave one of these persons married to somebody who is dead or married
     * to another by then, or to nobody. A record that was merged is nobody's any more.
     */
    boolean becomeOneSided(Collection<UUID> persons) {
        return persons.stream()
                .anyMatch(person ->
                        spouses(Set.of(person), after).stream()
                                .anyMatch(spouse -> becomesOneSided(person, spouse)));
    }

    private boolean becomesOneSided(UUID person, UUID spouse) {
        return Stream.of(person, spouse)
                .flatMap(one -> Stream.of(before.apply(one), after.apply(one)))
                .flatMap(Marriages::days)
                .anyMatch(day ->
                        isOneSided(person, spouse, day, after)
                                && !isOneSided(person, spouse, day, before));
    }

    /** The days on which something about marriage or death begins or ends. */
    private static Stream<LocalDate> days(History history) {
        return Stream.of(Attribute.MARITAL_STATUS, Attribute.LIFE)
                .flatMap(attribute -> history.of(attribute).stretches().stream())
                .map(Timeline.Stretch::valid)
                .flatMap(valid -> Stream.concat(Stream.of(valid.from()), valid.end().stream()));
    }

    private static boolean isOneSided(
            UUID person, UUID spouse, LocalDate day, Function<UUID, History> known) {
        History one = known.apply(person);
        History other = known.apply(spouse);
        return one.survivor().isEmpty()
                && !isDead(one, day)
                && isMarried(one, spouse, day)
                && (isDead(other, day) || !isMarried(other, person, day));
    }

    private static boolean isDead(History person, LocalDate day) {
        return person.life(day).endsWith("DEAD");
    }

    private static boolean isMarried(History person, UUID spouse, LocalDate day) {
        return isMarried(person, day) && person.spouse(day).filter(spouse::equals).isPresent();
    }

    private static boolean isMarried(History person, LocalDate day) {
        return person.on(day, Attribute.MARITAL_STATUS, "status")
                .filter(MARRIED::equals)
                .isPresent();
    }

    /** The act that ended a marriage of one of these persons that would not have been any more. */
    Optional<UUID> restingOnNothing(Collection<UUID> persons) {
        return persons.stream().flatMap(this::restingOnNothing).findFirst();
    }

    private Stream<UUID> restingOnNothing(UUID person) {
        History now = before.apply(person);
        History then = after.apply(person);
        return then.of(Attribute.MARITAL_STATUS).stretches().stream()
                .filter(stretch -> isEnd(stretch.value().getOrDefault("status", "")))
                .filter(stretch ->
                        now.of(Attribute.MARITAL_STATUS).stretches().stream()
                                .anyMatch(stretch::beginsLike))
                .filter(stretch -> isMarried(now, stretch.valid().from().minusDays(1)))
                .filter(stretch -> !isMarried(then, stretch.valid().from().minusDays(1)))
                .map(Timeline.Stretch::act);
    }

    private static boolean isEnd(String status) {
        return status.equals("WIDOWED") || status.equals("DIVORCED");
    }
}
