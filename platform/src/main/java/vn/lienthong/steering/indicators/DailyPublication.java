package vn.lienthong.steering.indicators;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Publishes every few hours what is due; what a day missed is made good on the next. */
class DailyPublication {

    private static final Logger LOG = LoggerFactory.getLogger(DailyPublication.class);

    private final Publications publications;

    DailyPublication(Publications publications) {
        this.publications = publications;
    }

    /** Well after the start, which must not wait for it. */
    @Scheduled(fixedDelay = 360, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void publish() {
        try {
            publications.publishDue();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Figures are published later: the database does not answer.");
        }
    }
}
