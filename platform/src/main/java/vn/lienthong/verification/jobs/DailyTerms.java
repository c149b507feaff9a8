package vn.lienthong.verification.jobs;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import vn.lienthong.verification.DataDirectory;

/** Removes files at the end of their term, and tells bodies of deaths since, every hour. */
class DailyTerms {

    private static final Logger LOG = LoggerFactory.getLogger(DailyTerms.class);

    private final Jobs jobs;
    private final Following following;
    private final DataDirectory directory;

    DailyTerms(Jobs jobs, Following following, DataDirectory directory) {
        this.jobs = jobs;
        this.following = following;
        this.directory = directory;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void everyHour() {
        try {
            if (directory.isOurs()) {
                jobs.removeOverdue();
                following.tell();
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException away) {
            LOG.warn("Terms are kept later: {}", away.getClass().getSimpleName());
        }
    }
}
