package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.DeathRegistered;

/** Events whose reader failed come again. */
class EventRedeliveryTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID act = UUID.randomUUID();

    private void sql(String statement) {
        platform.sql().sql(statement).update();
    }

    private long read() {
        return platform.sql()
                .sql("select count(*) from verification.life_change where act_id = ?")
                .param(act)
                .query(Long.class)
                .single();
    }

    @BeforeEach
    void nothingIsOutstanding() {
        platform.awaitEvents();
    }

    @AfterEach
    void forget() {
        sql("delete from verification.life_change where act_id = '" + act + "'");
    }

    @Test
    void anEventThatItsReaderCouldNotWriteIsKeptAndReadLater() {
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        sql("alter table verification.life_change rename to life_change_away");
        try {
            transaction.executeWithoutResult(status ->
                    platform.publish(
                            new DeathRegistered(
                                    act,
                                    UUID.randomUUID(),
                                    Instant.parse("2026-03-27T02:00:00Z"))));
            assertThat(platform.bean(EventDelivery.class).awaitQuiet(Duration.ofSeconds(2)))
                    .isFalse();
        } finally {
            sql("alter table verification.life_change_away rename to life_change");
        }

        platform.bean(EventRedelivery.class).redeliver(Duration.ZERO);

        platform.awaitEvents();
        assertThat(read()).isEqualTo(1);
    }
}
