package vn.lienthong.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;

/** When a client is stopped for guessing, who hears of it, and when it may go on. */
class MatchMissesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Instant START = Instant.parse("2126-03-01T08:00:00Z");

    private final List<Object> events = new ArrayList<>();
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
                                client.clientId(),
                                "G09",
                                MatchMisses.LIMIT,
                                START.plus(Duration.ofHours(1))));
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
    void missesOutsideTheWindowAreForgotten() {
        missUpToTheLimit();
        at(Duration.ofHours(24)).forgetOldOnes();

        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select count(*) from population.match_miss where client_id = ?")
                                .param(client.clientId())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }
}
