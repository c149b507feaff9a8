package vn.lienthong.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.services.Channel;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.shell.EventDelivery;

/** Events become facts once, whatever happens in between. */
class FactProjectionTest {

    private static final String NOWHERE = "98";

    private final RunningPlatform platform = RunningPlatform.shared();
    private final TransactionTemplate transaction =
            new TransactionTemplate(platform.bean(PlatformTransactionManager.class));

    private void sql(String statement) {
        platform.sql().sql(statement).update();
    }

    private void publish(UUID dossier) {
        platform.publish(
                new DossierSubmitted(
                        dossier,
                        "1.001193",
                        "00004",
                        NOWHERE,
                        Channel.ONLINE,
                        Instant.parse("2026-03-27T02:00:00Z")));
    }

    private long facts() {
        return platform.sql()
                .sql("select count(*) from steering.case_fact where province_code = ?")
                .param(NOWHERE)
                .query(Long.class)
                .single();
    }

    @BeforeEach
    void nothingIsOutstanding() {
        platform.awaitEvents();
    }

    @AfterEach
    void forget() {
        platform.awaitEvents();
        sql("delete from steering.case_fact where province_code = '" + NOWHERE + "'");
    }

    @Test
    void whatCannotBecomeAFactNowBecomesOneLater() {
        sql("alter table steering.case_fact rename to case_fact_away");
        try {
            transaction.executeWithoutResult(_ -> publish(UUID.randomUUID()));
            assertThat(platform.bean(EventDelivery.class).awaitQuiet(Duration.ofSeconds(2)))
                    .isFalse();
        } finally {
            sql("alter table steering.case_fact_away rename to case_fact");
        }

        platform.awaitEvents();
        assertThat(facts()).isEqualTo(1);
    }

    @Test
    void anActThatIsRolledBackLeavesNoFact() {
        transaction.executeWithoutResult(status -> {
            publish(UUID.randomUUID());
            status.setRollbackOnly();
        });

        platform.awaitEvents();
        assertThat(facts()).isZero();
    }

    @Test
    void eventsOfManyThreadsThatComeTwiceAreOneFactEach()
            throws ExecutionException, InterruptedException {
        int writers = 4;
        int dossiers = 200;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var published = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                published.add(
                        threads.submit(() -> {
                            for (int i = 0; i < dossiers; i++) {
                                UUID dossier = UUID.randomUUID();
                                transaction.executeWithoutResult(_ -> publish(dossier));
                                transaction.executeWithoutResult(_ -> publish(dossier));
                            }
                        }));
            }
            for (Future<?> one : published) {
                one.get();
            }
        }

        platform.awaitEvents();
        assertThat(facts()).isEqualTo((long) writers * dossiers);
    }
}
