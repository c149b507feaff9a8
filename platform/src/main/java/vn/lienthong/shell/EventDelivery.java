package vn.lienthong.shell;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells whether every event has reached those that read it. Thread-safe. */
public final class EventDelivery {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final JdbcClient database;
    private final ObjectProvider<Backlog> backlogs;

    EventDelivery(JdbcClient database, ObjectProvider<Backlog> backlogs) {
        this.database = database;
        this.backlogs = backlogs;
    }

    /** Events that somebody has not read, or not worked off yet. */
    public long outstanding() {
        long unread =
                database.sql("select count(*) from shell.event_publication")
                        .query(Long.class)
                        .single();
        return unread + backlogs.stream().mapToLong(Backlog::waiting).sum();
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
