package vn.lienthong.verification;

import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import vn.lienthong.shell.FaultException;

/** Builds the index of the register once a day, soon after midnight. */
class DailySnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(DailySnapshot.class);

    private final SnapshotBuild build;
    private final DataDirectory directory;

    DailySnapshot(SnapshotBuild build, DataDirectory directory) {
        this.build = build;
        this.directory = directory;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 15, timeUnit = TimeUnit.MINUTES)
    void buildOnceADay() {
        try {
            if (directory.isOurs() && build.isDue()) {
                SnapshotDate date = build.build();
                LOG.info(
                        "The index of the register as of {} has {} persons.",
                        date.asOf(),
                        date.persons());
            }
        } catch (DataAccessException
                | TransactionException
                | UncheckedIOException
                | FaultException failed) {
            LOG.warn(
                    "The index of the register is built later: {}",
                    failed.getClass().getSimpleName());
        }
    }
}
