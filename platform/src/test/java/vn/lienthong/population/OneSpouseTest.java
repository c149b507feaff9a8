package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Violation;

/** Nobody is married to two at once, in whatever order the register learns of marriages. */
class OneSpouseTest {

    private static final LocalDate EARLY = LocalDate.of(2018, 3, 1);
    private static final LocalDate BETWEEN = LocalDate.of(2020, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2022, 5, 4);
    private static final LocalDate NOW = LocalDate.of(2026, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();
    private final UUID first = People.woman(platform).personId();
    private final UUID second = People.woman(platform).personId();

    private UUID registered(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private List<Violation> refused(CivilAct act) {
        ActOutcome outcome = People.order(platform, act);
        assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
        return ((ActOutcome.Refused) outcome).violations();
    }

    private List<String> refusal(CivilAct act) {
        return refused(act).stream().map(Violation::code).toList();
    }

    private Optional<String> marital(UUID person, String part, LocalDate day) {
        return platform.bean(PersonRecords.class)
                .at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(Attribute.MARITAL_STATUS, part);
    }

    @Test
    void aMarriageOfWhichTheRegisterLearnsAfterTheNextOneIsRefused() {
        registered(new CivilAct.Marriage(man, second, LATER));

        assertThat(refusal(new CivilAct.Marriage(man, first, EARLY)))
                .containsExactly("marriage.two-at-once");
        assertThat(marital(first, "status", NOW)).isEmpty();
    }

    @Test
    void theSameHoldsWhenTheWomanMarriedAgain() {
        UUID next = People.man(platform).personId();
        registered(new CivilAct.Marriage(next, first, LATER));

        assertThat(refusal(new CivilAct.Marriage(man, first, EARLY)))
                .containsExactly("marriage.two-at-once");
    }

    @Test
    void suchAMarriageThatADivorceHadEndedBeforeIsRegisteredWithItsEnd() {
        registered(new CivilAct.Marriage(man, second, LATER));

        registered(new CivilAct.Marriage(man, first, EARLY, BETWEEN));

        assertThat(marital(man, "spouse", EARLY)).contains(first.toString());
        assertThat(marital(man, "status", BETWEEN)).contains("DIVORCED");
        assertThat(marital(man, "spouse", NOW)).contains(second.toString());
        assertThat(marital(first, "status", NOW)).contains("DIVORCED");
    }

    @Test
    void aDivorceThatCameAfterTheNextMarriageDoesNotHelp() {
        registered(new CivilAct.Marriage(man, second, BETWEEN));

        assertThat(refusal(new CivilAct.Marriage(man, first, EARLY, LATER)))
                .containsExactly("marriage.two-at-once");
    }

    @Test
    void suchAMarriageThatADeathHadEndedBeforeIsRegistered() {
        registered(new CivilAct.Death(first, BETWEEN, ""));
        registered(new CivilAct.Marriage(man, second, LATER));

        registered(new CivilAct.Marriage(man, first, EARLY));

        assertThat(marital(man, "spouse", EARLY)).contains(first.toString());
        assertThat(marital(man, "status", BETWEEN)).contains("WIDOWED");
        assertThat(marital(man, "spouse", NOW)).contains(second.toString());
    }

    @Test
    void theDayOfAMarriageIsCorrectedAndItsEndStays() {
        UUID marriage = registered(new CivilAct.Marriage(man, first, EARLY, BETWEEN));

        registered(new CivilAct.DayCorrected(marriage, man, EARLY.plusYears(1), NOW));

        assertThat(marital(man, "status", EARLY)).isEmpty();
        assertThat(marital(first, "spouse", EARLY.plusYears(1))).contains(man.toString());
        assertThat(marital(first, "status", BETWEEN)).contains("DIVORCED");
        assertThat(refusal(new CivilAct.DayCorrected(marriage, man, BETWEEN, NOW)))
                .containsExactly("correction.not-said");
    }

    @Test
    void aDivorceIsNotRevokedAfterARemarriage() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        UUID divorce = registered(new CivilAct.Divorce(man, first, BETWEEN));
        UUID marriage = registered(new CivilAct.Marriage(man, second, LATER));
        var revocation = new CivilAct.Revocation(divorce, List.of(man), NOW);

        assertThat(refusal(revocation)).containsExactly("marriage.two-at-once");
        registered(new CivilAct.Revocation(marriage, List.of(man), NOW));
        registered(revocation);

        assertThat(marital(first, "spouse", NOW)).contains(man.toString());
    }

    @Test
    void theDayOfADivorceIsNotCorrectedToOneAfterARemarriage() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        UUID divorce = registered(new CivilAct.Divorce(man, first, BETWEEN));
        registered(new CivilAct.Marriage(man, second, LATER));

        assertThat(refusal(new CivilAct.DayCorrected(divorce, man, LATER.plusDays(1), NOW)))
                .containsExactly("divorce.not-married");
        registered(new CivilAct.DayCorrected(divorce, man, LATER.minusDays(1), NOW));
    }

