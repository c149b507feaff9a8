package vn.lienthong.shell;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Hands out again the events whose reader failed, for example while the database was away, so that
 * figures catch up by themselves. Readers take an event that comes twice as one. Thread-safe.
 */
class EventRedelivery {

    private static final Logger LOG = LoggerFactory.getLogger(EventRedelivery.class);
    private static final Duration AGE_MIN = Duration.ofMinutes(1);
    private static final long PAUSE_SECONDS = 30;
    private static final int BATCH = 500;

    private final IncompleteEventPublications publications;

    EventRedelivery(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(
            fixedDelay = PAUSE_SECONDS,
            initialDelay = PAUSE_SECONDS,
            timeUnit = TimeUnit.SECONDS)
    void redeliverOldEvents() {
        try {
            redeliver(AGE_MIN);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Events wait: the database does not answer.");
        }
    }

    /** Hands out events that have waited at least that long, 500 at most. */
    void redeliver(Duration age) {
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults()
                        .withMinAge(age)
                        .withBatchSize(BATCH)
                        .withMaxInFlight(BATCH));
    }
}
