package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;

/**
 * Random lives, with corrections and revocations: what was known at a moment never changes, and
 * replaying every act gives what the register believes.
 */
class RandomLivesTest {

    private static final long SEED = Long.getLong("seed", 20_261_122L);
    private static final int LIVES = 6;
    private static final int ACTS = 60;
    private static final LocalDate FIRST = LocalDate.of(2016, 2, 1);
    private static final List<String> COMMUNES = List.of("00004", "00008", "00025");

    private final RunningPlatform platform = RunningPlatform.shared();
    private final ActRegistration acts = platform.bean(ActRegistration.class);
    private final PersonRecords records = platform.bean(PersonRecords.class);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    /** What was answered once, to be asked again. */
    private record Memory(UUID person, LocalDate validOn, Instant knownOn) {}

    @Test
    void whatWasKnownStaysAndTheReplayOfAllActsIsWhatIsBelieved() {
        var men = new ArrayList<UUID>();
        var women = new ArrayList<UUID>();
        for (int i = 0; i < LIVES; i++) {
            men.add(People.man(platform).personId());
            women.add(People.woman(platform).personId());
        }
        var registered = new ArrayList<ActOutcome.Registered>();
        var about = new HashMap<UUID, UUID>();
        Map<Memory, Map<Attribute, Map<String, String>>> remembered = new HashMap<>();
        int entered = 0;
        for (int i = 0; i < ACTS; i++) {
            CivilAct act = act(men, women, registered, about, i);
            ActOutcome outcome = People.order(platform, act);
            if (outcome instanceof ActOutcome.Registered entry) {
                registered.add(entry);
                about.put(entry.actId(), act.persons().getFirst());
                entered++;
            }
            UUID person = (random.nextBoolean() ? men : women).get(random.nextInt(LIVES));
            var memory = new Memory(person, FIRST.plusDays(random.nextInt(3_000)), now(person));
            remembered.put(memory, ask(memory));
        }
        assertThat(entered).as("seed %d: acts entered", SEED).isGreaterThan(ACTS / 3);
        remembered.forEach((memory, answer) ->
                assertThat(ask(memory)).as("seed %d, %s", SEED, memory).isEqualTo(answer));
        Rebuild.Report report = platform.bean(Rebuild.class).check();
        assertThat(report.differing()).as("seed %d", SEED).isEmpty();
        assertThat(report.acts()).isGreaterThanOrEqualTo(entered);
        assertThat(platform.bean(NumberAudit.class).check().holds()).as("seed %d", SEED).isTrue();
    }

    private Map<Attribute, Map<String, String>> ask(Memory memory) {
        return records.at(memory.person(), memory.validOn(), memory.knownOn(), People.reading())
                .held();
    }

    /** A moment after everything that is known of a person. */
    private Instant now(UUID person) {
        return records.acts(person, People.reading()).getLast().entry().registeredAt();
    }

    private CivilAct act(
            List<UUID> men,
            List<UUID> women,
            List<ActOutcome.Registered> registered,
            Map<UUID, UUID> about,
            int number) {
        UUID man = men.get(random.nextInt(LIVES));
        UUID woman = women.get(random.nextInt(LIVES));
        LocalDate day = FIRST.plusDays(random.nextInt(3_000));
        boolean amends = !registered.isEmpty() && random.nextInt(5) == 0;
        if (amends) {
            UUID act = registered.get(random.nextInt(registered.size())).actId();
            UUID person = about.get(act);
            return new CivilAct.Revocation(act, List.of(person), day);
        }
        return switch (random.nextInt(11)) {
            case 0, 1 -> new CivilAct.Marriage(man, woman, day);
            case 2 -> new CivilAct.Divorce(man, woman, day);
            case 3 ->
                    new CivilAct.NameChanged(man, VietnameseName.of("Lê Văn " + name(number)), day);
            case 4 ->
                    new CivilAct.ResidenceRegistered(
                            woman, COMMUNES.get(random.nextInt(COMMUNES.size())), day);
            case 5 ->
                    new CivilAct.HouseholdFormed(
                            new UUID(SEED, number), man, Set.of(man, woman), day);
            case 6 -> new CivilAct.Missing(man, day);
            case 7 -> new CivilAct.Returned(man, day);
            case 8 ->
                    new CivilAct.Correction(
                            records.acts(man, People.reading()).getFirst().actId(),
                            man,
                            Attribute.BIRTH,
                            Map.of("date", (1990 + number % 7) + "-03-27"),
                            day);
            case 9 -> new CivilAct.Death(woman, day, "");
            default ->
                    new CivilAct.Correction(
                            records.acts(woman, People.reading()).getFirst().actId(),
                            woman,
                            Attribute.NAME,
                            Map.of("full", "Trần Thị " + name(number)),
                            day);
        };
    }

    private static String name(int number) {
        return List.of("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh").get(number % 7);
    }

    @Test
    void replayingABirthAndARedeterminedSexAgreesToo() {
        UUID woman = People.woman(platform).personId();
        acts.register(
                new ActOrder(
                        new CivilAct.SexRedetermined(woman, Sex.MALE, FIRST),
                        People.officer(),
                        People.GROUND,
                        null));
        assertThat(platform.bean(Rebuild.class).check().differences()).isZero();
    }
}