    @Test
    void aDeathIsNotRevokedAfterTheWidowMarriedAgain() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        UUID death = registered(new CivilAct.Death(man, BETWEEN, ""));
        UUID next = People.man(platform).personId();
        registered(new CivilAct.Marriage(next, first, LATER));

        assertThat(refusal(new CivilAct.Revocation(death, List.of(man), NOW)))
                .containsExactly("marriage.two-at-once");
    }

    @Test
    void theDayOfADeathIsNotCorrectedToOneAfterTheWidowMarriedAgain() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        UUID death = registered(new CivilAct.Death(man, BETWEEN, ""));
        UUID next = People.man(platform).personId();
        registered(new CivilAct.Marriage(next, first, LATER));

        assertThat(refusal(new CivilAct.DayCorrected(death, man, LATER.plusDays(1), NOW)))
                .containsExactly("marriage.two-at-once");
        registered(new CivilAct.DayCorrected(death, man, LATER.minusDays(1), NOW));
    }

    @Test
    void aMarriageIsNotRevokedWhileTheDivorceThatEndedItStandsAndThatActIsNamed() {
        UUID marriage = registered(new CivilAct.Marriage(man, first, EARLY));
        var divorce =
                (ActOutcome.Registered)
                        People.order(platform, new CivilAct.Divorce(man, first, BETWEEN));
        var revocation = new CivilAct.Revocation(marriage, List.of(man), NOW);

        List<Violation> violations = refused(revocation);
        assertThat(violations).extracting(Violation::code).containsExactly("amendment.rested-upon");
        assertThat(violations.getFirst().arguments())
                .containsEntry("act", divorce.registerNumber());
        registered(new CivilAct.Revocation(divorce.actId(), List.of(man), NOW));
        registered(revocation);

        assertThat(marital(first, "status", NOW)).isEmpty();
    }

    @Test
    void aMarriageIsNotRevokedWhileTheDeathThatEndedItStands() {
        UUID marriage = registered(new CivilAct.Marriage(man, first, EARLY));
        registered(new CivilAct.Death(man, BETWEEN, ""));

        assertThat(refusal(new CivilAct.Revocation(marriage, List.of(man), NOW)))
                .containsExactly("amendment.rested-upon");
    }

    @Test
    void whoReturnsAfterTheOtherMarriedAgainIsMarriedNoMore() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        registered(
                new CivilAct.DeclaredDead(
                        man, CivilAct.DeclaredDead.Cause.NO_NEWS, EARLY.minusYears(3), BETWEEN));
        UUID next = People.man(platform).personId();
        registered(new CivilAct.Marriage(next, first, LATER));

        registered(new CivilAct.Returned(man, LATER.plusYears(1)));

        assertThat(marital(man, "status", NOW)).isEmpty();
        assertThat(marital(first, "spouse", NOW)).contains(next.toString());
    }

    @Test
    void theSexOfAMarriedManIsNotCorrectedToHisWifes() {
        registered(new CivilAct.Marriage(man, first, EARLY));
        UUID entry =
                platform.bean(PersonRecords.class).acts(man, People.reading()).getFirst().actId();

        assertThat(
                        refusal(
                                new CivilAct.Correction(
                                        entry, man, Attribute.SEX, Map.of("sex", "FEMALE"), NOW)))
                .containsExactly("sex.other-stands");
    }

    @Test
    void recordsAreNotMergedThatWouldMakeOnePersonTheSpouseOfTwoInThePast() {
        UUID twin = People.man(platform).personId();
        registered(new CivilAct.Marriage(man, first, EARLY));
        registered(new CivilAct.Divorce(man, first, LATER));
        registered(new CivilAct.Marriage(twin, second, BETWEEN));
        registered(new CivilAct.Divorce(twin, second, LATER));

        assertThat(refusal(new CivilAct.PersonsMerged(man, twin, NOW)))
                .containsExactly("marriage.two-at-once");
    }

    @Test
    void recordsOfWhichOneKnowsTheMarriageAreMerged() {
        UUID twin = People.man(platform).personId();
        registered(new CivilAct.Marriage(twin, second, BETWEEN));

        registered(new CivilAct.PersonsMerged(man, twin, NOW));

        assertThat(marital(man, "spouse", NOW)).contains(second.toString());
        assertThat(marital(second, "spouse", NOW)).contains(man.toString());
    }
}
