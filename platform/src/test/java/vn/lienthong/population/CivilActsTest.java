package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.FaultException;

/** What can happen to people, situation by situation, and what the register then says of them. */
class CivilActsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 4);
    private static final String OTHER_COMMUNE = "00008";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final ActRegistration acts = platform.bean(ActRegistration.class);
    private final PersonRecords records = platform.bean(PersonRecords.class);
    private final UUID man = People.man(platform).personId();
    private final UUID woman = People.woman(platform).personId();

    private ActOutcome order(CivilAct act) {
        return People.order(platform, act);
    }

    private UUID registered(CivilAct act) {
        ActOutcome outcome = order(act);
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private List<String> refusal(CivilAct act) {
        ActOutcome outcome = order(act);
        assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
        return ((ActOutcome.Refused) outcome)
                .violations().stream().map(violation -> violation.code()).toList();
    }

    private PersonState state(UUID person, LocalDate validOn) {
        return state(person, validOn, Instant.now().plusSeconds(60));
    }

    private PersonState state(UUID person, LocalDate validOn, Instant knownOn) {
        return records.at(person, validOn, knownOn, People.reading());
    }

    private Optional<String> value(UUID person, Attribute attribute, String part) {
        return state(person, DAY.plusYears(4)).value(attribute, part);
    }

    @Test
    void twoPeopleMarryAndEachIsTheSpouseOfTheOther() {
        registered(new CivilAct.Marriage(man, woman, DAY));
        assertThat(value(man, Attribute.MARITAL_STATUS, "spouse")).contains(woman.toString());
        assertThat(value(woman, Attribute.MARITAL_STATUS, "spouse")).contains(man.toString());
        assertThat(state(man, DAY.minusDays(1)).held()).doesNotContainKey(Attribute.MARITAL_STATUS);
    }

    @Test
    void nobodyMarriesTwiceAtATime() {
        registered(new CivilAct.Marriage(man, woman, DAY));
        UUID another = People.woman(platform).personId();
        assertThat(refusal(new CivilAct.Marriage(man, another, DAY.plusDays(1))))
                .containsExactly("marriage.already-married");
    }

    @Test
    void aMarriageUnderAgeIsRefusedWithItsLaw() {
        var outcome =
                (ActOutcome.Refused)
                        order(new CivilAct.Marriage(man, woman, LocalDate.of(2015, 3, 26)));
        assertThat(outcome.violations().getFirst().code()).isEqualTo("marriage.under-age");
        assertThat(outcome.violations().getFirst().arguments())
                .containsEntry("document", "52/2014/QH13");
    }

    @Test
    void twoMenDoNotMarry() {
        UUID other = People.man(platform).personId();
        assertThat(refusal(new CivilAct.Marriage(man, other, DAY)))
                .containsExactly("marriage.sexes");
    }

    @Test
    void theDivorcedMayMarryAgain() {
        registered(new CivilAct.Marriage(man, woman, DAY));
        registered(new CivilAct.Divorce(woman, man, DAY.plusYears(1)));
        assertThat(value(man, Attribute.MARITAL_STATUS, "status")).contains("DIVORCED");
        UUID another = People.woman(platform).personId();
        registered(new CivilAct.Marriage(man, another, DAY.plusYears(2)));
        assertThat(value(man, Attribute.MARITAL_STATUS, "spouse")).contains(another.toString());
        assertThat(state(man, DAY.plusMonths(1)).value(Attribute.MARITAL_STATUS, "spouse"))
                .contains(woman.toString());
    }

    @Test
    void whoIsNotMarriedDoesNotDivorce() {
        assertThat(refusal(new CivilAct.Divorce(man, woman, DAY)))
                .containsExactly("divorce.not-married");
    }

    @Test
    void aDeathEndsTheMarriageAndWidowsTheOther() {
        registered(new CivilAct.Marriage(man, woman, DAY));
        registered(new CivilAct.Death(man, DAY.plusYears(1), "Hà Nội"));
        assertThat(value(man, Attribute.LIFE, "status")).contains("DEAD");
        assertThat(value(woman, Attribute.MARITAL_STATUS, "status")).contains("WIDOWED");
    }

    @Test
    void nobodyDiesTwiceOrBeforeBirthOrTomorrow() {
        assertThat(refusal(new CivilAct.Death(man, LocalDate.of(1995, 3, 26), "")))
                .containsExactly("death.before-birth");
        assertThat(refusal(new CivilAct.Death(man, LocalDate.now().plusDays(2), "")))
                .containsExactly("act.in-future");
        registered(new CivilAct.Death(man, DAY, ""));
        assertThat(refusal(new CivilAct.Death(man, DAY.plusDays(1), "")))
                .containsExactly("death.twice");
    }

    @Test
    void theDeadDoNotChangeTheirName() {
        registered(new CivilAct.Death(man, DAY, ""));
        assertThat(
                        refusal(
                                new CivilAct.NameChanged(
                                        man, VietnameseName.of("Lê Văn Dũng"), DAY.plusDays(1))))
                .containsExactly("act.person-dead");
    }

    @Test
    void aMarriageDatedBeforeTheBirthIsRefused() {
        assertThat(refusal(new CivilAct.Marriage(man, woman, LocalDate.of(1990, 1, 1))))
                .contains("act.before-birth");
    }

    @Test
    void anAdoptedChildHasTheParentsWhoAdopt() {
        UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
        registered(new CivilAct.Adoption(child, woman, man, false, DAY));
        assertThat(value(child, Attribute.PARENTS, "mother")).contains(woman.toString());
        assertThat(value(child, Attribute.PARENTS, "father")).contains(man.toString());
    }

    @Test
    void anAdultIsNotAdopted() {
        assertThat(refusal(new CivilAct.Adoption(man, woman, null, true, DAY)))
                .containsExactly("adoption.child-too-old");
    }

    @Test
    void aRecognisedFatherHasBeenTheFatherSinceBirth() {
        LocalDate born = LocalDate.of(2015, 6, 1);
        UUID child = People.child(platform, born).personId();
        registered(new CivilAct.ParentRecognised(child, man, DAY));
        assertThat(state(child, born).value(Attribute.PARENTS, "father")).contains(man.toString());
        UUID other = People.man(platform).personId();
        assertThat(refusal(new CivilAct.ParentRecognised(child, other, DAY)))
                .containsExactly("recognition.parent-known");
    }

    @Test
    void aGuardianIsKnown() {
        UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
        registered(new CivilAct.Guardianship(child, woman, DAY));
        assertThat(value(child, Attribute.GUARDIAN, "guardian")).contains(woman.toString());
    }

    @Test
    void aNewNameHoldsFromItsDayAndTheFormerOneIsKept() {
        registered(new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn Dũng"), DAY));
        assertThat(value(man, Attribute.NAME, "full")).contains("Lê Văn Dũng");
        assertThat(state(man, DAY.minusDays(1)).value(Attribute.NAME, "full"))
                .contains("Lê Văn Hùng");
    }

    @Test
    void aRedeterminedSexBringsANewNumberAndCancelsTheOld() {
        String held = value(woman, Attribute.NUMBER, "number").orElseThrow();
        registered(new CivilAct.SexRedetermined(woman, Sex.MALE, DAY));
        PersonalNumber issued =
                PersonalNumber.of(value(woman, Attribute.NUMBER, "number").orElseThrow());
        assertThat(issued.sex()).isEqualTo(Sex.MALE);
        assertThat(issued.unmasked()).isNotEqualTo(held);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
        assertThat(refusal(new CivilAct.SexRedetermined(woman, Sex.MALE, DAY.plusDays(1))))
                .containsExactly("sex.same");
    }

    @Test
    void theEthnicGroupIsRedetermined() {
        registered(new CivilAct.EthnicityRedetermined(man, "Tày", DAY));
        assertThat(value(man, Attribute.ETHNICITY, "ethnicity")).contains("Tày");
    }

    @Test
    void aMoveChangesTheResidenceFromItsDay() {
        LocalDate moved = LocalDate.of(2026, 1, 15);
        registered(new CivilAct.ResidenceRegistered(man, OTHER_COMMUNE, moved));
        assertThat(state(man, moved).value(Attribute.RESIDENCE, "commune")).contains(OTHER_COMMUNE);
        assertThat(
                        platform.bean(PopulationRegister.class)
                                .read(man, People.reading())
                                .communeCode())
                .isEqualTo(OTHER_COMMUNE);
        assertThat(refusal(new CivilAct.ResidenceRegistered(man, "99999", moved)))
                .containsExactly("unit.unknown");
    }

    @Test
    void aRemovedResidenceLeavesNone() {
        LocalDate moved = LocalDate.of(2026, 1, 15);
        registered(new CivilAct.ResidenceRemoved(man, moved));
        assertThat(state(man, moved).value(Attribute.RESIDENCE, "status")).contains("REMOVED");
    }

    @Test
    void aTemporaryResidenceAndAnAbsenceEndByThemselves() {
        var stay = Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));
        registered(new CivilAct.TemporaryResidence(man, OTHER_COMMUNE, stay));
        registered(new CivilAct.Absence(man, "công tác", stay));
        assertThat(state(man, LocalDate.of(2026, 6, 30)).held())
                .containsKeys(Attribute.TEMPORARY_RESIDENCE, Attribute.ABSENCE);
        assertThat(state(man, LocalDate.of(2026, 7, 1)).held())
                .doesNotContainKeys(Attribute.TEMPORARY_RESIDENCE, Attribute.ABSENCE);
    }

    @Test
    void aHouseholdIsFormedAndSplitAndMerged() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        registered(new CivilAct.HouseholdFormed(first, man, Set.of(man, woman), DAY));
        registered(new CivilAct.HouseholdFormed(second, woman, Set.of(woman), DAY.plusYears(1)));
        assertThat(value(woman, Attribute.HOUSEHOLD, "household")).contains(second.toString());
        assertThat(value(man, Attribute.HOUSEHOLD, "part")).contains("HEAD");
        registered(new CivilAct.HouseholdsMerged(second, first, List.of(woman), DAY.plusYears(2)));
        assertThat(value(woman, Attribute.HOUSEHOLD, "household")).contains(first.toString());
        assertThat(value(woman, Attribute.HOUSEHOLD, "part")).contains("MEMBER");
    }

    @Test
    void whoChangesAHouseholdThatSomebodyElseHasChangedIsTold() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        registered(new CivilAct.HouseholdFormed(first, man, Set.of(man, woman), DAY));
        registered(new CivilAct.HouseholdFormed(second, woman, Set.of(woman), DAY.plusYears(1)));
        assertThat(
                        refusal(
                                new CivilAct.HouseholdsMerged(
                                        first, second, List.of(man, woman), DAY.plusYears(2))))
                .containsExactly("household.changed");
    }

    @Test
    void theMissingAreDeclaredDeadAfterThreeYearsAndMayReturnToTheirMarriage() {
        registered(new CivilAct.Marriage(man, woman, LocalDate.of(2018, 1, 1)));
        registered(new CivilAct.Missing(man, LocalDate.of(2020, 1, 1)));
        var early =
                new CivilAct.DeclaredDead(
                        man,
                        CivilAct.DeclaredDead.Cause.DECLARED_MISSING,
                        LocalDate.of(2018, 6, 1),
                        LocalDate.of(2022, 12, 31));
        assertThat(refusal(early)).containsExactly("declared-dead.too-early");
        registered(
                new CivilAct.DeclaredDead(
                        man, early.cause(), early.lastNews(), LocalDate.of(2023, 1, 1)));
        assertThat(value(woman, Attribute.MARITAL_STATUS, "status")).contains("WIDOWED");
        registered(new CivilAct.Returned(man, LocalDate.of(2024, 1, 1)));
        assertThat(value(man, Attribute.LIFE, "status")).isEmpty();
        assertThat(value(woman, Attribute.MARITAL_STATUS, "spouse")).contains(man.toString());
    }

    @Test
    void whoWasNeverAwayDoesNotReturn() {
        assertThat(refusal(new CivilAct.Returned(man, DAY))).containsExactly("return.not-declared");
    }

    @Test
    void nationalityIsRenouncedAndGivenBack() {
        assertThat(refusal(new CivilAct.Naturalised(man, DAY)))
                .containsExactly("naturalisation.already");
        registered(new CivilAct.NationalityRenounced(man, DAY));
        assertThat(value(man, Attribute.NATIONALITY, "country")).contains("NONE");
        assertThat(refusal(new CivilAct.NationalityRenounced(man, DAY.plusDays(1))))
                .containsExactly("renunciation.not-vietnamese");
        registered(new CivilAct.Naturalised(man, DAY.plusYears(1)));
        assertThat(value(man, Attribute.NATIONALITY, "country")).contains("VN");
    }

    @Test
    void detailsAreDeclared() {
        var phone = Map.of("phone", "0912345678");
        registered(new CivilAct.DetailsDeclared(man, Attribute.CONTACT, phone, DAY));
        assertThat(value(man, Attribute.CONTACT, "phone")).contains("0912345678");
    }

    @Test
    void aCorrectionHoldsFromTheBeginningButWhatWasKnownBeforeStays() {
        UUID entry = entryOf(man);
        Instant before = Instant.now();
        registered(
                new CivilAct.NameChanged(
                        man, VietnameseName.of("Lê Văn Dũng"), LocalDate.of(2020, 1, 1)));
        registered(
                new CivilAct.Correction(
                        entry, man, Attribute.NAME, Map.of("full", "Lê Văn Hưng"), DAY));
        LocalDate then = LocalDate.of(2000, 1, 1);
        assertThat(state(man, then).value(Attribute.NAME, "full")).contains("Lê Văn Hưng");
        assertThat(state(man, then, before).value(Attribute.NAME, "full")).contains("Lê Văn Hùng");
        assertThat(value(man, Attribute.NAME, "full"))
                .as("a later change of name keeps its effect")
                .contains("Lê Văn Dũng");
    }

    @Test
    void aCorrectionOfWhatTheActDidNotSayIsRefused() {
        assertThat(
                        refusal(
                                new CivilAct.Correction(
                                        entryOf(man),
                                        man,
                                        Attribute.RELIGION,
                                        Map.of("religion", "không"),
                                        DAY)))
                .containsExactly("correction.not-said");
    }

    @Test
    void aRevokedMarriageNeverWas() {
        UUID marriage = registered(new CivilAct.Marriage(man, woman, DAY));
        registered(new CivilAct.Revocation(marriage, List.of(man), DAY.plusYears(1)));
        assertThat(state(man, DAY.plusDays(1)).held()).doesNotContainKey(Attribute.MARITAL_STATUS);
        assertThat(state(woman, DAY.plusDays(1)).held())
                .doesNotContainKey(Attribute.MARITAL_STATUS);
        assertThat(refusal(new CivilAct.Revocation(marriage, List.of(man), DAY.plusYears(2))))
                .containsExactly("amendment.of-revoked");
    }

    @Test
    void aFirstEntryIsNotRevoked() {
        assertThat(refusal(new CivilAct.Revocation(entryOf(man), List.of(man), DAY)))
                .containsExactly("revocation.of-entry");
    }

    @Test
    void anActAboutNobodyOrOfNoActIsUnknown() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> order(new CivilAct.Death(UUID.randomUUID(), DAY, "")))
                .withMessage("person.unknown");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(
                        () -> order(new CivilAct.Revocation(UUID.randomUUID(), List.of(man), DAY)))
                .withMessage("act.unknown");
    }

    @Test
    void oneDossierLeadsToOneAct() {
        UUID dossier = UUID.randomUUID();
        ActOrder order = order(dossier, new CivilAct.Death(man, DAY, ""));
        assertThat(acts.register(order)).isEqualTo(acts.register(order));
    }

    private static ActOrder order(@Nullable UUID dossier, CivilAct act) {
        return new ActOrder(act, People.officer(), People.GROUND, dossier);
    }

    @Test
    void theLifeOfAPersonIsTold() {
        registered(new CivilAct.Marriage(man, woman, DAY));
        assertThat(records.acts(man, People.reading()))
                .extracting(PersonAct::kind)
                .containsExactly(ActKind.ENROLMENT, ActKind.MARRIAGE);
    }

    private UUID entryOf(UUID person) {
        return records.acts(person, People.reading()).getFirst().actId();
    }
}
