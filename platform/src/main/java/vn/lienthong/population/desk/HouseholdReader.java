package vn.lienthong.population.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Person;
import vn.lienthong.primitives.Violation;

/** Reads which household is formed of whom, or joins which other one. For one draft. */
final class HouseholdReader {

    private final ActDraft draft;
    private final ActAnswers answers;
    private final NamedPersons persons;
    private final Surroundings around;

    HouseholdReader(ActDraft draft, ActAnswers answers, NamedPersons persons, Surroundings around) {
        this.draft = draft;
        this.answers = answers;
        this.persons = persons;
        this.around = around;
    }

    /**
     * Refuses with {@code household.changed} when the officer saw other members than there are,
     * {@code household.head-leaves} when others would stay without a head, {@code household.head}
     * when the head is none of those who form it.
     */
    @Nullable CivilAct formed(@Nullable LocalDate day) {
        Optional<Household> own = around.opened().ownHousehold();
        if (refusedAsChanged(own)) {
            return null;
        }
        Set<UUID> forming = new LinkedHashSet<>(List.of(around.person()));
        forming.addAll(chosen(own));
        Person joining = persons.ifNamed(ActField.JOINING_NUMBER, ActField.JOINING_NAME);
        if (own.filter(household -> leavesOthersAlone(household, forming)).isPresent()) {
            answers.refuse(ActField.MEMBERS, "household.head-leaves");
        }
        if (joining != null) {
            leaveTheirs(joining, forming);
            forming.add(joining.personId());
        }
        UUID head = head(forming);
        return day == null || head == null || !answers.violations().isEmpty()
                ? null
                : new CivilAct.HouseholdFormed(
                        around.sources().identifiers().next(),
                        head,
                        forming,
                        own.map(left ->
                                        new CivilAct.LeftHousehold(
                                                left.householdId(), left.memberIds()))
                                .orElse(null),
                        day);
    }

    private boolean refusedAsChanged(Optional<Household> own) {
        Set<UUID> now = own.map(Household::memberIds).orElse(Set.of());
        boolean changed = !now.equals(draft.seenMembers());
        if (changed) {
            answers.refuse(Violation.of("household.changed"));
        }
        return changed;
    }

    private static boolean leavesOthersAlone(Household household, Set<UUID> leaving) {
        return leaving.stream().anyMatch(person -> household.needsItsHead(person, leaving));
    }

    /** Whoever comes from another household must not leave it without a head. */
    private void leaveTheirs(Person joining, Set<UUID> forming) {
        Set<UUID> leaving = new LinkedHashSet<>(forming);
        leaving.add(joining.personId());
        around.households()
                .apply(joining.personId())
                .filter(theirs -> theirs.needsItsHead(joining.personId(), leaving))
                .ifPresent(_ -> answers.refuse(ActField.JOINING_NUMBER, "household.head-leaves"));
    }

    private Set<UUID> chosen(Optional<Household> own) {
        Set<UUID> possible =
                own.map(Household::living).orElse(List.of()).stream()
                        .map(Relative::personId)
                        .collect(Collectors.toSet());
        Set<UUID> chosen = draft.identifiers(ActField.MEMBERS.id());
        if (!possible.containsAll(chosen)) {
            answers.refuse(ActField.MEMBERS, "answer.choice");
            return Set.of();
        }
        return chosen;
    }

    private @Nullable UUID head(Set<UUID> forming) {
        Optional<UUID> chosen =
                draft.identifiers(ActField.HEAD.id()).stream()
                        .filter(forming::contains)
                        .findFirst();
        if (chosen.isEmpty()) {
            answers.refuse(ActField.HEAD, "household.head");
        }
        return chosen.orElse(null);
    }

    /**
     * Refuses with {@code household.changed}, {@code household.none} when the person belongs to no
     * household, {@code household.none-there} when the other one does not, {@code household.same}
     * when it is one household.
     */
    @Nullable CivilAct merged(@Nullable LocalDate day) {
        Household own = around.opened().ownHousehold().orElse(null);
        if (own == null) {
            answers.refuse(ActField.INTO_NUMBER, "household.none");
            return null;
        }
        if (refusedAsChanged(Optional.of(own))) {
            return null;
        }
        Person there = persons.named(ActField.INTO_NUMBER, ActField.INTO_NAME);
        if (there == null) {
            return null;
        }
        Household into = around.households().apply(there.personId()).orElse(null);
        if (into == null) {
            answers.refuse(ActField.INTO_NUMBER, "household.none-there");
            return null;
        }
        if (into.householdId().equals(own.householdId())) {
            answers.refuse(ActField.INTO_NUMBER, "household.same");
            return null;
        }
        return day == null
                ? null
                : new CivilAct.HouseholdsMerged(
                        own.householdId(), into.householdId(), movers(own), day);
    }

    /** All members, the person whom the form is about first. */
    private List<UUID> movers(Household own) {
        var movers = new ArrayList<UUID>(List.of(around.person()));
        own.memberIds().stream().filter(id -> !id.equals(around.person())).forEach(movers::add);
        return movers;
    }
}
