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
import vn.lienthong.services.Channel;
import vn.lienthong.services.DossierSubmitted;

/** Events whose reader failed come again. */
class EventRedeliveryTest {

    private static final String NOWHERE = "98";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final UUID dossier = UUID.randomUUID();

    private void sql(String statement) {
        platform.sql().sql(statement).update();
    }

    private long facts() {
        return platform.sql()
                .sql("select count(*) from steering.case_fact where case_id = ?")
                .param(dossier)
                .query(Long.class)
                .single();
    }

    @BeforeEach
    void nothingIsOutstanding() {
        platform.awaitEvents();
    }

    @AfterEach
    void forget() {
        sql("delete from steering.case_fact where province_code = '" + NOWHERE + "'");
    }

    @Test
    void anEventThatItsReaderCouldNotWriteIsKeptAndReadLater() {
        var transaction = new TransactionTemplate(platform.bean(PlatformTransactionManager.class));
        sql("alter table steering.case_fact rename to case_fact_away");
        try {
            transaction.executeWithoutResult(status ->
                    platform.publish(
                                    new DossierSubmitted(
                                            dossier,
                                            "1.001193",
                                            "00004",
                                            NOWHERE,
                                            Channel.ONLINE,
                                            Instant.parse("2026-03-27T02:00:00Z"))));
            assertThat(platform.bean(EventDelivery.class).awaitQuiet(Duration.ofSeconds(2)))
                    .isFalse();
        } finally {
            sql("alter table steering.case_fact_away rename to case_fact");
        }

        platform.bean(EventRedelivery.class).redeliver(Duration.ZERO);

        platform.awaitEvents();
        assertThat(facts()).isEqualTo(1);
    }
}
