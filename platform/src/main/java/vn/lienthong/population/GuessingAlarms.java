package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.shell.Identifiers;

/**
 * Keeps every alarm about a program or person who seems to guess, for whoever operates the
 * platform. Thread-safe.
 */
@Transactional(readOnly = true)
public class GuessingAlarms {

    private final JdbcClient database;
    private final Identifiers identifiers;

    GuessingAlarms(JdbcClient database, Identifiers identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /**
     * An alarm.
     *
     * @param sign what shows that it guesses or collects
     * @param asker the client or account that was stopped
     * @param office agency or commune that answers for it; empty for a citizen
     * @param misses how often within 24 hours, or on one day
     * @param raisedAt when it was stopped
     */
    public record Alarm(
            MatchLimitReached.Sign sign, UUID asker, String office, int misses, Instant raisedAt) {}

    @EventListener
    @Transactional
    void on(MatchLimitReached reached) {
        database.sql(
                        """
                        insert into population.guessing_alarm (alarm_id, sign, asker, office, misses, raised_at)
                        values (?, ?::population.guessing_sign, ?, ?, ?, ?)
                        """)
                .params(
                        identifiers.next(),
                        reached.sign().name(),
                        reached.clientId(),
                        reached.agency(),
                        reached.misses(),
                        Timestamp.from(reached.at()))
                .update();
    }

    /** The alarms since a moment, the newest first. */
    public List<Alarm> since(Instant moment) {
        return database.sql(
                        """
                        select sign, asker, office, misses, raised_at from population.guessing_alarm
                        where raised_at >= ? order by raised_at desc, alarm_id desc
                        """)
                .param(Timestamp.from(moment))
                .query((row, number) ->
                        new Alarm(
                                MatchLimitReached.Sign.valueOf(row.getString("sign")),
                                row.getObject("asker", UUID.class),
                                row.getString("office"),
                                row.getInt("misses"),
                                row.getTimestamp("raised_at").toInstant()))
                .list();
    }
}
