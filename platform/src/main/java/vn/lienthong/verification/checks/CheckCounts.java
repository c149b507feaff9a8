package vn.lienthong.verification.checks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
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
     * A question.
     *
     * @param client who asks it
     * @param quota questions that the client may ask within 24 hours by this question's right
     */
    record Counted(UUID client, long quota) {}

    /**
     * Counts those questions that their clients may still ask within 24 hours. Until the
     * transaction ends, other questions of these clients wait.
     *
     * @return whether each may be asked, in their order
     */
    List<Boolean> take(List<Counted> questions, Instant now) {
        if (questions.isEmpty()) {
            return List.of();
        }
        Instant hour = hour(now);
        var together = new TreeMap<UUID, Integer>();
        questions.forEach(question -> together.merge(question.client(), 1, Integer::sum));
        Map<UUID, Long> asked = add(together, hour, now);
        together.forEach((client, count) -> asked.merge(client, (long) -count, Long::sum));
        var refused = new TreeMap<UUID, Integer>();
        var taken = new ArrayList<Boolean>();
        for (Counted question : questions) {
            boolean left = asked.getOrDefault(question.client(), 0L) < question.quota();
            if (left) {
                asked.merge(question.client(), 1L, Long::sum);
            } else {
                refused.merge(question.client(), 1, Integer::sum);
            }
            taken.add(left);
        }
        refused.forEach((client, count) -> giveBack(client, count, hour));
        return taken;
    }

    /**
     * Adds to the counts of this hour; answers what each client asked within 24 hours, these
     * questions with it. Clients come in one order, or else two rounds could wait for each other.
     */
    private Map<UUID, Long> add(SortedMap<UUID, Integer> questions, Instant hour, Instant now) {
        var asked = new HashMap<UUID, Long>();
        database.sql(
                        """
                        with added as (
                            insert into verification.check_count as c (client_id, hour, checks)
                            select client_id, ?, checks
                            from unnest(?, ?) as asked (client_id, checks)
                            on conflict (client_id, hour)
                                do update set checks = c.checks + excluded.checks
                            returning client_id, checks)
                        select a.client_id, a.checks + coalesce(
                            (select sum(b.checks) from verification.check_count b
                             where b.client_id = a.client_id and b.hour > ? and b.hour < ?), 0)
                            as checks
                        from added a
                        """)
                .param(Timestamp.from(hour))
                .param(new SqlArrayValue("uuid", questions.keySet().toArray()))
                .param(new SqlArrayValue("int8", questions.values().toArray()))
                .param(Timestamp.from(now.minus(DAY)))
                .param(Timestamp.from(hour))
                .query(row -> {
                    asked.put(row.getObject("client_id", UUID.class), row.getLong("checks"));
                });
        return asked;
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
