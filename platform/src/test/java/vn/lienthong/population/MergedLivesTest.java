package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.VietnameseName;

/**
 * Merging two records of random lives and revoking it gives back everything as it was, for both and
 * for everybody who names one of them.
 */
class MergedLivesTest {

    private static final long SEED = Long.getLong("seed", 20_261_123L);
    private static final int ROUNDS = 6;
    private static final int ACTS = 8;
    private static final LegalGround GROUND =
            new LegalGround(LegalGround.Kind.LAW, "26/2023/QH15", LocalDate.of(2023, 11, 27), "12");
    private static final LocalDate FIRST = LocalDate.of(2016, 2, 1);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final ActRegistration acts = platform.bean(ActRegistration.class);
    private final PersonRecords records = platform.bean(PersonRecords.class);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    private ActOutcome register(CivilAct act) {
        return acts.register(new ActOrder(act, People.officer(), GROUND, null));
    }

    private UUID registered(CivilAct act) {
        ActOutcome outcome = register(act);
        assertThat(outcome)
                .as("seed %d, %s", SEED, act.kind())
                .isInstanceOf(ActOutcome.Registered.class);
        return ((ActOutcome.Registered) outcome).actId();
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(3_000));
    }

    private void live(UUID person, UUID spouse, UUID child) {
        for (int i = 0; i < ACTS; i++) {
            register(
                    switch (random.nextInt(7)) {
                        case 0 -> new CivilAct.Marriage(person, spouse, day());
                        case 1 -> new CivilAct.Divorce(person, spouse, day());
                        case 2 -> new CivilAct.ParentRecognised(child, person, day());
                        case 3 -> new CivilAct.Guardianship(child, person, day());
                        case 4 -> new CivilAct.ResidenceRegistered(person, "00008", day());
                        case 5 ->
                                new CivilAct.HouseholdFormed(
                                        UUID.randomUUID(), person, Set.of(person, child), day());
                        default ->
                                new CivilAct.NameChanged(
                                        person, VietnameseName.of("Lê Văn Bình"), day());
                    });
        }
    }

    /** What is believed and shown of persons, and the state of their numbers. */
    private List<Map<String, Object>> state(List<UUID> persons) {
        var state = new ArrayList<Map<String, Object>>();
        for (String question :
                List.of(
                        """
                        select person_id, kind, value::text as value, valid::text as valid, act_id
                        from population.fact where person_id = any(?) and recorded_to is null
                        order by person_id, kind, valid
                        """,
                        "select * from population.person_current where person_id = any(?) order by person_id",
                        "select * from population.person_merged where person_id = any(?) order by person_id",
                        """
                        select n.number, c.number is null as in_force from population.personal_number n
                        left join population.cancelled_number c using (number)
                        where n.person_id = any(?) order by n.number
                        """)) {
            state.addAll(
                    platform.sql()
                            .sql(question)
                            .param(persons.toArray(UUID[]::new))
                            .query()
                            .listOfRows());
        }
        return state;
    }

    @Test
    void aMergeAndItsRevocationChangeNothing() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID one = People.man(platform).personId();
            UUID other = People.man(platform).personId();
            UUID wife = People.woman(platform).personId();
            UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
            live(other, wife, child);
            live(one, People.woman(platform).personId(), child);
            var all = List.of(one, other, wife, child);
            List<Map<String, Object>> before = state(all);

            ActOutcome merge =
                    register(new CivilAct.PersonsMerged(one, other, LocalDate.of(2026, 1, 5)));
            if (merge instanceof ActOutcome.Registered entered) {
                assertThat(state(all)).as("seed %d, round %d", SEED, round).isNotEqualTo(before);
                registered(
                        new CivilAct.Revocation(
                                entered.actId(), List.of(one, other), LocalDate.of(2026, 1, 6)));
            }

            assertThat(state(all)).as("seed %d, round %d", SEED, round).isEqualTo(before);
        }
        Rebuild.Report report = platform.bean(Rebuild.class).check();
        assertThat(report.differing()).as("seed %d", SEED).isEmpty();
        assertThat(platform.bean(NumberAudit.class).check().holds()).as("seed %d", SEED).isTrue();
    }

    @Test
    void theSurvivorTakesOverWhatOnlyTheOtherRecordKnewAndOthersNameTheSurvivor() {
        UUID one = People.man(platform).personId();
        UUID other = People.man(platform).personId();
        UUID wife = People.woman(platform).personId();
        UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
        registered(new CivilAct.Marriage(other, wife, FIRST));
        registered(new CivilAct.ParentRecognised(child, other, FIRST));

        registered(new CivilAct.PersonsMerged(one, other, LocalDate.of(2026, 1, 5)));

        LocalDate today = LocalDate.of(2026, 2, 1);
        assertThat(known(one, today, Attribute.MARITAL_STATUS, "spouse")).isEqualTo("" + wife);
        assertThat(known(wife, today, Attribute.MARITAL_STATUS, "spouse")).isEqualTo("" + one);
        assertThat(known(child, today, Attribute.PARENTS, "father")).isEqualTo("" + one);
        assertThat(platform.bean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void aLaterCorrectionOfAChildIsNotCoveredUpByTheMerge() {
        UUID one = People.man(platform).personId();
        UUID other = People.man(platform).personId();
        UUID right = People.man(platform).personId();
        UUID child = People.child(platform, LocalDate.of(2015, 6, 1)).personId();
        UUID recognition = registered(new CivilAct.ParentRecognised(child, other, FIRST));
        registered(new CivilAct.PersonsMerged(one, other, LocalDate.of(2026, 1, 5)));

        registered(
                new CivilAct.Correction(
                        recognition,
                        child,
                        Attribute.PARENTS,
                        Map.of("father", right.toString()),
                        LocalDate.of(2026, 1, 6)));

        assertThat(known(child, LocalDate.of(2026, 2, 1), Attribute.PARENTS, "father"))
                .isEqualTo("" + right);
        assertThat(platform.bean(Rebuild.class).check().differing()).isEmpty();
    }

    @Test
    void whatWasKnownBeforeTheMergeIsAnsweredAsBefore() {
        UUID one = People.man(platform).personId();
        UUID other = People.man(platform).personId();
        registered(new CivilAct.NameChanged(other, VietnameseName.of("Lê Văn Dũng"), FIRST));
        Instant before = records.acts(other, People.reading()).getLast().entry().registeredAt();
        registered(new CivilAct.PersonsMerged(one, other, LocalDate.of(2026, 1, 5)));

        LocalDate today = LocalDate.of(2026, 2, 1);
        assertThat(records.at(other, today, before, People.reading()).value(Attribute.NAME, "full"))
                .contains("Lê Văn Dũng");
        assertThat(known(other, today, Attribute.NAME, "full")).isEqualTo("Lê Văn Hùng");
    }

    @Test
    void mergesAreUndoneInTheOppositeOrder() {
        UUID first = People.man(platform).personId();
        UUID second = People.man(platform).personId();
        UUID third = People.man(platform).personId();
        var all = List.of(first, second, third);
        List<Map<String, Object>> before = state(all);
        UUID inner =
                registered(new CivilAct.PersonsMerged(second, third, LocalDate.of(2026, 1, 5)));
        UUID outer =
                registered(new CivilAct.PersonsMerged(first, second, LocalDate.of(2026, 1, 6)));
        assertThat(
                        records.at(third, FIRST, Instant.now().plusSeconds(60), People.reading())
                                .person())
                .isEqualTo(first);

        LocalDate day = LocalDate.of(2026, 1, 7);
        ActOutcome tooEarly = register(new CivilAct.Revocation(inner, List.of(second, third), day));
        assertThat(((ActOutcome.Refused) tooEarly).violations().getFirst().code())
                .isEqualTo("person.merged");
        registered(new CivilAct.Revocation(outer, List.of(first, second), day));
        registered(new CivilAct.Revocation(inner, List.of(second, third), day));

        assertThat(state(all)).isEqualTo(before);
        assertThat(platform.bean(NumberAudit.class).check().holds()).isTrue();
    }

    private String known(UUID person, LocalDate day, Attribute attribute, String part) {
        return records.at(person, day, Instant.now().plusSeconds(60), People.reading())
                .value(attribute, part)
                .orElse("");
    }
}
