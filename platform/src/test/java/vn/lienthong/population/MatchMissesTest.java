package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;

/** When a client is stopped for guessing, who hears of it, and when it may go on. */
class MatchMissesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Instant START = Instant.parse("2126-03-01T08:00:00Z");

    private static final int AT_ONCE = 6;

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final Client client =
            new Client(
                    PLATFORM.bean(Identifiers.class).next(),
                    "Thử",
                    AgencyCode.of("G09"),
                    Set.of("BENEFITS"),
                    null,
                    "Luật 41/2024/QH15");

    private MatchMisses at(Duration later) {
        return new MatchMisses(
                PLATFORM.sql(),
                PLATFORM.bean(Identifiers.class),
                events::add,
                Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private void missUpToTheLimit() {
        for (int i = 1; i < MatchMisses.LIMIT; i++) {
            at(Duration.ZERO).add(client);
        }
        assertThat(events).isEmpty();
        at(Duration.ofHours(1)).add(client);
    }

    @Test
    void theLastMissAllowedRaisesTheAlarmOnceWithoutPersonalData() {
        missUpToTheLimit();

        assertThat(events)
                .containsExactly(
                        new MatchLimitReached(
                                MatchLimitReached.Sign.NAMED_NOBODY,
                                client.clientId(),
                                "G09",
                                MatchMisses.LIMIT,
                                START.plus(Duration.ofHours(1))));
    }

    @Test
    void theAlarmIsKeptForWhoeverOperatesThePlatform() {
        var alarms = PLATFORM.bean(GuessingAlarms.class);
        Instant raised = START.plus(Duration.ofHours(1));
        missUpToTheLimit();

        PLATFORM.publish(events.getFirst());

        assertThat(alarms.since(raised))
                .contains(
                        new GuessingAlarms.Alarm(
                                MatchLimitReached.Sign.NAMED_NOBODY,
                                client.clientId(),
                                "G09",
                                MatchMisses.LIMIT,
                                raised));
        assertThat(alarms.since(raised.plusSeconds(1))).isEmpty();
        assertThatThrownBy(
                        () -> PLATFORM.sql().sql("delete from population.guessing_alarm").update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void theClientMayGoOnWhenTheOldestMissLeavesTheWindow() {
        missUpToTheLimit();

        assertThatThrownBy(() -> at(Duration.ofHours(23)).requireFew(client))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault ->
                                assertThat(fault.violations().getFirst().arguments())
                                        .containsEntry(FaultException.RETRY_AFTER, "3601"));
        assertThatCode(() -> at(Duration.ofHours(24)).requireFew(client))
                .doesNotThrowAnyException();
    }

    @Test
    void requestsAtTheSameMomentDoNotOverrunTheLimit() throws Exception {
        for (int i = 0; i < MatchMisses.LIMIT - 2; i++) {
            at(Duration.ZERO).add(client);
        }
        var passed = new CyclicBarrier(AT_ONCE);
        var answers = new ArrayList<String>();
        try (var requests = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = Collections.nCopies(AT_ONCE, (Callable<String>) () -> missAfter(passed));
            for (var answer : requests.invokeAll(sent)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn("nobody"::equals).hasSize(2);
        assertThat(answers).filteredOn("match.too-many-misses"::equals).hasSize(AT_ONCE - 2);
        assertThat(counted()).isEqualTo(MatchMisses.LIMIT);
        assertThat(events).hasSize(1);
    }

    /** A request that is let go on, waits until all others are, and then finds nobody. */
    private String missAfter(CyclicBarrier passed) {
        try {
            return Objects.requireNonNull(
                    new TransactionTemplate(PLATFORM.bean(PlatformTransactionManager.class))
                            .execute(transaction -> {
                                at(Duration.ZERO).requireFew(client);
                                await(passed);
                                at(Duration.ZERO).add(client);
                                return "nobody";
                            }));
        } catch (FaultException fault) {
            return fault.violations().getFirst().code();
        }
    }

    private static void await(CyclicBarrier passed) {
        try {
            passed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new IllegalStateException("requests do not run at the same moment", failure);
        }
    }

    private long counted() {
        return PLATFORM.sql()
                .sql("select count(*) from population.match_miss where client_id = ?")
                .param(client.clientId())
                .query(Long.class)
                .single();
    }

    @Test
    void missesOutsideTheWindowAreForgotten() {
        missUpToTheLimit();
        at(Duration.ofHours(24)).forgetOldOnes();

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void peopleAtFormsAreStoppedSoonerThanPrograms() {
        Actor officer = People.officer();
        for (int i = 0; i < MatchMisses.LIMIT_OF_PEOPLE; i++) {
            at(Duration.ZERO).add(officer);
        }

        assertThatThrownBy(() -> at(Duration.ZERO).requireFew(officer))
                .hasMessage("person.too-many-misses");
        assertThat(events)
                .containsExactly(
                        new MatchLimitReached(
                                MatchLimitReached.Sign.NAMED_NOBODY,
                                officer.accountId(),
                                People.COMMUNE,
                                MatchMisses.LIMIT_OF_PEOPLE,
                                START));
    }
}
