package vn.lienthong.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.services.ServiceUse.Count;
import vn.lienthong.shell.PastEvents;

/**
 * Keeps who has handed a dossier in online, as identifiers alone, and what was counted of them.
 * Within the caller's transaction. Thread-safe.
 */
final class ServiceUseStore {

    private static final long LOCK = 0x4144554C5453L;

    /** Identifiers that are held in memory at once. */
    private static final int PORTION = 10_000;

    private final JdbcTemplate template;
    private final JdbcClient database;

    ServiceUseStore(JdbcTemplate template) {
        this.template = template;
        this.database = JdbcClient.create(template);
    }

    /** Waits until no other node counts. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }

    boolean isCounted(LocalDate day) {
        return database.sql("select exists (select from services.adult_count where day = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /**
     * Notes who handed a dossier in online. Only what came since a day before the last count is
     * looked at: a dossier is written at most hours after the moment that it bears.
     */
    void noteApplicants(Instant now) {
        database.sql(
                        """
                        insert into services.online_applicant (person_id, first_at)
                        select applicant_person, min(submitted_at) from services.dossier
                        where channel = 'ONLINE' and submitted_at <= :now
                          and submitted_at > coalesce(
                              (select max(counted_at) - interval '1 day' from services.adult_count), '-infinity')
                        group by applicant_person
                        on conflict do nothing
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Tells everybody who ever handed a dossier in online, some thousands at a time. */
    void applicants(Consumer<Collection<UUID>> listener) {
        List<UUID> portion = after(new UUID(0, 0));
        while (!portion.isEmpty()) {
            listener.accept(portion);
            portion = after(portion.getLast());
        }
    }

    private List<UUID> after(UUID last) {
        return database.sql(
                        """
                        select person_id from services.online_applicant where person_id > ?
                        order by person_id limit ?
                        """)
                .params(last, PORTION)
                .query((row, number) ->
                        Objects.requireNonNull(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** What was counted last; nobody where nothing was. */
    Count last() {
        return database.sql(
                        "select day, adults, online from services.adult_count order by counted_at desc limit 1")
                .query((row, number) ->
                        new Count(
                                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                                row.getLong("adults"),
                                row.getLong("online")))
                .optional()
                .orElse(new Count(LocalDate.EPOCH, 0, 0));
    }

    void insert(Count count, AdultsCounted event) {
        database.sql(
                        """
                        insert into services.adult_count
                            (count_id, day, adults, online, more_adults, more_online, counted_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        event.countId(),
                        event.day(),
                        count.adults(),
                        count.online(),
                        event.moreAdults(),
                        event.moreOnline(),
                        Timestamp.from(event.countedAt()))
                .update();
    }

    /** All counts told again; they are never removed. */
    PastEvents<AdultsCounted> told() {
        return new PastEvents<>(
                AdultsCounted.class,
                true,
                template,
                """
                select count_id, day, more_adults, more_online, counted_at
                from services.adult_count order by counted_at
                """,
                (row, number) ->
                        new AdultsCounted(
                                row.getObject("count_id", UUID.class),
                                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                                row.getLong("more_adults"),
                                row.getLong("more_online"),
                                row.getTimestamp("counted_at").toInstant()));
    }
}
