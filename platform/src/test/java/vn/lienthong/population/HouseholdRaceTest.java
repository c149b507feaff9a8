package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import vn.lienthong.RunningPlatform;

/** Two officers change one household at once: one wins, the other is told. */
class HouseholdRaceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 4);

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID man = People.man(platform).personId();
    private final UUID woman = People.woman(platform).personId();
    private final UUID neighbour = People.man(platform).personId();
    private final UUID household = UUID.randomUUID();
    private final UUID joined = UUID.randomUUID();

    @RepeatedTest(10)
    void oneOfTwoMergesWinsAndTheOtherIsToldThatTheHouseholdChanged() throws Exception {
        People.order(
                platform, new CivilAct.HouseholdFormed(household, man, Set.of(man, woman), DAY));
        People.order(
                platform, new CivilAct.HouseholdFormed(joined, neighbour, Set.of(neighbour), DAY));

        List<ActOutcome> outcomes = atOnce(this::merge, this::merge);

        assertThat(outcomes).filteredOn(ActOutcome.Registered.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ActOutcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(refused ->
                        assertThat(((ActOutcome.Refused) refused).violations())
                                .extracting(violation -> violation.code())
                                .containsExactly("household.changed"));
    }

    @RepeatedTest(10)
    void twoActsAboutTheSamePeopleInOppositeOrderBothEnd() throws Exception {
        List<ActOutcome> outcomes =
                atOnce(
                        () -> order(new CivilAct.Marriage(man, woman, DAY)),
                        () -> order(new CivilAct.Divorce(woman, man, DAY.plusYears(1))));

        assertThat(outcomes.getFirst()).isInstanceOf(ActOutcome.Registered.class);
    }

    private ActOutcome merge() {
        return order(
                new CivilAct.HouseholdsMerged(
                        household, joined, List.of(man, woman), DAY.plusYears(1)));
    }

    private ActOutcome order(CivilAct act) {
        return People.order(platform, act);
    }

    private static List<ActOutcome> atOnce(Callable<ActOutcome> one, Callable<ActOutcome> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (ExecutorService officers = Executors.newFixedThreadPool(2)) {
            var running =
                    List.of(one, other).stream()
                            .map(act ->
                                    officers.submit(() -> {
                                        start.await();
                                        return act.call();
                                    }))
                            .toList();
            var outcomes = new ArrayList<ActOutcome>();
            for (var outcome : running) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }
}
