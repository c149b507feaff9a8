package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.PartialDate;
import vn.lienthong.primitives.PersonalNumber;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.Role;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.shell.database.TestDatabase;

/**
 * Random lives of acts of every kind, before and after the communes changed, with corrections and
 * revocations: what was known at a moment never changes, and replaying every act gives what the
 * register believes and what it believed at every moment before.
 */
class RandomLivesTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int OF_A_KIND = 5;
    private static final int ACTS = 160;
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Instant START = Instant.parse("2025-05-01T02:00:00Z");
    private static final Duration STEP = Duration.ofHours(18);

    private static ConfigurableApplicationContext platform;
    private static RandomActs.Communes communes;
    private static boolean reorganised;
    private static int number;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.start(TestDatabase.fresh());
        AdministrativeUnits units = platform.getBean(AdministrativeUnits.class);
        List<AdministrativeUnit> ended =
                units.all().stream()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .filter(unit -> DAY.equals(unit.validTo()))
                        .toList();
        List<AdministrativeUnit> merged =
                ended.stream()
                        .filter(unit -> units.successors(unit, DAY).units().size() == 1)
                        .limit(4)
                        .toList();
        var before = new ArrayList<>(merged.stream().map(AdministrativeUnit::code).toList());
        ended.stream()
                .filter(unit -> units.successors(unit, DAY).units().size() > 1)
                .limit(1)
                .forEach(divided -> before.add(divided.code()));
        communes =
                new RandomActs.Communes(
                        DAY,
                        List.copyOf(before),
                        merged.stream()
                                .map(unit -> units.successors(unit, DAY).units().getFirst().code())
                                .distinct()
                                .toList());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    static List<Long> seeds() {
        return new Random(SEED).longs(ROUNDS).boxed().toList();
    }

    /** What was answered once, to be asked again. */
    private record Memory(UUID person, LocalDate validOn, Instant knownOn) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasKnownStaysAndTheReplayOfAllActsIsWhatIsAndWasBelieved(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        PersonRecords records = platform.getBean(PersonRecords.class);
        var acts = new RandomActs(random, platform.getBean(JdbcClient.class), records, communes);
        Instant first = reorganised ? START.plus(STEP.multipliedBy(2L * ACTS)) : START;
        RandomActs.Cast cast = at(first, () -> cast());
        var kinds = EnumSet.noneOf(ActKind.class);
        Map<Memory, Map<Attribute, Map<String, String>>> remembered = new HashMap<>();
        for (int i = 0; i < ACTS; i++) {
            Instant now = first.plus(STEP.multipliedBy(i));
            LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
            if (!reorganised && today.isAfter(DAY)) {
                at(now, () -> platform.getBean(UnitReorganisations.class).apply(DAY));
                reorganised = true;
            }
            at(now, () -> acts.next(cast, today).map(act -> order(act, today)).orElse(false));
            UUID person = acts.any(cast.all());
            var memory = new Memory(person, acts.day(today), known(records, person));
            remembered.put(memory, ask(memory));
        }
        cast.all()
                .forEach(person ->
                        records.acts(person, People.reading())
                                .forEach(act -> kinds.add(act.kind())));
        remembered.forEach((memory, answer) ->
                assertThat(ask(memory)).as("seed %d, %s", seed, memory).isEqualTo(answer));
        assertNobodyIsMarriedToTwo(cast, seed);
        Rebuild.Report report = platform.getBean(Rebuild.class).check();
        assertThat(report.differing()).as("seed %d", seed).isEmpty();
        assertThat(kinds).as("seed %d: kinds of acts entered", seed).hasSizeGreaterThan(15);
        assertThat(platform.getBean(NumberAudit.class).check().holds())
                .as("seed %d", seed)
                .isTrue();
    }

    /** Two records that are merged may have been married each to another. */
    private static void assertNobodyIsMarriedToTwo(RandomActs.Cast cast, long seed) {
        ActStore store = platform.getBean(ActStore.class);
        Replay replay = store.replay(store.actsOf(cast.all()));
        var marriages = new Marriages(person -> new History(person, Map.of()), replay::of);
        cast.all().stream()
                .filter(person ->
                        store.actsOf(List.of(person)).stream()
                                .noneMatch(act -> act.kind() == ActKind.PERSONS_MERGED))
                .forEach(person ->
                        assertThat(marriages.becomeOneSided(List.of(person)))
                                .as("seed %d: %s is married to two", seed, person)
                                .isFalse());
    }

    private static <T> T at(Instant moment, Supplier<T> step) {
        var result = new ArrayList<T>(1);
        platform.getBean(SimulatedTime.class).at(moment, () -> result.add(step.get()));
        return result.getFirst();
    }

    private static boolean order(CivilAct act, LocalDate today) {
        String commune = (today.isBefore(DAY) ? communes.before() : communes.since()).getFirst();
        Actor officer = new Actor(UUID.randomUUID(), Role.OFFICER, "Cán bộ", null, commune);
        try {
            return platform.getBean(ActRegistration.class)
                            .register(new ActOrder(act, officer, People.GROUND, null))
                    instanceof ActOutcome.Registered;
        } catch (FaultException fault) {
            // What moved the residents of communes is in everybody's life, and nobody amends it.
            assertThat(fault).hasMessage("act.unknown");
            return false;
        }
    }

    private Map<Attribute, Map<String, String>> ask(Memory memory) {
        return platform.getBean(PersonRecords.class)
                .at(memory.person(), memory.validOn(), memory.knownOn(), People.reading())
                .held();
    }

    /** A moment after everything that is known of a person. */
    private static Instant known(PersonRecords records, UUID person) {
        return records.acts(person, People.reading()).getLast().entry().registeredAt();
    }

    private static RandomActs.Cast cast() {
        return new RandomActs.Cast(
                persons(Sex.MALE, 1990), persons(Sex.FEMALE, 1992), persons(Sex.FEMALE, 2012));
    }

    private static List<UUID> persons(Sex sex, int year) {
        var persons = new ArrayList<Enrolment>();
        for (int i = 0; i < OF_A_KIND; i++) {
            LocalDate born = LocalDate.of(year, 3, 27);
            persons.add(
                    new Enrolment(
                            platform.getBean(Identifiers.class).next(),
                            PersonalNumber.compose("998", sex, year, number++),
                            VietnameseName.of("Lê Minh Anh"),
                            sex,
                            PartialDate.of(born),
                            null,
                            null,
                            (reorganised ? communes.since() : communes.before()).get(i % 2)));
        }
        platform.getBean(CivilRegistration.class).enrol(persons, UUID.randomUUID());
        return persons.stream().map(Enrolment::personId).toList();
    }
}
