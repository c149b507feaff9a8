package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.Limits;

/**
 * Takes files out of the line as far as the limits allow, and runs them. Files that an earlier
 * process left running stand in the line again. Thread-safe.
 */
class JobRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final JobRun run;
    private final Limits limits;
    private final DataDirectory directory;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("verification-", 0).factory());

    JobRunner(JobStore store, JobRun run, Limits limits, DataDirectory directory, Clock clock) {
        this.store = store;
        this.run = run;
        this.limits = limits;
        this.directory = directory;
        this.clock = clock;
    }

    /** Looks what waits. */
    @Scheduled(fixedDelay = 1, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        try {
            if (!workers.isShutdown() && directory.isOurs()) {
                begin();
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException away) {
            LOG.warn("Files wait: {}", away.getClass().getSimpleName());
        }
    }

    private synchronized void begin() {
        store.requeue(running);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        Limits.Dated now = limits.on(today);
        for (Optional<UUID> next = store.claim(now, clock.instant());
                next.isPresent();
                next = store.claim(now, clock.instant())) {
            UUID jobId = next.get();
            running.add(jobId);
            workers.execute(() -> run(jobId));
        }
    }

    private void run(UUID jobId) {
        try {
            run.run(store.find(jobId).orElseThrow(JobCancelled::new));
        } catch (JobCancelled cancelled) {
            removeFiles(jobId);
        } catch (LinkageFault unusable) {
            fail(jobId, unusable.violation().code());
        } catch (FaultException refused) {
            fail(jobId, refused.violations().getFirst().code());
        } catch (IOException | UncheckedIOException failed) {
            if (!Thread.currentThread().isInterrupted() && !workers.isShutdown()) {
                LOG.error("Job {} failed.", jobId, failed);
                fail(jobId, "internal");
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Job {} goes on later: the database does not answer.", jobId);
        } catch (RuntimeException failed) {
            LOG.error("Job {} failed.", jobId, failed);
            fail(jobId, "internal");
        } finally {
            running.remove(jobId);
        }
    }

    private void fail(UUID jobId, String code) {
        try {
            run.removePlain(jobId);
        } catch (IOException e) {
            LOG.warn("Files of job {} are removed at the end of their term.", jobId);
        }
        store.fail(jobId, code, clock.instant());
    }

    private void removeFiles(UUID jobId) {
        try {
            run.removeFiles(jobId);
        } catch (IOException e) {
            LOG.warn("Files of job {} are removed at the end of their term.", jobId);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
