package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/** Acts of which the register learns late: they say what was, and leave what came after. */
class LateActsTest {

    private static final LocalDate EARLY = LocalDate.of(2017, 3, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2019, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2022, 5, 4);
    private static final LocalDate NOW = LocalDate.of(2026, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final PersonRecords records = platform.bean(PersonRecords.class);
    private final UUID man = People.man(platform).personId();
    private final UUID woman = People.woman(platform).personId();

    private UUID registered(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private Optional<String> value(UUID person, Attribute attribute, String part, LocalDate day) {
        return records.at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(attribute, part);
    }

    private PersonalNumber number(UUID person) {
        return PersonalNumber.of(
                value(person, Attribute.NUMBER, "number", LocalDate.now()).orElseThrow());
    }

    private UUID entry(UUID person) {
        return records.acts(person, People.reading()).getFirst().actId();
    }

    @Test
    void anEarlierNameThatIsRegisteredTodayLeavesTheLaterOne() {
        registered(new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn Sau"), LATER));
        registered(new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn Trước"), EARLY));

        assertThat(value(man, Attribute.NAME, "full", EARLY.minusDays(1))).contains("Lê Văn Hùng");
        assertThat(value(man, Attribute.NAME, "full", BETWEEN)).contains("Lê Văn Trước");
        assertThat(value(man, Attribute.NAME, "full", LATER)).contains("Lê Văn Sau");
    }

    @Test
    void nobodyMarriesAfterTheirDeathOrBeforeTheirBirth() {
        UUID woman = People.woman(platform).personId();
        UUID marriage = registered(new CivilAct.Marriage(man, woman, LATER));
        var death = new CivilAct.Death(man, EARLY, "");
        var birth =
                new CivilAct.Correction(
                        entry(woman),
                        woman,
                        Attribute.BIRTH,
                        Map.of("date", LATER.plusDays(1).toString()),
                        LATER);

        assertThat(refusal(death)).containsExactly("death.before-marriage");
        assertThat(refusal(birth)).contains("marriage.before-birth");
        registered(new CivilAct.Revocation(marriage, List.of(man, woman), LATER));

        assertThat(refusal(birth)).doesNotContain("marriage.before-birth");
        registered(death);
    }

    @Test
    void whenTheLaterActWasVoidTheEarlierOneGoesOn() {
        UUID later =
                registered(new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn Sau"), LATER));
        registered(new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn Trước"), EARLY));

        registered(new CivilAct.Revocation(later, List.of(man), LATER));

        assertThat(value(man, Attribute.NAME, "full", NOW)).contains("Lê Văn Trước");
    }

    @Test
    void anEarlierResidenceLeavesTheOneThatCameAfterIt() {
        registered(new CivilAct.ResidenceRegistered(man, "00008", LocalDate.of(2025, 9, 1)));
        registered(new CivilAct.ResidenceRegistered(man, "00025", LocalDate.of(2025, 8, 1)));

        assertThat(value(man, Attribute.RESIDENCE, "commune", LocalDate.of(2025, 8, 31)))
                .contains("00025");
        assertThat(value(man, Attribute.RESIDENCE, "commune", NOW)).contains("00008");
    }

    @Test
    void whoseMarriageIsRegisteredAfterTheOtherDiedIsWidowed() {
        registered(new CivilAct.Death(man, LATER, ""));
        registered(new CivilAct.Marriage(man, woman, BETWEEN));

        assertThat(value(woman, Attribute.MARITAL_STATUS, "status", BETWEEN)).contains("MARRIED");
        assertThat(value(woman, Attribute.MARITAL_STATUS, "status", NOW)).contains("WIDOWED");
    }

    @Test
    void whoWasDivorcedBeforeTheOtherDiedWasNotWidowed() {
        registered(new CivilAct.Marriage(man, woman, EARLY.plusYears(1)));
        registered(new CivilAct.Death(man, LATER, ""));
        registered(new CivilAct.Divorce(woman, man, BETWEEN));

        assertThat(value(woman, Attribute.MARITAL_STATUS, "status", NOW)).contains("DIVORCED");
    }

    @Test
    void aDeathThatIsLearnedLateHasNothingAfterIt() {
        registered(new CivilAct.Missing(man, LATER));
        registered(new CivilAct.Death(man, BETWEEN, ""));

        assertThat(value(man, Attribute.LIFE, "status", NOW)).contains("DEAD");
    }

    @Test
    void aRecognitionLeavesALaterAdoption() {
        UUID child = People.child(platform, LocalDate.of(2018, 1, 5)).personId();
        UUID adopter = People.woman(platform).personId();
        registered(new CivilAct.Adoption(child, adopter, null, true, LATER));
        registered(new CivilAct.ParentRecognised(child, man, BETWEEN));

        assertThat(value(child, Attribute.PARENTS, "father", LocalDate.of(2018, 1, 5)))
                .contains(man.toString());
        assertThat(value(child, Attribute.PARENTS, "mother", NOW)).contains(adopter.toString());
    }

    @Test
    void whoMovesToAnotherHouseholdIsNothingYetToItsHead() {
        var household = UUID.randomUUID();
        registered(new CivilAct.HouseholdFormed(household, man, Set.of(man, woman), EARLY));
        registered(
                new CivilAct.DetailsDeclared(
                        woman, Attribute.RELATION_TO_HEAD, Map.of("relation", "Vợ"), EARLY));
        assertThat(value(woman, Attribute.RELATION_TO_HEAD, "relation", BETWEEN)).contains("Vợ");

        registered(new CivilAct.HouseholdFormed(UUID.randomUUID(), woman, Set.of(woman), LATER));

        assertThat(value(woman, Attribute.RELATION_TO_HEAD, "relation", NOW)).isEmpty();
    }

    @Test
    void aCorrectedYearOfBirthBringsANumberThatSaysIt() {
        PersonalNumber held = number(woman);
        UUID correction =
                registered(
                        new CivilAct.Correction(
                                entry(woman),
                                woman,
                                Attribute.BIRTH,
                                Map.of("date", "1994-03-27"),
                                LATER));

        assertThat(number(woman).birthYear()).isEqualTo(1994);
        assertThat(value(woman, Attribute.NUMBER, "number", LATER.minusDays(1)))
                .contains(held.unmasked());
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();

        registered(new CivilAct.Revocation(correction, List.of(woman), LATER));

        assertThat(number(woman)).isEqualTo(held);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
    }

    @Test
    void aCorrectedDayOfBirthLeavesTheNumber() {
        PersonalNumber held = number(woman);
        registered(
                new CivilAct.Correction(
                        entry(woman), woman, Attribute.BIRTH, Map.of("date", "1995-03-28"), LATER));

        assertThat(number(woman)).isEqualTo(held);
    }

    @Test
    void aCorrectedSexAndARedeterminedOneEachBringANumber() {
        registered(
                new CivilAct.Correction(
                        entry(woman), woman, Attribute.SEX, Map.of("sex", "MALE"), LATER));
        assertThat(number(woman).sex()).isEqualTo(Sex.MALE);

        registered(new CivilAct.SexRedetermined(woman, Sex.FEMALE, NOW));

        assertThat(number(woman).sex()).isEqualTo(Sex.FEMALE);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
        assertThat(platform.bean(Rebuild.class).check().differing()).doesNotContain(woman);
    }

    @Test
    void aMotherIsNotCorrectedToAnAgeAtWhichNobodyBears() {
        Enrolment mother = People.woman(platform);
        UUID child = born(mother);

        assertThat(refusal(birth(mother.personId(), "2004-03-27")))
                .containsExactly("parent.too-young");
        assertThat(refusal(birth(child, "2006-01-01"))).containsExactly("parent.too-young");
        registered(birth(child, "2007-05-01"));
    }

    private CivilAct birth(UUID person, String date) {
        return new CivilAct.Correction(
                entry(person), person, Attribute.BIRTH, Map.of("date", date), LATER);
    }

    private List<String> refusal(CivilAct act) {
        return People.order(platform, act) instanceof ActOutcome.Refused refused
                ? refused.violations().stream().map(violation -> violation.code()).toList()
                : List.of();
    }

    private UUID born(Enrolment mother) {
        BirthOutcome outcome =
                platform.bean(CivilRegistration.class)
                        .registerBirth(
                                new RegisterBirth(
                                        VietnameseName.of("Lê An"),
                                        Sex.FEMALE,
                                        LocalDate.of(2015, 1, 5),
                                        "Trạm y tế xã",
                                        People.claim(mother),
                                        null,
                                        People.COMMUNE,
                                        People.officer(),
                                        UUID.randomUUID(),
                                        People.GROUND));
        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        UUID child = ((BirthOutcome.Registered) outcome).childId();
        assertThat(value(child, Attribute.BIRTH, "place", NOW)).contains("Trạm y tế xã");
        return child;
    }
}
