package vn.lienthong.verification.jobs;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import vn.lienthong.verification.DataDirectory;

/** Verifies earlier files anew once there is another index, looking every half hour. */
class DailyRecheck {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRecheck.class);

    private final Rechecks rechecks;
    private final DataDirectory directory;

    DailyRecheck(Rechecks rechecks, DataDirectory directory) {
        this.rechecks = rechecks;
        this.directory = directory;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
    void everyHalfHour() {
        try {
            if (directory.isOurs()) {
                rechecks.run();
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException failed) {
            LOG.warn("Files are verified anew later: {}", failed.getClass().getSimpleName());
        }
    }
}
