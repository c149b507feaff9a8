package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Period;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.Succession;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.database.TestDatabase;

/** 1 July 2025 on the real units: who lived in a merged commune lives in its successor. */
class UnitReorganisationsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LegalGround GROUND =
            new LegalGround(
                    LegalGround.Kind.RESOLUTION, "202/2025/QH15", LocalDate.of(2025, 6, 12), "1");

    private final ConfigurableApplicationContext platform =
            RunningPlatform.start(TestDatabase.fresh());
    private final AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
    private final UnitReorganisations reorganisations = platform.getBean(UnitReorganisations.class);
    private final PersonRecords records = platform.getBean(PersonRecords.class);

    @AfterEach
    void stop() {
        platform.close();
    }

    private String commune(UUID person, LocalDate day) {
        return records.at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(Attribute.RESIDENCE, "commune")
                .orElseThrow();
    }

    private AdministrativeUnit ended(boolean divided) {
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && DAY.equals(unit.validTo()))
                .filter(unit -> {
                    Succession after = units.successors(unit, DAY);
                    return divided
                            ? after.units().size() > 1
                            : after.units().size() == 1
                                    && !after.units().getFirst().code().equals(unit.code());
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void residentsMoveToTheSuccessorAndThoseOfADividedCommuneWait() {
        AdministrativeUnit merged = ended(false);
        AdministrativeUnit divided = ended(true);
        String successor = units.successors(merged, DAY).units().getFirst().code();
        UUID moves = People.resident(platform, merged.code());
        UUID waits = People.resident(platform, divided.code());

        ResidencesMoved moved = reorganisations.apply(DAY, People.officer(), GROUND);

        assertThat(moved.moved()).isEqualTo(1);
        assertThat(moved.waiting()).isEqualTo(1);
        assertThat(commune(moves, DAY)).isEqualTo(successor);
        assertThat(commune(moves, DAY.minusDays(1))).isEqualTo(merged.code());
        assertThat(commune(waits, DAY)).isEqualTo(divided.code());
        assertThat(waiting()).containsExactly(waits);
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void temporaryAndCurrentResidencesMoveTooAndEndWhenTheyEnded() {
        AdministrativeUnit merged = ended(false);
        AdministrativeUnit divided = ended(true);
        String successor = units.successors(merged, DAY).units().getFirst().code();
        UUID person = People.resident(platform, People.COMMUNE);
        stays(person, merged.code(), LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1));
        lives(person, divided.code(), LocalDate.of(2025, 4, 1));

        ResidencesMoved moved = reorganisations.apply(DAY, People.officer(), GROUND);

        assertThat(moved.moved()).isZero();
        assertThat(moved.waiting()).isEqualTo(1);
        assertThat(temporary(person, DAY.minusDays(1))).contains(merged.code());
        assertThat(temporary(person, DAY)).contains(successor);
        assertThat(temporary(person, LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(commune(person, DAY)).isEqualTo(People.COMMUNE);
        assertThat(waitingFor()).containsExactly("CURRENT_RESIDENCE");
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aTemporaryResidenceThatIsLearnedAfterwardsGoesOnIntoTheNewCommuneOrWaits() {
        AdministrativeUnit merged = ended(false);
        UUID known = People.resident(platform, People.COMMUNE);
        UUID waits = People.resident(platform, People.COMMUNE);
        reorganisations.apply(DAY, People.officer(), GROUND);

        stays(known, merged.code(), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 1));
        stays(waits, ended(true).code(), LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 1));

        assertThat(temporary(known, DAY.minusDays(1))).contains(merged.code());
        assertThat(temporary(known, DAY))
                .contains(units.successors(merged, DAY).units().getFirst().code());
        assertThat(temporary(known, LocalDate.of(2025, 12, 1))).isEmpty();
        assertThat(waiting()).containsExactly(waits);
        assertThat(waitingFor()).containsExactly("TEMPORARY_RESIDENCE");
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aReorganisationOfTheTimeWhenPermanentResidencesAloneMovedIsReplayedAsItWas() {
        AdministrativeUnit merged = ended(false);
        String successor = units.successors(merged, DAY).units().getFirst().code();

        Reorganisation read =
                new ActContent(platform.getBean(JsonMapper.class))
                        .reorganisation(
                                new UUID(0, 1),
                                Instant.EPOCH,
                                DAY,
                                "{\"%s\":\"%s\"}".formatted(merged.code(), successor));

        assertThat(read.residences()).containsExactly(Attribute.RESIDENCE);
        assertThat(read.communes()).containsExactly(Map.entry(merged.code(), successor));
    }

    private void stays(UUID person, String commune, LocalDate from, LocalDate to) {
        registered(new CivilAct.TemporaryResidence(person, commune, new Period(from, to)));
    }

    private void lives(UUID person, String commune, LocalDate from) {
        registered(
                new CivilAct.DetailsDeclared(
                        person, Attribute.CURRENT_RESIDENCE, Map.of("commune", commune), from));
    }

    private Optional<String> temporary(UUID person, LocalDate day) {
        return records.at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(Attribute.TEMPORARY_RESIDENCE, "commune");
    }

    private List<String> waitingFor() {
        return platform.getBean(JdbcClient.class)
                .sql("select residence::text from population.residence_review")
                .query((row, number) -> row.getString("residence"))
                .list();
    }

    @Test
    void aLaterMoveOfAResidentIsBuiltOnTheNewCommune() {
        UUID person = People.resident(platform, ended(false).code());
        reorganisations.apply(DAY, People.officer(), GROUND);
        moves(person, LocalDate.of(2025, 9, 1));
        assertThat(commune(person, LocalDate.of(2025, 9, 1))).isEqualTo(People.COMMUNE);
        assertThat(commune(person, LocalDate.of(2025, 8, 31)))
                .isEqualTo(units.successors(ended(false), DAY).units().getFirst().code());
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aMoveOfTheOldTimeThatIsLearnedAfterwardsGoesOnIntoTheNewCommune() {
        AdministrativeUnit first = ended(false);
        AdministrativeUnit second =
                units.all().stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .filter(unit -> DAY.equals(unit.validTo()) && !unit.equals(first))
                        .filter(unit -> {
                            Succession after = units.successors(unit, DAY);
                            return after.units().size() == 1
                                    && !after.units().getFirst().code().equals(unit.code())
                                    && !after.units().equals(units.successors(first, DAY).units());
                        })
                        .findFirst()
                        .orElseThrow();
        UUID person = People.resident(platform, first.code());
        reorganisations.apply(DAY, People.officer(), GROUND);

        moves(person, second.code(), LocalDate.of(2025, 6, 25));

        assertThat(commune(person, LocalDate.of(2025, 6, 24))).isEqualTo(first.code());
        assertThat(commune(person, DAY.minusDays(1))).isEqualTo(second.code());
        assertThat(commune(person, DAY))
                .isEqualTo(units.successors(second, DAY).units().getFirst().code());
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    private List<UUID> waiting() {
        return platform.getBean(JdbcClient.class)
                .sql("select person_id from population.residence_review")
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    @Test
    void whoTurnsOutToHaveLivedInADividedCommuneWaitsFromThenOn() {
        AdministrativeUnit divided = ended(true);
        UUID person = People.resident(platform, ended(false).code());
        reorganisations.apply(DAY, People.officer(), GROUND);
        assertThat(waiting()).isEmpty();

        ActOutcome.Registered late = moves(person, divided.code(), LocalDate.of(2025, 6, 25));

        assertThat(waiting()).containsExactly(person);
        assertThat(
                        platform.getBean(JdbcClient.class)
                                .sql(
                                        "select commune_code, candidates from population.residence_review")
                                .query((row, number) ->
                                        row.getString("commune_code")
                                                + List.of(
                                                        (String[])
                                                                row.getArray("candidates")
                                                                        .getArray()))
                                .single())
                .isEqualTo(
                        divided.code()
                                + units.successors(divided, DAY).units().stream()
                                        .map(AdministrativeUnit::code)
                                        .toList());
        registered(
                new CivilAct.Revocation(late.actId(), List.of(person), LocalDate.of(2025, 9, 1)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoTurnsOutToHaveLeftADividedCommuneBeforehandDoesNotWait() {
        UUID person = People.resident(platform, ended(true).code());
        reorganisations.apply(DAY, People.officer(), GROUND);
        assertThat(waiting()).containsExactly(person);

        moves(person, LocalDate.of(2025, 6, 25));

        assertThat(waiting()).isEmpty();
    }

    private void moves(UUID person, LocalDate day) {
        moves(person, People.COMMUNE, day);
    }

    private ActOutcome.Registered moves(UUID person, String commune, LocalDate day) {
        return registered(new CivilAct.ResidenceRegistered(person, commune, day));
    }

    private ActOutcome.Registered registered(CivilAct act) {
        return (ActOutcome.Registered)
                platform.getBean(ActRegistration.class)
                        .register(new ActOrder(act, People.officer(), GROUND, null));
    }

    @Test
    void whoMovedBeforeItWasRegisteredLivedInTheNewCommuneUntilThen() {
        AdministrativeUnit merged = ended(false);
        UUID later = People.resident(platform, merged.code());
        UUID earlier = People.resident(platform, merged.code());
        UUID divided = People.resident(platform, ended(true).code());
        Instant before = Instant.now();
        moves(later, LocalDate.of(2025, 9, 1));
        moves(earlier, LocalDate.of(2025, 6, 25));
        moves(divided, LocalDate.of(2025, 9, 1));

        ResidencesMoved moved = reorganisations.apply(DAY, People.officer(), GROUND);

        assertThat(moved.waiting()).isEqualTo(1);
        assertThat(commune(later, DAY.minusDays(1))).isEqualTo(merged.code());
        assertThat(commune(later, DAY))
                .isEqualTo(units.successors(merged, DAY).units().getFirst().code());
        assertThat(commune(later, LocalDate.of(2025, 9, 1))).isEqualTo(People.COMMUNE);
        assertThat(commune(earlier, LocalDate.of(2025, 6, 24))).isEqualTo(merged.code());
        assertThat(commune(earlier, DAY)).isEqualTo(People.COMMUNE);
        assertThat(
                        records.at(later, LocalDate.of(2025, 9, 1), before, People.reading())
                                .value(Attribute.RESIDENCE, "commune"))
                .contains(merged.code());
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void itHappensOnceAndOnlyOnADayOnWhichCommunesEnded() {
        reorganisations.apply(DAY, People.officer(), GROUND);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reorganisations.apply(DAY, People.officer(), GROUND))
                .withMessage("units.reorganised-already");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> reorganisations.apply(DAY.plusDays(1), People.officer(), GROUND))
                .withMessage("units.no-reorganisation");
    }
}
