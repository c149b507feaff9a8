package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * People whom no mother of the register bears: foundlings, and foreigners who become Vietnamese.
 */
class NewPersonsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final NewCitizens citizens = platform.bean(NewCitizens.class);
    private final UUID dossier = UUID.randomUUID();
    private final Actor officer = People.officer();

    private RegisterNewCitizen order(String nationality, LocalDate day) {
        return new RegisterNewCitizen(
                VietnameseName.of("Lý Anna"),
                Sex.FEMALE,
                PartialDate.of(LocalDate.of(1991, 3, 27)),
                "Busan",
                "138",
                nationality,
                People.COMMUNE,
                day,
                officer,
                new LegalGround(
                        LegalGround.Kind.DECISION, "512/QĐ-CTN", LocalDate.of(2026, 4, 20), ""),
                "Chủ tịch nước",
                dossier);
    }

    private NewCitizens.NewCitizen registered(RegisterNewCitizen order) {
        Outcome<NewCitizens.NewCitizen> outcome = citizens.register(order);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted<NewCitizens.NewCitizen>) outcome).value();
    }

    private Optional<String> value(UUID person, Attribute attribute, String part, LocalDate day) {
        return platform.bean(PersonRecords.class)
                .at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(attribute, part);
    }

    @Test
    void aForeignerWhoBecomesVietnameseIsEnteredWithANumberAndWhatTheyWere() {
        NewCitizens.NewCitizen citizen = registered(order("KR", DAY));
        UUID person = citizen.personId();

        assertThat(citizen.registerNumber())
                .endsWith("/" + Instant.now().toString().substring(0, 4));
        assertThat(value(person, Attribute.NATIONALITY, "country", DAY.minusDays(1)))
                .contains("KR");
        assertThat(value(person, Attribute.NATIONALITY, "country", DAY)).contains("VN");
        assertThat(value(person, Attribute.NUMBER, "number", DAY))
                .hasValueSatisfying(number -> assertThat(number).matches("138191\\d{6}"));
        assertThat(value(person, Attribute.BIRTH, "place", DAY)).contains("Busan");
        assertThat(
                        value(
                                person,
                                Attribute.RESIDENCE,
                                "commune",
                                LocalDate.now(SimulatedTime.VIETNAM)))
                .contains(People.COMMUNE);
    }

    @Test
    void theSameDecisionSentTwiceAtOnceEntersOnePerson() throws Exception {
        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<UUID> sending = () -> registered(order("KR", DAY)).personId();
            var persons = senders.invokeAll(List.of(sending, sending, sending, sending));

            UUID first = persons.getFirst().get();
            for (var person : persons) {
                assertThat(person.get()).isEqualTo(first);
            }
        }
        assertThat(
                        platform.sql()
                                .sql(
                                        """
                                        select count(*) from population.written_act
                                        where case_reference = ?
                                        """)
                                .param(dossier)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whoIsVietnameseAlreadyOrWillBecomeSoTomorrowIsNotEntered() {
        long before = persons();

        assertThat(citizens.register(order("VN", DAY)))
                .isEqualTo(refused("naturalisation.already", "24/2008/QH12", "19"));
        assertThat(codes(citizens.register(order("KR", LocalDate.now().plusDays(40)))))
                .containsExactly("act.in-future");
        assertThat(codes(citizens.register(order("KR", LocalDate.of(1990, 1, 1)))))
                .contains("act.before-birth");

        assertThat(persons()).isEqualTo(before);
    }

    private static Outcome<NewCitizens.NewCitizen> refused(
            String code, String document, String article) {
        return Outcome.refused(
                Violation.of(code, Map.of("document", document, "article", article)));
    }

    private static List<String> codes(Outcome<NewCitizens.NewCitizen> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<NewCitizens.NewCitizen>) outcome)
                .violations().stream().map(Violation::code).toList();
    }

    private long persons() {
        return platform.sql()
                .sql("select count(*) from population.person where full_name = 'Lý Anna'")
                .query(Long.class)
                .single();
    }

    @Test
    void aNaturalisationThatIsRevokedLeavesTheForeigner() {
        NewCitizens.NewCitizen citizen = registered(order("KR", DAY));
        UUID person = citizen.personId();

        assertThat(
                        People.order(
                                platform,
                                new CivilAct.Revocation(
                                        citizen.actId(), List.of(person), DAY.plusDays(3))))
                .isInstanceOf(ActOutcome.Registered.class);

        assertThat(value(person, Attribute.NATIONALITY, "country", DAY.plusDays(5))).contains("KR");
    }

    private RegisterBirth foundling(@Nullable ParentClaim father) {
        return new RegisterBirth(
                VietnameseName.of("Nguyễn Thiên Ân"),
                Sex.MALE,
                LocalDate.now().minusDays(12),
                "Trạm y tế",
                null,
                father,
                People.COMMUNE,
                officer,
                dossier,
                new LegalGround(
                        LegalGround.Kind.DECREE,
                        "123/2015/NĐ-CP",
                        LocalDate.of(2015, 11, 15),
                        "14"));
    }

    @Test
    void aFoundlingIsRegisteredWithoutParentsWhereItWasFound() throws Exception {
        CivilRegistration register = platform.bean(CivilRegistration.class);
        assertThat(register.violations(foundling(null))).isEmpty();
        UUID child;
        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<UUID> sending =
                    () ->
                            ((BirthOutcome.Registered) register.registerBirth(foundling(null)))
                                    .childId();
            var children = senders.invokeAll(List.of(sending, sending, sending, sending));
            child = children.getFirst().get();
            for (var one : children) {
                assertThat(one.get()).isEqualTo(child);
            }
        }

        LocalDate today = LocalDate.now();
        assertThat(value(child, Attribute.PARENTS, "mother", today)).isEmpty();
        assertThat(value(child, Attribute.RESIDENCE, "commune", today)).contains(People.COMMUNE);
        assertThat(value(child, Attribute.NUMBER, "number", today)).isPresent();
    }

    @Test
    void aFatherMayBeDeclaredWhereTheRegisterDoesNotHaveTheMother() {
        Enrolment father = People.man(platform);
        CivilRegistration register = platform.bean(CivilRegistration.class);

        BirthOutcome outcome = register.registerBirth(foundling(People.claim(father)));

        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        assertThat(
                        value(
                                ((BirthOutcome.Registered) outcome).childId(),
                                Attribute.PARENTS,
                                "father",
                                LocalDate.now()))
                .contains(father.personId().toString());
    }

    @Test
    void theSameChildOfAFatherIsNotRegisteredASecondTime() {
        Enrolment father = People.man(platform);
        CivilRegistration register = platform.bean(CivilRegistration.class);
        RegisterBirth once = foundling(People.claim(father));
        assertThat(register.registerBirth(once)).isInstanceOf(BirthOutcome.Registered.class);
        var again =
                new RegisterBirth(
                        once.childName(),
                        once.sex(),
                        once.birthDate(),
                        "",
                        null,
                        once.father(),
                        once.communeCode(),
                        once.registeredBy(),
                        UUID.randomUUID(),
                        once.ground());

        assertThat(register.violations(again))
                .extracting(Violation::field, Violation::code)
                .containsExactly(tuple("child.name", "birth.twice"));
    }

    @Test
    void aDossierThatLedToSomethingElseLeadsToNobodyNew() {
        registered(order("KR", DAY));
        CivilRegistration register = platform.bean(CivilRegistration.class);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> register.registerBirth(foundling(null)))
                .withMessageContaining("act.unknown");
    }
}
