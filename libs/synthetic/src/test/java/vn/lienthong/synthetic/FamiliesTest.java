package vn.lienthong.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.Sex;

class FamiliesTest {

    private static final int PEOPLE = 96_000;

    private final SyntheticPopulation population = Samples.population();

    @Test
    void mothersAndFathersAreOldEnoughAndNotTooOld() {
        population.forEach(
                0,
                PEOPLE,
                child -> {
                    if (child.motherIndex().isPresent()) {
                        SyntheticPerson mother = parent(child.motherIndex());
                        check(mother.sex() == Sex.FEMALE, "mother is a woman", child);
                        check(between(mother, child, 18, 45), "age of mother", child);
                    }
                    if (child.fatherIndex().isPresent()) {
                        SyntheticPerson father = parent(child.fatherIndex());
                        check(father.sex() == Sex.MALE, "father is a man", child);
                        check(between(father, child, 18, 55), "age of father", child);
                        check(
                                parent(child.motherIndex())
                                        .spouseIndex()
                                        .equals(child.fatherIndex()),
                                "father is the mother's husband",
                                child);
                    }
                });
    }

    private static boolean between(
            SyntheticPerson parent, SyntheticPerson child, int low, int high) {
        double gap =
                ChronoUnit.DAYS.between(parent.birthDate(), child.birthDate())
                        / AgePyramid.DAYS_IN_YEAR;
        return gap > low - 0.01 && gap < high + 0.01;
    }

    @Test
    void minorsHaveAMotherAndLiveWithHer() {
        LocalDate majority = Samples.AS_OF.minusYears(18);
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    if (person.birthDate().isAfter(majority.plusDays(1))) {
                        check(person.motherIndex().isPresent(), "mother", person);
                        SyntheticPerson mother = parent(person.motherIndex());
                        check(
                                mother.householdIndex() == person.householdIndex()
                                        && mother.communeCode().equals(person.communeCode()),
                                "home",
                                person);
                    }
                });
    }

    @Test
    void couplesLiveTogetherAndShareNoAncestor() {
        long[] couples = new long[1];
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    if (person.spouseIndex().isPresent()) {
                        SyntheticPerson spouse = parent(person.spouseIndex());
                        couples[0]++;
                        check(
                                spouse.spouseIndex().equals(OptionalLong.of(person.index())),
                                "marriage is mutual",
                                person);
                        check(spouse.sex() != person.sex(), "husband and wife", person);
                        check(
                                spouse.householdIndex() == person.householdIndex(),
                                "one household",
                                person);
                        Set<Long> shared = ancestors(person);
                        shared.retainAll(ancestors(spouse));
                        check(shared.isEmpty(), "no shared ancestor", person);
                    }
                });
        assertThat(couples[0]).isGreaterThan(PEOPLE / 4);
    }

    private Set<Long> ancestors(SyntheticPerson person) {
        Set<Long> ancestors = new HashSet<>();
        ancestors.add(person.index());
        for (OptionalLong parent :
                new OptionalLong[] {person.motherIndex(), person.fatherIndex()}) {
            if (parent.isPresent()) {
                ancestors.addAll(ancestors(parent(parent)));
            }
        }
        return ancestors;
    }

    @Test
    void noMotherHasTwoChildrenWithinTenMonths() {
        Map<Long, TreeSet<LocalDate>> births = new HashMap<>();
        population.forEach(
                0,
                PEOPLE,
                child ->
                        child.motherIndex()
                                .ifPresent(mother -> {
                                    TreeSet<LocalDate> known =
                                            births.computeIfAbsent(mother, m -> new TreeSet<>());
                                    LocalDate before = known.floor(child.birthDate());
                                    LocalDate after = known.ceiling(child.birthDate());
                                    check(
                                            apart(before, child.birthDate())
                                                    && apart(child.birthDate(), after),
                                            "spacing",
                                            child);
                                    known.add(child.birthDate());
                                }));
    }

    private static boolean apart(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || ChronoUnit.DAYS.between(first, second) >= 300;
    }

    @Test
    void childrenMostlyBearTheirFathersSurname() {
        long[] counts = new long[2];
        population.forEach(
                0,
                PEOPLE,
                child ->
                        child.fatherIndex()
                                .ifPresent(father -> {
                                    String surname = population.person(father).name().surname();
                                    boolean same = child.name().surname().equals(surname);
                                    counts[same ? 1 : 0]++;
                                }));
        assertThat(counts[1] / (double) (counts[0] + counts[1])).isBetween(0.97, 0.999);
    }

    @Test
    void householdsAreOfHumanSize() {
        Map<Long, Integer> sizes = new HashMap<>();
        population.forEach(0, PEOPLE, p -> sizes.merge(p.householdIndex(), 1, Integer::sum));
        double mean = PEOPLE / (double) sizes.size();
        assertThat(mean).isBetween(2.8, 4.5);
        long large = sizes.values().stream().filter(size -> size > 10).count();
        assertThat(large / (double) sizes.size()).isLessThan(0.02);
    }

    @Test
    void familiesStayInTheirBlock() {
        population.forEach(
                0,
                PEOPLE,
                person -> {
                    long block = person.index() / SyntheticPopulation.BLOCK;
                    boolean inside =
                            person.householdIndex() / SyntheticPopulation.BLOCK == block
                                    && person.motherIndex().orElse(person.index())
                                                    / SyntheticPopulation.BLOCK
                                            == block;
                    check(inside, "block", person);
                });
    }

    private SyntheticPerson parent(OptionalLong index) {
        return population.person(index.orElseThrow());
    }

    private static void check(boolean right, String claim, SyntheticPerson person) {
        if (!right) {
            throw new AssertionError(
                    "%s does not hold for person %d of seed %d"
                            .formatted(claim, person.index(), Seed.first()));
        }
    }
}
