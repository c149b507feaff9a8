package vn.lienthong.population.duplicates;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Searches once a day those who entered, some time after the start and then soon after midnight.
 */
class DailyDuplicates {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDuplicates.class);

    private final EntrySearch search;

    DailyDuplicates(EntrySearch search) {
        this.search = search;
    }

    /** Well after the start, which must not wait for it, and after the measurement of quality. */
    @Scheduled(fixedDelay = 60, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
    void searchOnceADay() {
        try {
            search.onceADay();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Duplicates are searched for later: the database does not answer.");
        }
    }
}
