package vn.lienthong.population;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;

/**
 * Counts how often each client, and each account, named nobody, and stops it for a while after too
 * many times.
 *
 * <p>The count lies in the database, so that it outlives a restart and holds for all nodes. Misses
 * of one asker are counted one after the other, so that requests at the same moment do not overrun
 * the limit; answers that find somebody wait for nothing. Thread-safe.
 */
class MatchMisses {

    /**
     * Misses of a client within {@link #WINDOW}. A number has six digits that its holder's birth
     * and sex do not tell: whoever tries them for one person needs 5,000 days at this pace. A
     * program with honest papers misses less; whole files are not for this door.
     */
    static final int LIMIT = 200;

    /** Misses of a person at a form: whoever copies papers by hand errs less often in a day. */
    static final int LIMIT_OF_PEOPLE = 50;

    static final Duration WINDOW = Duration.ofHours(24);

    /** First half of the key under which the misses of an asker are counted one by one. */
    private static final int LOCK = 0x6d697373;

    private static final Logger LOG = LoggerFactory.getLogger(MatchMisses.class);

    private final JdbcClient database;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MatchMisses(
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param id client or account
     * @param office who answers for it: an agency, a commune, or nobody
     * @param limit misses within the window
     * @param error what it is told when it is stopped
     */
    private record Asker(UUID id, String office, int limit, String error) {

        static Asker of(Client client) {
            return new Asker(
                    client.clientId(), client.agency().national(), LIMIT, "match.too-many-misses");
        }

        static Asker of(Actor actor) {
            return new Asker(
                    actor.accountId(),
                    actor.commune().orElse(""),
                    LIMIT_OF_PEOPLE,
                    "person.too-many-misses");
        }
    }

    /**
     * Lets a client go on that has not missed too often.
     *
     * @throws FaultException {@code match.too-many-misses} with the seconds until it may ask again
     */
    void requireFew(Client client) {
        requireFew(Asker.of(client));
    }

    /** What those of the clients are told, by their identifiers, that have missed too often. */
    Map<UUID, FaultException> refusals(Collection<Client> clients) {
        Instant now = clock.instant();
        var askers = new HashMap<UUID, Asker>();
        clients.forEach(client -> askers.put(client.clientId(), Asker.of(client)));
        var stopped = new HashMap<UUID, Instant>();
        database.sql(
                        """
                        select asker.client_id, last.missed_at from unnest(?) as asker (client_id)
                        cross join lateral (
                            select missed_at from population.match_miss m
                            where m.client_id = asker.client_id and missed_at > ?
                            order by missed_at desc limit 1 offset ?) last
                        """)
                .param(new SqlArrayValue("uuid", askers.keySet().toArray()))
                .param(Timestamp.from(now.minus(WINDOW)))
                .param(LIMIT - 1)
                .query(row -> {
                    stopped.put(
                            row.getObject("client_id", UUID.class),
                            row.getTimestamp("missed_at").toInstant().plus(WINDOW));
                });
        var refusals = new HashMap<UUID, FaultException>();
        askers.forEach((client, asker) -> {
            Instant until = stopped.get(client);
            if (until != null) {
                refusals.put(client, refusal(asker, until, now));
            }
        });
        return refusals;
    }

    /**
     * Lets a person go on who has not missed too often.
     *
     * @throws FaultException {@code person.too-many-misses} with the seconds until they may again
     */
    void requireFew(Actor actor) {
        requireFew(Asker.of(actor));
    }

    private void requireFew(Asker asker) {
        refusal(asker)
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    private Optional<FaultException> refusal(Asker asker) {
        Instant now = clock.instant();
        return stoppedUntil(asker, now).map(until -> refusal(asker, until, now));
    }

    private static FaultException refusal(Asker asker, Instant until, Instant now) {
        return new FaultException(
                asker.error(),
                Map.of(
                        "limit",
                        String.valueOf(asker.limit()),
                        "hours",
                        String.valueOf(WINDOW.toHours()),
                        FaultException.RETRY_AFTER,
                        String.valueOf(Math.max(1, Duration.between(now, until).toSeconds() + 1))));
    }

    /**
     * Counts a miss, and raises the alarm when it was the last one allowed. Until the transaction
     * ends, other misses of this client wait.
     *
     * @throws FaultException as {@link #requireFew} when other requests reached the limit meanwhile
     */
    void add(Client client) {
        add(Asker.of(client));
    }

    /**
     * Counts several misses that become known together.
     *
     * @return what the client is told when there were more than it had left: it is to learn nothing
     *     of that question, though the misses that it had left are counted
     */
    Optional<FaultException> addAll(Client client, int misses) {
        Asker asker = Asker.of(client);
        for (int counted = 0; counted < misses; counted++) {
            lock(asker);
            Optional<FaultException> refused = refusal(asker);
            if (refused.isPresent()) {
                return refused;
            }
            count(asker);
        }
        return Optional.empty();
    }

    /** As {@link #add(Client)}, for a person at a form. */
    void add(Actor actor) {
        add(Asker.of(actor));
    }

    private void add(Asker asker) {
        lock(asker);
        requireFew(asker);
        count(asker);
    }

    private void lock(Asker asker) {
        database.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LOCK, asker.id().toString())
                .query()
                .listOfRows();
    }

    private void count(Asker asker) {
        Instant now = clock.instant();
        database.sql(
                        "insert into population.match_miss (miss_id, client_id, missed_at) values (?, ?, ?)")
                .params(identifiers.next(), asker.id(), Timestamp.from(now))
                .update();
        if (stoppedUntil(asker, now).isPresent()) {
            LOG.warn(
                    "{} of {} is stopped: {} misses within {} hours.",
                    asker.id(),
                    asker.office().isEmpty() ? "no office" : asker.office(),
                    asker.limit(),
                    WINDOW.toHours());
            events.publishEvent(
                    new MatchLimitReached(
                            MatchLimitReached.Sign.NAMED_NOBODY,
                            asker.id(),
                            asker.office(),
                            asker.limit(),
                            now));
        }
    }

    /** When the oldest of as many misses as are allowed leaves the window. */
    private Optional<Instant> stoppedUntil(Asker asker, Instant now) {
        return database.sql(
                        """
                        select missed_at from population.match_miss
                        where client_id = ? and missed_at > ?
                        order by missed_at desc limit 1 offset ?
                        """)
                .params(asker.id(), Timestamp.from(now.minus(WINDOW)), asker.limit() - 1)
                .query((row, number) -> row.getTimestamp("missed_at").toInstant().plus(WINDOW))
                .optional();
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldOnes() {
        try {
            database.sql("delete from population.match_miss where missed_at <= ?")
                    .param(Timestamp.from(clock.instant().minus(WINDOW)))
                    .update();
        } catch (DataAccessException away) {
            LOG.warn("Old misses stay: the database does not answer.");
        }
    }
}
