package vn.lienthong.services;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Counts adults and who of them uses services once a day, soon after midnight. */
class DailyServiceUse {

    private static final Logger LOG = LoggerFactory.getLogger(DailyServiceUse.class);

    private final ServiceUse use;

    DailyServiceUse(ServiceUse use) {
        this.use = use;
    }

    /** Well after the start, which must not wait for it. */
    @Scheduled(fixedDelay = 60, initialDelay = 12, timeUnit = TimeUnit.MINUTES)
    void countOnceADay() {
        try {
            use.countOnceADay();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Adults who use services are counted later: the database does not answer.");
        }
    }
}
