package vn.lienthong.steering;

import java.sql.Array;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.steering.FactFinding.Way;
import vn.lienthong.steering.indicators.FactKind;

/**
 * Keeps what the last comparison of facts with what the modules tell has found. Within the caller's
 * transaction. Thread-safe.
 */
final class FactFindings {

    /** Cases of a finding that are named; the table has all. */
    private static final int NAMED = 20;

    private static final int PORTION = 5_000;

    private final JdbcClient database;
    private final Pseudonyms pseudonyms;

    FactFindings(JdbcClient database, Pseudonyms pseudonyms) {
        this.database = database;
        this.pseudonyms = pseudonyms;
    }

    /** Of two reviews at once the other waits, to the end of the transaction. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('steering.fact_finding', 0))")
                .query()
                .listOfRows();
    }

    /**
     * Compares the facts of the transaction's table {@code told} with those that are kept, or wait
     * to be.
     *
     * @param kinds kinds that are told
     * @param complete those of them of which nothing can be missing from what is told
     */
    void compare(List<String> kinds, List<String> complete) {
        database.sql("set local work_mem = '256MB'").update();
        pairBatches();
        database.sql("delete from steering.fact_finding").update();
        database.sql(
                        """
                        with kept as (
                            select serial, measure, case_id, pseudonym, day, known_at, recorded_at, amount, province_code,
                                commune_code, channel, on_time, days, procedure_code
                            from steering.case_fact where measure = any (:kinds::text[])),
                        compared as (
                            select t.measure as told_measure, t.case_id as told_case, k.measure as kept_measure,
                                k.case_id as kept_case, k.serial, k.pseudonym,
                                t.day, case when k.known_at = k.recorded_at then k.known_at else t.known_at end as known_at,
                                t.amount, t.province_code, t.commune_code, t.channel, t.on_time, t.days, t.procedure_code,
                                (t.day, t.amount, t.province_code, t.channel, t.on_time, t.days)
                                    is not distinct from
                                    (k.day, k.amount, k.province_code, k.channel, k.on_time, k.days)
                                -- What was put in later is known since then, and so is what was read before moments were kept.
                                and (k.known_at = k.recorded_at
                                    or abs(extract(epoch from t.known_at - k.known_at)) < 0.001)
                                and coalesce(k.commune_code, t.commune_code) is not distinct from t.commune_code
                                and coalesce(k.procedure_code, t.procedure_code) is not distinct from t.procedure_code
                                    as same,
                                k.commune_code is null and t.commune_code is not null
                                or k.procedure_code is null and t.procedure_code is not null as less
                            from told t full join kept k on k.case_id = t.case_id and k.measure = t.measure)
                        insert into steering.fact_finding (measure, case_id, finding, pseudonym, serial, day, known_at,
                            amount, province_code, commune_code, channel, on_time, days, procedure_code)
                        select coalesce(told_measure, kept_measure), coalesce(told_case, kept_case),
                            case when kept_case is null then 'MISSING'
                                when told_case is null then
                                    case when kept_measure = any (:complete::text[])
                                        then 'UNEXPLAINED' else 'WITHOUT_SOURCE' end
                                when same then 'INCOMPLETE' else 'DIFFERENT' end,
                            pseudonym, serial, day, known_at, amount, province_code, commune_code, channel, on_time,
                            days, procedure_code
                        from compared
                        where told_case is null
                           or kept_case is not null and (not same or less)
                           or kept_case is null and not exists (
                               select from steering.incoming_fact i
                               where i.measure = told_measure and i.case_id = told_case)
                        """)
                .param("kinds", array(kinds))
                .param("complete", array(complete))
                .update();
        namePseudonyms();
    }

    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    /**
     * A batch of persons bore an identifier that the register does not keep. What is told of it
     * goes by the moment: under the identifier that the batch had, where one is kept.
     */
    private void pairBatches() {
        database.sql(
                        """
                        update told t set case_id = k.case_id
                        from (select case_id, known_at, row_number() over (partition by known_at order by amount, case_id) as place
                              from (select case_id, known_at, amount from steering.case_fact where measure = 'ENTERED'
                                    union
                                    select case_id, known_at, amount from steering.incoming_fact where measure = 'ENTERED') e
                              where not exists (select from told o where o.measure = 'ENTERED' and o.case_id = e.case_id)) k
                        join (select case_id, known_at, row_number() over (partition by known_at order by amount, case_id) as place
                              from told o where o.measure = 'ENTERED'
                                and not exists (select from steering.case_fact c
                                                where c.measure = 'ENTERED' and c.case_id = o.case_id)) b
                            on abs(extract(epoch from b.known_at - k.known_at)) < 0.001 and b.place = k.place
                        where t.measure = 'ENTERED' and t.case_id = b.case_id
                        """)
                .update();
    }

    /** Only what is missing has no pseudonym yet. */
    private void namePseudonyms() {
        List<UUID> cases;
        do {
            cases =
                    database.sql(
                                    """
                                    select distinct case_id from steering.fact_finding
                                    where pseudonym is null limit ?
                                    """)
                            .param(PORTION)
                            .query((row, number) ->
                                    Objects.requireNonNull(row.getObject("case_id", UUID.class)))
                            .list();
            database.sql(
                            """
                            update steering.fact_finding f set pseudonym = n.pseudonym
                            from unnest(?::uuid[], ?::text[]) as n (case_id, pseudonym)
                            where f.case_id = n.case_id and f.pseudonym is null
                            """)
                    .param(array(cases.stream().map(UUID::toString).toList()))
                    .param(array(cases.stream().map(pseudonyms::of).toList()))
                    .update();
        } while (!cases.isEmpty());
    }

    /** Everything that was found, by kind. */
    List<FactFinding> all() {
        return database.sql(
                        """
                        select measure, finding, count(*) as facts,
                            (array_agg(pseudonym order by pseudonym) filter (where place <= :named)) as cases
                        from (select measure, finding, pseudonym,
                                  row_number() over (partition by measure, finding order by pseudonym) as place
                              from steering.fact_finding) f
                        group by measure, finding order by measure, finding
                        """)
                .param("named", NAMED)
                .query((row, number) -> {
                    Array cases = row.getArray("cases");
                    return new FactFinding(
                            FactKind.valueOf(row.getString("measure")),
                            Way.valueOf(row.getString("finding")),
                            row.getLong("facts"),
                            Arrays.asList((String[]) cases.getArray()));
                })
                .list();
    }

    /** Puts in what is missing and makes right what is told otherwise, unless somebody did. */
    void mend(Timestamp now) {
        database.sql(
                        """
                        delete from steering.case_fact c using steering.fact_finding f
                        where c.serial = f.serial and f.finding in ('DIFFERENT', 'INCOMPLETE')
                        """)
                .update();
        database.sql(
                        """
                        insert into steering.case_fact (measure, case_id, pseudonym, day, known_at, amount,
                            province_code, commune_code, channel, on_time, days, procedure_code, recorded_at, mended_at)
                        select measure, case_id, pseudonym, day,
                            case finding when 'MISSING' then :now else known_at end, amount,
                            province_code, commune_code, channel, on_time, days, procedure_code, :now, :now
                        from steering.fact_finding where finding in ('MISSING', 'DIFFERENT', 'INCOMPLETE')
                        order by case_id, measure
                        on conflict (measure, case_id) do nothing
                        """)
                .param("now", now)
                .update();
    }
}
