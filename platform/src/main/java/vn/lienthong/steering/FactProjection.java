package vn.lienthong.steering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.Backlog;

/**
 * Makes what events left behind into facts, thousands in one transaction with their removal, so
 * that a kill leaves each of them done or waiting and none done twice. It begins when an act is
 * through, and looks every few seconds for what another process left. Thread-safe.
 */
class FactProjection implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(FactProjection.class);
    private static final int PORTION = 5_000;
    private static final long PAUSE_SECONDS = 5;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Whether something may have come since the last look. */
    private final AtomicBoolean wanted = new AtomicBoolean();

    private final AtomicBoolean running = new AtomicBoolean();

    FactProjection(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins when the present transaction has been committed; at once where there is none. */
    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
    }

    /** What a killed process left, or another one, or what waited for the database. */
    @Scheduled(fixedDelay = PAUSE_SECONDS, initialDelay = 0, timeUnit = TimeUnit.SECONDS)
    void wake() {
        wanted.set(true);
        if (running.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::run);
        }
    }

    private void run() {
        try {
            while (wanted.getAndSet(false)) {
                while (project() == PORTION) {
                    // The next portion waits already.
                }
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Events become facts later: the database does not answer.");
        } finally {
            running.set(false);
        }
        // Somebody may have come after the last look, when this was still running.
        if (wanted.get() && running.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::run);
        }
    }

    /** Makes some of what waits into facts, and says how many. */
    private int project() {
        return Optional.ofNullable(
                        transaction.execute(_ ->
                                database.sql(
                                                """
                                                with chosen as (
                                                    select serial from steering.incoming_fact order by serial limit ?
                                                    for update skip locked),
                                                taken as (
                                                    delete from steering.incoming_fact i using chosen
                                                    where i.serial = chosen.serial returning i.*),
                                                written as (
                                                    insert into steering.case_fact
                                                        (measure, case_id, pseudonym, day, known_at, amount,
                                                         province_code, commune_code, channel, on_time, days,
                                                         procedure_code, recorded_at)
                                                    select measure, case_id, pseudonym, day, known_at, amount,
                                                        province_code, commune_code, channel, on_time, days,
                                                        procedure_code, ?
                                                    from taken
                                                    on conflict (measure, case_id) do nothing)
                                                select count(*) from taken
                                                """)
                                        .params(PORTION, Timestamp.from(clock.instant()))
                                        .query(Integer.class)
                                        .single()))
                .orElseThrow();
    }

    @Override
    public long waiting() {
        return database.sql("select count(*) from steering.incoming_fact")
                .query(Long.class)
                .single();
    }
}
