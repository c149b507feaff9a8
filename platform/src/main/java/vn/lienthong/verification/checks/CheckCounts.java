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
     * Counts a question.
     *
     * @throws FaultException {@code verification.quota} with the seconds until the hour ends, when
     *     the client has asked as often as it may within 24 hours
     */
    void add(UUID clientId, long quota, Instant now) {
        long asked =
                database.sql(
                                """
                                select coalesce(sum(checks), 0) from verification.check_count
                                where client_id = ? and hour > ?
                                """)
                        .params(clientId, Timestamp.from(now.minus(DAY)))
                        .query(Long.class)
                        .single();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (asked >= quota) {
            long seconds = Duration.between(now, hour.plus(1, ChronoUnit.HOURS)).toSeconds() + 1;
            throw new FaultException(
                    "verification.quota",
                    Map.of(
                            "limit",
                            String.valueOf(quota),
                            FaultException.RETRY_AFTER,
                            String.valueOf(seconds)));
        }
        database.sql(
                        """
                        insert into verification.check_count (client_id, hour, checks) values (?, ?, 1)
                        on conflict (client_id, hour) do update set checks = check_count.checks + 1
                        """)
                .params(clientId, Timestamp.from(hour))
                .update();
    }
}
