package vn.lienthong.population;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Counts how many persons searches show to an account on a day, and stops it for the rest of the
 * day after very many: lists are there to find somebody, not to copy the register. Thread-safe.
 */
class SearchLimit {

    /**
     * Persons whom searches show to one account on one day: a hundred times the longest list. At
     * this pace a commune of usual size takes a week, and each search leaves its records.
     */
    static final int LIMIT = 5_000;

    private static final int DAYS_KEPT = 30;

    private static final Logger LOG = LoggerFactory.getLogger(SearchLimit.class);

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchLimit(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Counts persons who are to be shown; those who bring an account to the limit are shown still,
     * and raise the alarm. Within the caller's transaction, until whose end other searches of the
     * account wait.
     *
     * @throws FaultException {@code desk.too-many-shown} when the account reached the limit before
     */
    void add(Actor actor, int persons) {
        LocalDate today = today();
        Optional<Integer> shown =
                database.sql(
                                """
                                insert into population.shown_in_searches as known (account_id, day, persons)
                                values (?, ?, ?)
                                on conflict (account_id, day) do update set persons = known.persons + excluded.persons
                                where known.persons < ?
                                returning persons
                                """)
                        .params(actor.accountId(), Date.valueOf(today), persons, LIMIT)
                        .query((row, _) -> row.getInt("persons"))
                        .optional();
        if (shown.isEmpty()) {
            throw new FaultException("desk.too-many-shown", Map.of("limit", String.valueOf(LIMIT)));
        }
        if (shown.get() >= LIMIT && shown.get() - persons < LIMIT) {
            LOG.warn("{} is stopped: searches showed {} persons.", actor.accountId(), LIMIT);
            events.publishEvent(
                    new MatchLimitReached(
                            MatchLimitReached.Sign.PERSONS_IN_SEARCHES,
                            actor.accountId(),
                            actor.commune().orElse(""),
                            LIMIT,
                            clock.instant()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.DAYS)
    void forgetOldOnes() {
        try {
            database.sql("delete from population.shown_in_searches where day < ?")
                    .param(Date.valueOf(today().minusDays(DAYS_KEPT)))
                    .update();
        } catch (DataAccessException away) {
            LOG.warn("Old counts stay: the database does not answer.");
        }
    }
}
