package vn.lienthong.steering;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Brings the sums up to date every minute, so that pages read few facts beside them. */
class FrequentSums {

    private static final Logger LOG = LoggerFactory.getLogger(FrequentSums.class);

    private final FactSums sums;

    FrequentSums(FactSums sums) {
        this.sums = sums;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void bringUpToDate() {
        try {
            sums.bringUpToDate();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Facts are summed up later: the database does not answer.");
        }
    }
}
