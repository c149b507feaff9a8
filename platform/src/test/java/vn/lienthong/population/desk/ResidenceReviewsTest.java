package vn.lienthong.population.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.population.Rebuild;
import vn.lienthong.population.UnitReorganisations;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
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

    private final ConfigurableApplicationContext platform =
            RunningPlatform.start(TestDatabase.fresh());
    private final ResidenceReviews reviews = platform.getBean(ResidenceReviews.class);
    private final AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);

    @AfterEach
    void stop() {
        platform.close();
    }

    private AdministrativeUnit divided() {
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && DAY.equals(unit.validTo()))
                .filter(unit -> units.successors(unit, DAY).units().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    private static Actor officer(String commune) {
        return new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
    }

    @Test
    void theOfficerOfASuccessorSaysWhereAndThePersonLeavesTheQueue() {
        AdministrativeUnit divided = divided();
        List<AdministrativeUnit> successors = units.successors(divided, DAY).units();
        UUID person = People.resident(platform, divided.code());
        platform.getBean(UnitReorganisations.class)
                .apply(
                        DAY,
                        People.officer(),
                        new LegalGround(
                                LegalGround.Kind.RESOLUTION,
                                "202/2025/QH15",
                                LocalDate.of(2025, 6, 12),
                                "1"));
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
                .containsExactly("RESIDENCE_REVIEW");

        Outcome<ActOutcome.Registered> elsewhere =
                reviews.assign(person, review.actId(), "99999", officer);
        assertThat(elsewhere)
                .isEqualTo(Outcome.refused(Violation.of("review.candidate").at("c-" + person)));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        reviews.assign(
                                person,
                                review.actId(),
                                successors.getLast().code(),
                                officer("22222")))
                .withMessage("review.unknown");

        reviews.assign(person, review.actId(), successors.getLast().code(), officer).orElseThrow();

        assertThat(reviews.waiting(officer)).isEmpty();
        assertThat(
                        platform.getBean(PersonRecords.class)
                                .at(person, DAY, Instant.now().plusSeconds(60), People.reading())
                                .value(Attribute.RESIDENCE, "commune"))
                .contains(successors.getLast().code());
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() ->
                        reviews.assign(
                                person, review.actId(), successors.getFirst().code(), officer))
                .withMessage("review.unknown");
    }
}
