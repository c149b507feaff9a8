package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;

/**
 * Counts how many values of each person a client had otherwise than the register, and tells it no
 * more of that person for a while after too many: whoever knows a name and a number could else try
 * every mother's number. Within the caller's transaction. Thread-safe.
 *
 * <p>What is asked in one round is counted one after the other; of rounds at the same moment each
 * may reach the limit for itself.
 */
class MatchGuesses {

    /**
     * Values of one person within {@link #WINDOW}. A question has eight; an agency that corrects
     * its papers asks a few times. The six free digits of a number take 90 years at this pace.
     */
    static final int LIMIT = 30;

    static final Duration WINDOW = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(MatchGuesses.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchGuesses(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A client and a person whom it asks about. */
    record About(Client client, UUID person) {}

    /** What is known when a round of questions begins, and what it adds. Not thread-safe. */
    final class Tally {

        private final Map<Key, Integer> differing;
        private final Map<About, Integer> added = new HashMap<>();

        private Tally(Map<Key, Integer> differing) {
            this.differing = differing;
        }

        /** Whether the client may be told no more of the person. */
        boolean isFull(About about) {
            return sum(about) >= LIMIT;
        }

        /** Adds so many values that were otherwise; none leaves no trace. */
        void add(About about, int values) {
            if (values > 0) {
                differing.put(Key.of(about), sum(about) + values);
                added.merge(about, values, Integer::sum);
            }
        }

        private int sum(About about) {
            return differing.getOrDefault(Key.of(about), 0);
        }

        /** Writes what was added, and raises the alarm for who reached the limit by it. */
        void write() {
            Instant now = clock.instant();
            added.forEach((about, values) -> {
                database.sql(
                                """
                                insert into population.match_guess (client_id, person_id, guessed_at, differing)
                                values (?, ?, ?, ?)
                                """)
                        .params(
                                about.client().clientId(),
                                about.person(),
                                Timestamp.from(now),
                                values)
                        .update();
                if (isFull(about)) {
                    alarm(about.client(), now);
                }
            });
        }
    }

    private record Key(UUID client, UUID person) {
        static Key of(About about) {
            return new Key(about.client().clientId(), about.person());
        }
    }

    private void alarm(Client client, Instant now) {
        LOG.warn(
                "{} of {} is told no more of a person: {} values differed within {} hours.",
                client.clientId(),
                client.agency().national(),
                LIMIT,
                WINDOW.toHours());
        events.publishEvent(
                new MatchLimitReached(
                        MatchLimitReached.Sign.VALUES_OF_ONE_PERSON,
                        client.clientId(),
                        client.agency().national(),
                        LIMIT,
                        now));
    }

    /** How many values of these persons these clients had otherwise within the window. */
    Tally tally(Collection<About> asked) {
        var differing = new HashMap<Key, Integer>();
        List<Key> keys = asked.stream().map(Key::of).distinct().toList();
        if (!keys.isEmpty()) {
            database.sql(
                            """
                            select asked.client_id, asked.person_id, sum(g.differing) as differing
                            from unnest(?, ?) as asked (client_id, person_id)
                            join population.match_guess g on g.client_id = asked.client_id
                                and g.person_id = asked.person_id and g.guessed_at > ?
                            group by asked.client_id, asked.person_id
                            """)
                    .param(ids(keys.stream().map(Key::client).toArray()))
                    .param(ids(keys.stream().map(Key::person).toArray()))
                    .param(Timestamp.from(clock.instant().minus(WINDOW)))
                    .query(row -> {
                        differing.put(
                                new Key(
                                        row.getObject("client_id", UUID.class),
                                        row.getObject("person_id", UUID.class)),
                                row.getInt("differing"));
                    });
        }
        return new Tally(differing);
    }

    private static SqlArrayValue ids(Object[] ids) {
        return new SqlArrayValue("uuid", ids);
    }

    /** What a client is told of a person of whom it had too many values otherwise. */
    static FaultException refusal() {
        return new FaultException(
                "match.too-many-guesses",
                Map.of(
                        "limit",
                        String.valueOf(LIMIT),
                        "hours",
                        String.valueOf(WINDOW.toHours()),
                        FaultException.RETRY_AFTER,
                        String.valueOf(WINDOW.toSeconds())));
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldOnes() {
        try {
            database.sql("delete from population.match_guess where guessed_at <= ?")
                    .param(Timestamp.from(clock.instant().minus(WINDOW)))
                    .update();
        } catch (DataAccessException away) {
            LOG.warn("Old guesses stay: the database does not answer.");
        }
    }
}
