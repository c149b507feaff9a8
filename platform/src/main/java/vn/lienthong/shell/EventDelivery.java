package vn.lienthong.shell;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether every event has reached those that read it. Thread-safe. */
public final class EventDelivery {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final JdbcClient database;

    EventDelivery(JdbcClient database) {
        this.database = database;
    }

    /** Events that somebody has not read yet. */
    public long outstanding() {
        return database.sql("select count(*) from shell.event_publication")
                .query(Long.class)
                .single();
    }

    /**
     * Waits until no event is outstanding.
     *
     * @param limit how long at most
     * @return whether that came about
     */
    public boolean awaitQuiet(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (outstanding() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }
}
