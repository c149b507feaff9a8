package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.duplicates.Records;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.primitives.Violation;

/** Births in the register: what is entered, what is refused, and that no number comes twice. */
class CivilRegistrationTest {

    private static final LocalDate BORN = LocalDate.of(2026, 3, 27);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final CivilRegistration civil = platform.bean(CivilRegistration.class);
    private final PopulationRegister register = platform.bean(PopulationRegister.class);

    private static RegisterBirth birth(
            String name, ParentClaim mother, @Nullable ParentClaim father, UUID dossier) {
        return new RegisterBirth(
                VietnameseName.of(name),
                Sex.FEMALE,
                BORN,
                "Bệnh viện Phụ sản Hà Nội",
                mother,
                father,
                People.COMMUNE,
                People.officer(),
                dossier,
                People.GROUND);
    }

    private static BirthOutcome.Registered registered(BirthOutcome outcome) {
        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        return (BirthOutcome.Registered) outcome;
    }

    private static List<String> refusal(BirthOutcome outcome) {
        assertThat(outcome).isInstanceOf(BirthOutcome.Refused.class);
        return ((BirthOutcome.Refused) outcome)
                .violations().stream().map(v -> v.field() + " " + v.code()).toList();
    }

    @Test
    void theNumberSaysPlaceSexAndYearOfBirth() {
        Enrolment mother = People.woman(platform);

        PersonalNumber number =
                registered(
                                civil.registerBirth(
                                        birth(
                                                "Nguyễn Minh Anh",
                                                People.claim(mother),
                                                null,
                                                UUID.randomUUID())))
                        .number();

        assertThat(number.place()).isEqualTo("001");
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.birthYear()).isEqualTo(2026);
    }

    @Test
    void theChildIsThereWithItsParentsAndTheReadsLeaveRecords() {
        Enrolment mother = People.woman(platform);
        Enrolment father = People.man(platform);

        BirthOutcome.Registered birth =
                registered(
                        civil.registerBirth(
                                birth(
                                        "Lê Minh Châu",
                                        People.claim(mother),
                                        People.claim(father),
                                        UUID.randomUUID())));
        Person child =
                register.read(
                        birth.childId(),
                        new Reading(People.officer(), Reading.Purpose.RESULT, null));

        assertThat(child.name().full()).isEqualTo("Lê Minh Châu");
        assertThat(child.motherId()).contains(mother.personId());
        assertThat(child.fatherId()).contains(father.personId());
        assertThat(readsOf(birth.childId())).containsExactly(Reading.Purpose.RESULT);
        assertThat(readsOf(mother.personId())).containsExactly(Reading.Purpose.CIVIL_ACT);
    }

    @Test
    void aFatherOfFiveIsRefusedAndOneOfTwelveIsNot() {
        Enrolment mother = People.woman(platform);

        assertThat(refusal(civil.registerBirth(bornTo(mother, BORN.minusYears(5)))))
                .containsExactly("father.number parent.too-young");
        registered(civil.registerBirth(bornTo(mother, BORN.minusYears(12))));
    }

    private RegisterBirth bornTo(Enrolment mother, LocalDate fatherBorn) {
        return birth(
                "Lê Minh Khuê",
                People.claim(mother),
                People.claim(Records.man(platform, "Lê Văn Bé", fatherBorn, People.COMMUNE)),
                UUID.randomUUID());
    }

    @Test
    void theSameDossierAskedTwiceEntersOneChild() {
        Enrolment mother = People.woman(platform);
        RegisterBirth order =
                birth("Nguyễn Minh Anh", People.claim(mother), null, UUID.randomUUID());

        BirthOutcome.Registered first = registered(civil.registerBirth(order));
        BirthOutcome.Registered second = registered(civil.registerBirth(order));

        assertThat(second.childId()).isEqualTo(first.childId());
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(childrenOf(mother)).isEqualTo(1);
    }

    @Test
    void aNameWithItsToneMarkElsewhereIsTheSameName() {
        Enrolment mother = People.woman(platform);
        var spelledOtherwise =
                new ParentClaim(mother.number(), VietnameseName.of("Trần Thị Hòa Lan"));

        registered(
                civil.registerBirth(
                        birth("Nguyễn Minh Anh", spelledOtherwise, null, UUID.randomUUID())));
    }

    @Test
    void aMotherWhoseNameIsAnothersAndAMotherWhoIsNotThereAreRefusedAlike() {
        Enrolment mother = People.woman(platform);
        var wrongName = new ParentClaim(mother.number(), VietnameseName.of("Phạm Thị Mai"));
        var nobody =
                new ParentClaim(PersonalNumber.compose("998", Sex.FEMALE, 1995, 1), mother.name());

        assertThat(refusal(civil.registerBirth(birth("An", wrongName, null, UUID.randomUUID()))))
                .isEqualTo(
                        refusal(civil.registerBirth(birth("An", nobody, null, UUID.randomUUID()))))
                .containsExactly("mother.number person.no-match");
    }

    @Test
    void aManIsNoMotherAndAWomanNoFather() {
        ParentClaim man = People.claim(People.man(platform));
        ParentClaim woman = People.claim(People.woman(platform));

        assertThat(refusal(civil.registerBirth(birth("An", man, woman, UUID.randomUUID()))))
                .containsExactly("mother.number parent.sex", "father.number parent.sex");
    }

    @Test
    void aBirthInTheFutureAndAnUnknownCommuneAreRefusedTogether() {
        Enrolment mother = People.woman(platform);
        var order =
                new RegisterBirth(
                        VietnameseName.of("An"),
                        Sex.MALE,
                        LocalDate.of(2390, 1, 1),
                        "",
                        People.claim(mother),
                        null,
                        "99999",
                        People.officer(),
                        UUID.randomUUID(),
                        People.GROUND);

        assertThat(refusal(civil.registerBirth(order)))
                .containsExactly(
                        "child.birthDate birth.in-future", "registration.commune unit.unknown");
    }

    @Test
    void aMotherWhoDiedTheDayBeforeIsRefusedAndOneWhoDiedAtTheBirthIsNot() {
        Enrolment died = People.woman(platform);
        Enrolment diedAtBirth = People.woman(platform);
        People.order(platform, new CivilAct.Death(died.personId(), BORN.minusDays(1), ""));
        People.order(platform, new CivilAct.Death(diedAtBirth.personId(), BORN, ""));

        assertThat(
                        refusal(
                                civil.registerBirth(
                                        birth("An", People.claim(died), null, UUID.randomUUID()))))
                .containsExactly("mother.number birth.mother-dead");
        registered(
                civil.registerBirth(
                        birth("An", People.claim(diedAtBirth), null, UUID.randomUUID())));
    }

    @Test
    void aGirlOfElevenIsNoMother() {
        Enrolment girl = People.child(platform, BORN.minusYears(12).plusDays(1));

        assertThat(
                        refusal(
                                civil.registerBirth(
                                        birth("An", People.claim(girl), null, UUID.randomUUID()))))
                .containsExactly("mother.number parent.too-young");
    }

    @Test
    void oneChildIsNotRegisteredTwiceButTwinsAre() {
        Enrolment mother = People.woman(platform);
        registered(
                civil.registerBirth(
                        birth("Nguyễn Hoà", People.claim(mother), null, UUID.randomUUID())));

        assertThat(
                        refusal(
                                civil.registerBirth(
                                        birth(
                                                "Nguyễn Hòa",
                                                People.claim(mother),
                                                null,
                                                UUID.randomUUID()))))
                .containsExactly("child.name birth.twice");
        registered(
                civil.registerBirth(
                        birth("Nguyễn Bình", People.claim(mother), null, UUID.randomUUID())));
        assertThat(childrenOf(mother)).isEqualTo(2);
    }

    @Test
    void eightOfficersRegisteringOneChildAtOnceEnterItOnce() throws Exception {
        Enrolment mother = People.woman(platform);

        List<BirthOutcome> outcomes =
                atOnce(
                        8,
                        () ->
                                civil.registerBirth(
                                        birth(
                                                "Nguyễn Minh Anh",
                                                People.claim(mother),
                                                null,
                                                UUID.randomUUID())));

        assertThat(outcomes).filteredOn(BirthOutcome.Registered.class::isInstance).hasSize(1);
        assertThat(childrenOf(mother)).isEqualTo(1);
    }

    @Test
    void theSameDossierSentEightTimesAtOnceGetsOneAnswer() throws Exception {
        Enrolment mother = People.woman(platform);
        RegisterBirth order =
                birth("Nguyễn Minh Anh", People.claim(mother), null, UUID.randomUUID());

        List<BirthOutcome> outcomes = atOnce(8, () -> civil.registerBirth(order));

        assertThat(outcomes)
                .extracting(outcome -> registered(outcome).childId())
                .containsOnly(registered(outcomes.getFirst()).childId());
        assertThat(childrenOf(mother)).isEqualTo(1);
    }

    @Test
    void sixtyFourWritersOnOneCellNeverGetANumberTwice() throws Exception {
        int each = 5;
        List<List<PersonalNumber>> numbers =
                atOnce(
                        64,
                        () -> {
                            Enrolment mother = People.woman(platform);
                            return IntStream.range(0, each)
                                    .mapToObj(i ->
                                            registered(
                                                            civil.registerBirth(
                                                                    birth(
                                                                            "Con "
                                                                                    + (char)
                                                                                            ('A'
                                                                                                    + i),
                                                                            People.claim(mother),
                                                                            null,
                                                                            UUID.randomUUID())))
                                                    .number())
                                    .toList();
                        });

        Set<PersonalNumber> distinct =
                numbers.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(distinct).hasSize(64 * each);
    }

    @Test
    void aRefusalNamesTheFieldAndNeverTheValue() {
        Enrolment mother = People.woman(platform);
        var wrong = new ParentClaim(mother.number(), VietnameseName.of("Phạm Thị Mai"));

        var refused =
                (BirthOutcome.Refused)
                        civil.registerBirth(birth("An", wrong, null, UUID.randomUUID()));

        assertThat(refused.violations())
                .allSatisfy((Violation v) ->
                        assertThat(v.toString())
                                .doesNotContain(mother.number().unmasked())
                                .doesNotContain("Mai"));
    }

    private List<Reading.Purpose> readsOf(UUID person) {
        return platform.bean(AccessHistory.class).latest(People.account(person), 10).stream()
                .map(AccessRecord::purpose)
                .toList();
    }

    private long childrenOf(Enrolment mother) {
        return platform.sql()
                .sql("select count(*) from population.person_current where mother = ?")
                .param(mother.personId())
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(int writers, Callable<T> work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, writers).mapToObj(i -> work).toList();
            var results = new java.util.ArrayList<T>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
