package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.population.Rebuild;
import vn.lienthong.population.UnitReorganisations;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.database.TestDatabase;

/**
 * A resident of a commune that was divided on 1 July 2025 is settled by an officer of a successor.
 */
class ResidenceReviewsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private static final LegalGround GROUND =
            new LegalGround(
                    LegalGround.Kind.RESOLUTION, "202/2025/QH15", LocalDate.of(2025, 6, 12), "1");

    private static ConfigurableApplicationContext platform;
    private static ResidenceReviews reviews;
    private static AdministrativeUnit divided;
    private static AdministrativeUnit merged;
    private static List<AdministrativeUnit> successors;
    private static UUID person;
    private static UUID movedBefore;
    private static UUID movedAfter;
    private static UUID dead;
    private static UUID neighbour;
    private static AdministrativeUnit dividedElsewhere;
    private static UUID twiceEntered;
    private static UUID secondRecord;

    @BeforeAll
    static void divide() {
        platform = RunningPlatform.start(TestDatabase.fresh());
        reviews = platform.getBean(ResidenceReviews.class);
        divided = ended(count -> count > 1);
        merged = ended(count -> count == 1);
        successors = platform.getBean(AdministrativeUnits.class).successors(divided, DAY).units();
        person = People.resident(platform, divided.code());
        movedBefore = People.resident(platform, divided.code());
        movedAfter = People.resident(platform, divided.code());
        dead = People.resident(platform, divided.code());
        neighbour = People.resident(platform, merged.code());
        dividedElsewhere = dividedInto(unit -> !successors.contains(unit));
        twiceEntered = People.resident(platform, dividedElsewhere.code());
        secondRecord = People.resident(platform, dividedElsewhere.code());
        order(new CivilAct.Death(dead, LocalDate.of(2025, 6, 25), ""));
        order(new CivilAct.ResidenceRegistered(movedBefore, "00004", DAY.plusMonths(1)));
        platform.getBean(UnitReorganisations.class).apply(DAY, People.officer(), GROUND);
        order(new CivilAct.ResidenceRegistered(movedAfter, "00004", DAY.plusMonths(2)));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static AdministrativeUnit ended(IntPredicate successors) {
        AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && DAY.equals(unit.validTo()))
                .filter(unit -> successors.test(units.successors(unit, DAY).units().size()))
                .findFirst()
                .orElseThrow();
    }

    /** A commune that was divided, all of whose successors are such units. */
    private static AdministrativeUnit dividedInto(Predicate<AdministrativeUnit> wanted) {
        AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && DAY.equals(unit.validTo()))
                .filter(unit -> {
                    List<AdministrativeUnit> became = units.successors(unit, DAY).units();
                    return became.size() > 1 && became.stream().allMatch(wanted);
                })
                .findFirst()
                .orElseThrow();
    }

    private static UUID order(CivilAct act) {
        ActOutcome outcome =
                platform.getBean(ActRegistration.class)
                        .register(new ActOrder(act, People.officer(), GROUND, null));
        assertThat(outcome).isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private static Actor officer(String commune) {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
    }

    @Test
    void neitherTheDeadNorThoseWhoMovedSinceWaitSoThatNoMoveIsCovered() {
        Actor officer = officer(successors.getFirst().code());
        UUID act = reorganisation();

        assertThat(reviews.waiting(officer))
                .extracting(ResidenceReview::personId)
                .doesNotContain(dead, movedBefore, movedAfter);
        for (UUID settled : List.of(dead, movedBefore, movedAfter)) {
            assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() ->
                            reviews.assign(
                                    settled,
                                    act,
                                    Attribute.RESIDENCE,
                                    successors.getFirst().code(),
                                    officer))
                    .withMessage("review.unknown");
        }
        assertThat(communeOf(movedAfter, DAY.plusMonths(3))).contains("00004");
        assertThat(communeOf(movedBefore, DAY.plusMonths(3))).contains("00004");
    }

    @Test
    void ofTwoRecordsOfOnePersonTheOneThatStaysWaitsAndBothDoOnceTheyAreSeparated() {
        Actor officer =
                officer(
                        platform.getBean(AdministrativeUnits.class)
                                .successors(dividedElsewhere, DAY)
                                .units()
                                .getFirst()
                                .code());
        assertThat(waitingFor(officer)).containsExactlyInAnyOrder(twiceEntered, secondRecord);

        UUID merge =
                order(new CivilAct.PersonsMerged(twiceEntered, secondRecord, DAY.plusMonths(4)));
        assertThat(waitingFor(officer)).containsExactly(twiceEntered);

        order(
                new CivilAct.Revocation(
                        merge, List.of(twiceEntered, secondRecord), DAY.plusMonths(5)));
        assertThat(waitingFor(officer)).containsExactlyInAnyOrder(twiceEntered, secondRecord);
    }

    private static List<UUID> waitingFor(Actor officer) {
        return reviews.waiting(officer).stream().map(ResidenceReview::personId).toList();
    }

    @Test
    void aReorganisationIsNotRevokedAtTheDesk() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        platform.getBean(ActDesk.class)
                                .form(
                                        neighbour,
                                        ActKind.REVOCATION,
                                        reorganisation(),
                                        DeskPeople.visit(Purpose.DOSSIER_IN_HAND)
                                                .identifying(neighbour)))
                .withMessage("act.unknown");
    }

    @Test
    void aTemporaryResidenceIsSettledApartFromThePermanentOneAndKeepsItsEnd() {
        Actor officer = officer(successorsElsewhere().getFirst().code());
        UUID guest = People.resident(platform, "00004");
        order(
                new CivilAct.TemporaryResidence(
                        guest,
                        dividedElsewhere.code(),
                        new Period(DAY.minusMonths(1), DAY.plusMonths(6))));
        ResidenceReview review =
                reviews.waiting(officer).stream()
                        .filter(waiting -> waiting.personId().equals(guest))
                        .findFirst()
                        .orElseThrow();
        assertThat(review.residence()).isEqualTo(Attribute.TEMPORARY_RESIDENCE);
        String chosen = successorsElsewhere().getLast().code();

        reviews.assign(guest, review.actId(), review.residence(), chosen, officer).orElseThrow();

        assertThat(waitingFor(officer)).doesNotContain(guest);
        assertThat(residenceOf(guest, Attribute.TEMPORARY_RESIDENCE, DAY)).contains(chosen);
        assertThat(residenceOf(guest, Attribute.TEMPORARY_RESIDENCE, DAY.plusMonths(6))).isEmpty();
        assertThat(residenceOf(guest, Attribute.RESIDENCE, DAY)).contains("00004");
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    private static List<AdministrativeUnit> successorsElsewhere() {
        return platform.getBean(AdministrativeUnits.class)
                .successors(dividedElsewhere, DAY)
                .units();
    }

    private static Optional<String> residenceOf(UUID person, Attribute residence, LocalDate day) {
        return platform.getBean(PersonRecords.class)
                .at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(residence, "commune");
    }

    private static UUID reorganisation() {
        return platform.getBean(JdbcClient.class)
                .sql("select act_id from population.civil_act where kind = 'UNITS_REORGANISED'")
                .query(UUID.class)
                .single();
    }

    private static Optional<String> communeOf(UUID person, LocalDate day) {
        return residenceOf(person, Attribute.RESIDENCE, day);
    }

    @Test
    void theOfficerOfASuccessorSaysWhereAndThePersonLeavesTheQueue() {
        Actor officer = officer(successors.getFirst().code());

        ResidenceReview review = reviews.waiting(officer).getFirst();

        assertThat(reviews.count(officer)).isEqualTo(1);
        assertThat(review.name()).isEqualTo("Lê Văn Hùng");
        assertThat(review.formerCommune()).isEqualTo(divided.fullName());
        assertThat(review.candidates())
                .map(ResidenceReview.Candidate::code)
                .containsExactlyInAnyOrderElementsOf(
                        successors.stream().map(AdministrativeUnit::code).toList());
        assertThat(
                        platform.getBean(JdbcClient.class)
                                .sql(
                                        "select purpose from population.access_record where person_id = ?")
                                .param(person)
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .containsOnly("RESIDENCE_REVIEW");

        Outcome<ActOutcome.Registered> elsewhere =
                reviews.assign(person, review.actId(), Attribute.RESIDENCE, "99999", officer);
        assertThat(elsewhere)
                .isEqualTo(
                        Outcome.refused(
                                Violation.of("review.candidate").at("c-" + person + "-RESIDENCE")));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        reviews.assign(
                                person,
                                review.actId(),
                                Attribute.RESIDENCE,
                                successors.getLast().code(),
                                officer("22222")))
                .withMessage("review.unknown");

        reviews.assign(
                        person,
                        review.actId(),
                        Attribute.RESIDENCE,
                        successors.getLast().code(),
                        officer)
                .orElseThrow();

        assertThat(reviews.waiting(officer)).isEmpty();
        assertThat(communeOf(person, DAY)).contains(successors.getLast().code());
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        reviews.assign(
                                person,
                                review.actId(),
                                Attribute.RESIDENCE,
                                successors.getFirst().code(),
                                officer))
                .withMessage("review.unknown");
    }
}
