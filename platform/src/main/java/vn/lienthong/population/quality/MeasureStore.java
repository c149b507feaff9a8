package vn.lienthong.population.quality;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is measured, and keeps the measures. Within the caller's transaction. Thread-safe. */
final class MeasureStore {

    /** Stands for the whole country in the place of a commune's code. */
    static final String COUNTRY = "";

    /** Days back from the measurement within which acts are looked at. */
    static final int ACT_DAYS = 365;

    /** Key of the lock that lets one node measure at a time. */
    private static final long LOCK = 7_201_128_641L;

    private static final int FETCH = 2_000;

    /**
     * Acts of a kind within the last year that were not revoked, with their days to registration.
     */
    static final String LATENESS =
            """
            select a.commune_code, a.subject, a.act_id,
                (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date
                    - case when length(a.happened_on) = 10 then a.happened_on::date end as days
            from population.civil_act a
            where a.kind = cast(:kind as population.act_kind) and length(a.happened_on) = 10
                and (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date > cast(:day as date) - %d
                and (a.registered_at at time zone 'Asia/Ho_Chi_Minh')::date <= cast(:day as date)
                and not exists (select 1 from population.civil_act r
                    where r.amends = a.act_id and r.kind = 'REVOCATION')
            """
                    .formatted(ACT_DAYS);

    /** Records in pairs that wait. */
    static final String IN_WAITING_PAIRS =
            """
            select distinct p.person_id, p.commune_code
            from population.duplicate_pair d
            join population.person_current p on p.person_id in (d.one, d.other)
            where d.state in ('OPEN', 'UNSURE') and p.life = 'ALIVE' and not exists (
                select 1 from population.person_merged m where m.person_id in (d.one, d.other))
            """;

    private final JdbcTemplate streaming;
    private final JdbcClient database;

    MeasureStore(JdbcTemplate database) {
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(FETCH);
        this.database = JdbcClient.create(database);
    }

    /**
     * A measure of a rule.
     *
     * @param communeCode the commune, or {@link #COUNTRY}
     * @param medianDays null for rules that are not about acts
     */
    record Measure(String communeCode, long lookedAt, long failing, @Nullable Integer medianDays) {}

    /** Waits until no other node measures. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }

    boolean isMeasured(LocalDate day) {
        return database.sql(
                        "select exists (select 1 from population.quality_run where measured_on = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who lives, one at a time. */
    void persons(LocalDate day, Predicate<String> inForce, Consumer<PersonProfile> each) {
        // All rows are wanted, not the first ones soon.
        database.sql("set local cursor_tuple_fraction = 1").update();
        streaming.query(
                PersonProfile.SELECT,
                row -> {
                    each.accept(PersonProfile.of(row, day, inForce));
                },
                day);
    }

    List<Measure> lateness(QualityRule.Check.OfActs acts, LocalDate day) {
        return database.sql(
                        """
                        select case when grouping(commune_code) = 1 then '' else commune_code end as commune,
                            count(*) as looked_at, count(*) filter (where days > :term) as failing,
                            percentile_disc(0.5) within group (order by days) as median
                        from (%s) act group by grouping sets ((commune_code), ())
                        having count(*) > 0
                        """
                                .formatted(LATENESS))
                .param("kind", acts.kind().name())
                .param("day", day)
                .param("term", acts.days())
                .query((row, number) ->
                        new Measure(
                                row.getString("commune"),
                                row.getLong("looked_at"),
                                row.getLong("failing"),
                                row.getInt("median")))
                .list();
    }

    /** Records in pairs that wait, by commune. */
    Map<String, Long> inWaitingPairs() {
        Map<String, Long> counts = new HashMap<>();
        database.sql(
                        "select commune_code, count(*) as records from ("
                                + IN_WAITING_PAIRS
                                + ") waiting group by commune_code")
                .query(row -> {
                    counts.put(row.getString("commune_code"), row.getLong("records"));
                });
        return counts;
    }

    /** Keeps the measures of a day in the place of those that it had. */
    void keep(LocalDate day, Map<String, List<Measure>> byRule, long persons, Instant now) {
        database.sql("delete from population.quality_measure where measured_on = ?")
                .param(day)
                .update();
        var rows = new ArrayList<Object[]>();
        byRule.forEach((rule, measures) ->
                measures.forEach(measure ->
                        rows.add(
                                new @Nullable Object[] {
                                    day,
                                    rule,
                                    measure.communeCode(),
                                    measure.lookedAt(),
                                    measure.failing(),
                                    measure.medianDays()
                                })));
        streaming.batchUpdate(
                """
                insert into population.quality_measure
                    (measured_on, rule, commune_code, looked_at, failing, median_days)
                values (?, ?, ?, ?, ?, ?)
                """,
                rows);
        database.sql(
                        """
                        insert into population.quality_run (measured_on, persons, finished_at)
                        values (?, ?, ?)
                        on conflict (measured_on) do update
                        set persons = excluded.persons, finished_at = excluded.finished_at
                        """)
                .params(day, persons, Timestamp.from(now))
                .update();
    }

    /** Leaves only the first measurement of each month before a day. */
    void thin(LocalDate before) {
        for (String table : List.of("quality_measure", "quality_run")) {
            database.sql(
                            """
                            delete from population.%s where measured_on < ? and measured_on not in (
                                select min(measured_on) from population.quality_run
                                group by date_trunc('month', measured_on))
                            """
                                    .formatted(table))
                    .param(before)
                    .update();
        }
    }
}
