package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Identifiers;

/** Rules look at everybody in an act, and at the children of whoever died. */
class PersonsOfActsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 4);
    private static final LocalDate BORN = LocalDate.of(2018, 6, 1);
    private static int next;

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();
    private final UUID woman = People.woman(platform).personId();

    private List<String> refusal(CivilAct act) {
        return People.order(platform, act) instanceof ActOutcome.Refused(List<Violation> broken)
                ? broken.stream().map(Violation::code).toList()
                : List.of();
    }

    /** A girl of this mother and father. */
    private UUID childOf(UUID mother, UUID father) {
        var child =
                new Enrolment(
                        platform.bean(Identifiers.class).next(),
                        PersonalNumber.compose("995", Sex.FEMALE, BORN.getYear(), next++),
                        VietnameseName.of("Lê Ngọc Mai"),
                        Sex.FEMALE,
                        PartialDate.of(BORN),
                        mother,
                        father,
                        People.COMMUNE);
        platform.bean(CivilRegistration.class).enrol(List.of(child), UUID.randomUUID());
        return child.personId();
    }

    @Test
    void aHouseholdHasNoMemberWhoIsNotYetBorn() {
        UUID child = People.child(platform, BORN).personId();

        assertThat(
                        refusal(
                                new CivilAct.HouseholdFormed(
                                        UUID.randomUUID(),
                                        man,
                                        Set.of(man, child),
                                        LocalDate.of(2016, 3, 1))))
                .containsExactly("act.before-birth");
    }

    @Test
    void aHouseholdIsNotFormedWithADeadMember() {
        assertThat(refusal(new CivilAct.Death(woman, DAY.minusYears(4), ""))).isEmpty();

        assertThat(
                        refusal(
                                new CivilAct.HouseholdFormed(
                                        UUID.randomUUID(), man, Set.of(man, woman), DAY)))
                .containsExactly("act.other-person-dead");
    }

    @Test
    void nobodyJoinsAHouseholdWhoseHeadHasDiedOrOneOfNobody() {
        UUID joining = People.man(platform).personId();
        UUID from = UUID.randomUUID();
        UUID into = UUID.randomUUID();
        LocalDate later = DAY.plusYears(1);
        assertThat(refusal(new CivilAct.HouseholdFormed(from, joining, Set.of(joining), DAY)))
                .isEmpty();
        assertThat(refusal(new CivilAct.HouseholdFormed(into, man, Set.of(man, woman), DAY)))
                .isEmpty();
        assertThat(refusal(new CivilAct.Death(man, DAY.plusDays(1), ""))).isEmpty();

        assertThat(refusal(new CivilAct.HouseholdsMerged(from, into, List.of(joining), later)))
                .containsExactly("household.no-head");
        assertThat(
                        refusal(
                                new CivilAct.HouseholdsMerged(
                                        from, UUID.randomUUID(), List.of(joining), later)))
                .containsExactly("household.no-head");
    }

    @Test
    void aDeadWomanAdoptsNobodyEvenBesideALivingMan() {
        UUID child = People.child(platform, BORN).personId();
        assertThat(refusal(new CivilAct.Death(woman, DAY.minusYears(4), ""))).isEmpty();

        assertThat(refusal(new CivilAct.Adoption(child, woman, null, false, DAY)))
                .containsExactly("act.other-person-dead");
        assertThat(refusal(new CivilAct.Adoption(child, woman, man, false, DAY)))
                .containsExactly("act.other-person-dead");
    }

    @Test
    void aChildOfSixIsNoGuardian() {
        UUID child = People.child(platform, BORN.minusYears(3)).personId();
        UUID guardian = People.child(platform, BORN).personId();

        assertThat(refusal(new CivilAct.Guardianship(child, guardian, DAY)))
                .containsExactly("guardian.too-young");
    }

    @Test
    void whoIsNotYetBornIsNoGuardian() {
        UUID child = People.child(platform, BORN.minusYears(3)).personId();
        UUID guardian = People.child(platform, DAY.plusMonths(6)).personId();

        assertThat(refusal(new CivilAct.Guardianship(child, guardian, DAY)))
                .containsExactly("act.before-birth");
    }

    @Test
    void nobodyIsTheirOwnGuardian() {
        assertThat(refusal(new CivilAct.Guardianship(man, man, DAY)))
                .containsExactly("guardian.oneself");
    }

    @Test
    void aMotherDoesNotDieBeforeHerChildIsBornAndAFatherMay() {
        childOf(woman, man);

        assertThat(refusal(new CivilAct.Death(woman, BORN.minusDays(1), "")))
                .containsExactly("death.before-child");
        assertThat(refusal(new CivilAct.Death(woman, BORN, ""))).isEmpty();
        assertThat(refusal(new CivilAct.Death(man, BORN.minusDays(301), "")))
                .containsExactly("death.before-child");
        assertThat(refusal(new CivilAct.Death(man, BORN.minusDays(300), ""))).isEmpty();
    }

    @Test
    void theDayOfADeathIsNotCorrectedToOneBeforeTheBirthOfHerChild() {
        childOf(woman, man);
        var death =
                (ActOutcome.Registered)
                        People.order(platform, new CivilAct.Death(woman, BORN.plusYears(1), ""));

        assertThat(refusal(new CivilAct.DayCorrected(death.actId(), woman, BORN.minusDays(1), DAY)))
                .containsExactly("death.before-child");
    }

    @Test
    void theSexOfAMotherIsNotCorrectedAndThatOfAWomanWithoutChildrenIs() {
        childOf(woman, man);
        UUID other = People.woman(platform).personId();

        assertThat(refusal(corrected(woman))).containsExactly("sex.other-stands");
        assertThat(refusal(corrected(other))).isEmpty();
    }

    private CivilAct corrected(UUID person) {
        UUID entry =
                platform.bean(PersonRecords.class)
                        .acts(person, People.reading())
                        .getFirst()
                        .actId();
        return new CivilAct.Correction(entry, person, Attribute.SEX, Map.of("sex", "MALE"), DAY);
    }
}
