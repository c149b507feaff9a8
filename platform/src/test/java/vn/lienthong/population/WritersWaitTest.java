package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.database.TestDatabase;

/** What is entered while somebody else has written and not yet committed sees what they wrote. */
class WritersWaitTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 25);
    private static final LocalDate AFTER = LocalDate.of(2025, 8, 1);
    private static final String COMMUNE = "00004";

    private final ConfigurableApplicationContext platform =
            RunningPlatform.start(TestDatabase.fresh());
    private final ExecutorService officers = Executors.newCachedThreadPool();
    private final CountDownLatch commit = new CountDownLatch(1);
    private int next;

    @AfterEach
    void stop() {
        commit.countDown();
        officers.close();
        platform.close();
    }

    private Enrolment person(Sex sex, String commune) {
        var person =
                new Enrolment(
                        platform.getBean(Identifiers.class).next(),
                        PersonalNumber.compose("994", sex, 1980, next++),
                        VietnameseName.of("Trần Minh Hoà"),
                        sex,
                        PartialDate.of(LocalDate.of(1980, 1, 2)),
                        null,
                        null,
                        commune);
        platform.getBean(SimulatedTime.class)
                .at(
                        Instant.parse("2025-06-20T02:00:00Z"),
                        () ->
                                platform.getBean(CivilRegistration.class)
                                        .enrol(List.of(person), UUID.randomUUID()));
        return person;
    }

    private ActOutcome order(CivilAct act) {
        return platform.getBean(ActRegistration.class)
                .register(new ActOrder(act, People.officer(), People.GROUND, null));
    }

    private BirthOutcome birth(Enrolment mother) {
        return platform.getBean(CivilRegistration.class)
                .registerBirth(
                        new RegisterBirth(
                                VietnameseName.of("Lê Thị Con"),
                                Sex.FEMALE,
                                BEFORE,
                                "",
                                People.claim(mother),
                                null,
                                COMMUNE,
                                People.officer(),
                                UUID.randomUUID(),
                                People.GROUND));
    }

    private Optional<String> value(
            UUID person, Attribute attribute, String part, LocalDate day, Instant known) {
        return platform.getBean(PersonRecords.class)
                .at(person, day, known, People.reading())
                .value(attribute, part);
    }

    private Optional<String> value(UUID person, Attribute attribute, String part) {
        return value(person, attribute, part, AFTER, Instant.now().plusSeconds(60));
    }

    /** Does something in a transaction that stays open. */
    private <T> Future<T> held(Callable<T> work) throws InterruptedException {
        var done = new CountDownLatch(1);
        var transaction =
                new TransactionTemplate(platform.getBean(PlatformTransactionManager.class));
        Future<T> outcome =
                officers.submit(() ->
                        transaction.execute(_ -> {
                            try {
                                T result = work.call();
                                done.countDown();
                                commit.await();
                                return result;
                            } catch (Exception failed) {
                                throw new IllegalStateException(failed);
                            } finally {
                                // What failed is told by its outcome; nobody waits for it here.
                                done.countDown();
                            }
                        }));
        done.await();
        return outcome;
    }

    /** Starts something that has to wait for a lock, and returns once it does. */
    private <T> Future<T> waiting(Callable<T> work) throws InterruptedException {
        long before = waiters();
        Future<T> outcome = officers.submit(work);
        while (waiters() == before && !outcome.isDone()) {
            Thread.sleep(5);
        }
        assertThat(outcome.isDone()).as("it waits").isFalse();
        return outcome;
    }

    private long waiters() {
        return platform.getBean(JdbcClient.class)
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    /** A commune that became part of one with another code. */
    private AdministrativeUnit ended() {
        AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
        return units.all().stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> DAY.equals(unit.validTo()))
                .filter(unit -> {
                    List<AdministrativeUnit> after = units.successors(unit, DAY).units();
                    return after.size() == 1 && !after.getFirst().code().equals(unit.code());
                })
                .findFirst()
                .orElseThrow();
    }

    private void assertRebuildAgrees() {
        assertThat(platform.getBean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aBirthAndAMoveThatWaitForAReorganisationKnowTheNewCommunes() throws Exception {
        AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
        AdministrativeUnit old = ended();
        String successor = units.successors(old, DAY).units().getFirst().code();
        Enrolment mother = person(Sex.FEMALE, old.code());
        UUID mover = person(Sex.MALE, COMMUNE).personId();
        Future<ResidencesMoved> moving =
                held(() -> platform.getBean(UnitReorganisations.class).apply(DAY));

        Future<BirthOutcome> birth = waiting(() -> birth(mother));
        Future<ActOutcome> move =
                waiting(() -> order(new CivilAct.ResidenceRegistered(mover, old.code(), BEFORE)));
        commit.countDown();
        moving.get();

        var born = (BirthOutcome.Registered) birth.get();
        assertThat(value(born.childId(), Attribute.RESIDENCE, "commune")).contains(successor);
        assertThat(move.get()).isInstanceOf(ActOutcome.Registered.class);
        assertThat(value(mover, Attribute.RESIDENCE, "commune")).contains(successor);
        assertRebuildAgrees();
    }

    @Test
    void aDeathThatWaitedForAMarriageIsToldThatSomethingChanged() throws Exception {
        UUID man = person(Sex.MALE, COMMUNE).personId();
        UUID woman = person(Sex.FEMALE, COMMUNE).personId();
        Future<ActOutcome> marriage =
                held(() -> order(new CivilAct.Marriage(man, woman, LocalDate.of(2018, 5, 4))));
        var dies = new CivilAct.Death(man, LocalDate.of(2020, 1, 1), "");

        Future<ActOutcome> death = waiting(() -> order(dies));
        commit.countDown();
        marriage.get();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(death::get)
                .havingCause()
                .isInstanceOf(FaultException.class)
                .withMessage("person.changed-meanwhile");
        assertThat(order(dies)).isInstanceOf(ActOutcome.Registered.class);
        assertThat(value(woman, Attribute.MARITAL_STATUS, "status")).contains("WIDOWED");
        assertRebuildAgrees();
    }

    @Test
    void aBirthThatWaitedForTheDeathOfTheMotherIsRefused() throws Exception {
        Enrolment mother = person(Sex.FEMALE, COMMUNE);
        Future<ActOutcome> death =
                held(() ->
                        order(new CivilAct.Death(mother.personId(), LocalDate.of(2020, 1, 1), "")));

        Future<BirthOutcome> birth = waiting(() -> birth(mother));
        commit.countDown();
        death.get();

        assertThat(((BirthOutcome.Refused) birth.get()).violations())
                .extracting(Violation::code)
                .containsExactly("birth.mother-dead");
    }

    @Test
    void ofAMomentAtWhichSomebodyWroteTheSameIsAnsweredBeforeAndAfterTheyCommit() throws Exception {
        UUID man = person(Sex.MALE, COMMUNE).personId();
        Future<ActOutcome> change =
                held(() ->
                        order(
                                new CivilAct.NameChanged(
                                        man,
                                        VietnameseName.of("Lê Văn Mới"),
                                        LocalDate.of(2024, 1, 1))));
        Instant known = platform.getBean(Clock.class).instant();

        Future<Optional<String>> first =
                waiting(() -> value(man, Attribute.NAME, "full", AFTER, known));
        commit.countDown();
        change.get();

        assertThat(first.get()).contains("Lê Văn Mới");
        assertThat(value(man, Attribute.NAME, "full", AFTER, known)).isEqualTo(first.get());
    }

    @Test
    void whileResidencesMoveTheAnswerSaysThatItIsOfTheMomentBefore() throws Exception {
        UUID man = person(Sex.MALE, ended().code()).personId();
        PersonRecords records = platform.getBean(PersonRecords.class);
        Future<ResidencesMoved> moving =
                held(() -> platform.getBean(UnitReorganisations.class).apply(DAY));
        Instant asked = platform.getBean(Clock.class).instant();

        PersonState during = records.at(man, AFTER, asked, People.reading());
        commit.countDown();
        moving.get();

        assertThat(during.knownOn()).isBefore(asked);
        assertThat(records.at(man, AFTER, during.knownOn(), People.reading())).isEqualTo(during);
        assertThat(records.at(man, AFTER, asked, People.reading()).held())
                .isNotEqualTo(during.held());
    }

    @Test
    void nothingIsKnownOfMomentsToCome() {
        UUID man = person(Sex.MALE, COMMUNE).personId();
        Instant tomorrow = platform.getBean(Clock.class).instant().plusSeconds(86_400);

        assertThat(
                        platform.getBean(PersonRecords.class)
                                .at(man, AFTER, tomorrow, People.reading())
                                .knownOn())
                .isBefore(tomorrow);
    }
}
