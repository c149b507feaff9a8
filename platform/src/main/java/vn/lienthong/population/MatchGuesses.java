package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * What a client is about to be told of a person.
     *
     * @param differing how many values it had otherwise
     */
    record Guess(Client client, UUID person, int differing) {}

    /** Whose values of whom. */
    private record About(UUID client, UUID person) {
        static About of(Guess guess) {
            return new About(guess.client().clientId(), guess.person());
        }
    }

    /**
     * Counts what clients are about to be told, one after the other; who reaches the limit is told
     * that still, and raises the alarm.
     *
     * @return whether each may be told
     */
    List<Boolean> admit(List<Guess> guesses) {
        if (guesses.isEmpty()) {
            return List.of();
        }
        Map<About, Integer> known = known(guesses);
        var admitted = new ArrayList<Boolean>();
        for (Guess guess : guesses) {
            int before = known.getOrDefault(About.of(guess), 0);
            boolean may = before < LIMIT;
            admitted.add(may);
            if (may && guess.differing() > 0) {
                known.put(About.of(guess), before + guess.differing());
                count(guess, before);
            }
        }
        return admitted;
    }

    private void count(Guess guess, int before) {
        Instant now = clock.instant();
        database.sql(
                        """
                        insert into population.match_guess (client_id, person_id, guessed_at, differing)
                        values (?, ?, ?, ?)
                        """)
                .params(
                        guess.client().clientId(),
                        guess.person(),
                        Timestamp.from(now),
                        guess.differing())
                .update();
        if (before + guess.differing() >= LIMIT) {
            alarm(guess.client(), now);
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
    private Map<About, Integer> known(List<Guess> guesses) {
        var known = new HashMap<About, Integer>();
        List<About> asked = guesses.stream().map(About::of).distinct().toList();
        database.sql(
                        """
                        select asked.client_id, asked.person_id, sum(g.differing) as differing
                        from unnest(?, ?) as asked (client_id, person_id)
                        join population.match_guess g on g.client_id = asked.client_id
                            and g.person_id = asked.person_id and g.guessed_at > ?
                        group by asked.client_id, asked.person_id
                        """)
                .param(ids(asked.stream().map(About::client).toArray()))
                .param(ids(asked.stream().map(About::person).toArray()))
                .param(Timestamp.from(clock.instant().minus(WINDOW)))
                .query(row -> {
                    known.put(
                            new About(
                                    row.getObject("client_id", UUID.class),
                                    row.getObject("person_id", UUID.class)),
                            row.getInt("differing"));
                });
        return known;
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
