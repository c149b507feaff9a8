package vn.lienthong.verification.checks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.shell.FaultException;

/**
 * Counts the questions of clients by the hour, in the database: for all nodes, and after a restart.
 * Within the caller's transaction. Thread-safe.
 */
final class CheckCounts {

    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient database;

    CheckCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Counts as many of a client's questions as it may still ask within 24 hours. Until the
     * transaction ends, other questions of this client wait.
     *
     * @return how many of them those are, from 0 to {@code questions}
     */
    int take(UUID clientId, int questions, long quota, Instant now) {
        Instant hour = hour(now);
        database.sql(
                        """
                        insert into verification.check_count as c (client_id, hour, checks) values (?, ?, ?)
                        on conflict (client_id, hour) do update set checks = c.checks + excluded.checks
                        """)
                .params(clientId, Timestamp.from(hour), questions)
                .update();
        long asked =
                database.sql(
                                """
                                select coalesce(sum(checks), 0) from verification.check_count
                                where client_id = ? and hour > ?
                                """)
                        .params(clientId, Timestamp.from(now.minus(DAY)))
                        .query(Long.class)
                        .single();
        int taken = Math.clamp(quota - (asked - questions), 0, questions);
        if (taken < questions) {
            giveBack(clientId, questions - taken, hour);
        }
        return taken;
    }

    private void giveBack(UUID clientId, int questions, Instant hour) {
        int emptied =
                database.sql(
                                """
                                delete from verification.check_count
                                where client_id = ? and hour = ? and checks = ?
                                """)
                        .params(clientId, Timestamp.from(hour), questions)
                        .update();
        if (emptied == 0) {
            database.sql(
                            """
                            update verification.check_count set checks = checks - ?
                            where client_id = ? and hour = ?
                            """)
                    .params(questions, clientId, Timestamp.from(hour))
                    .update();
        }
    }

    /**
     * What a client is told that has asked as often as it may: {@code verification.quota} with the
     * seconds until the hour ends.
     */
    static FaultException refusal(long quota, Instant now) {
        long seconds = Duration.between(now, hour(now).plus(1, ChronoUnit.HOURS)).toSeconds() + 1;
        return new FaultException(
                "verification.quota",
                Map.of(
                        "limit",
                        String.valueOf(quota),
                        FaultException.RETRY_AFTER,
                        String.valueOf(seconds)));
    }

    private static Instant hour(Instant now) {
        return now.truncatedTo(ChronoUnit.HOURS);
    }
}
