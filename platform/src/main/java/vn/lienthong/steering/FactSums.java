package vn.lienthong.steering;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the sums that pages read instead of the facts themselves. What they do not cover yet is
 * read fact by fact, so that a figure is the same before and after. Each step is one transaction:
 * whatever interrupts it, every fact is summed once. Thread-safe.
 */
public class FactSums {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /** Sees one state of the facts and of the sums. */
    private final TransactionTemplate snapshot;

    FactSums(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * How sums stand to facts.
     *
     * @param facts facts that the sums cover
     * @param differences sums that are not what the facts come to, or that are missing
     */
    public record Comparison(long facts, long differences) {}

    /**
     * Sums up what was written since.
     *
     * @return how many serials the sums went forward, each at most one fact
     */
    public long bringUpToDate() {
        long last =
                required(
                        transaction.execute(_ -> {
                            // Who is writing holds this lock together with others, to the end of
                            // their transaction.
                            database.sql(
                                            """
                                            select pg_advisory_xact_lock(hashtextextended('steering.case_fact', 0))
                                            """)
                                    .query()
                                    .listOfRows();
                            return database.sql(
                                            """
                                            select coalesce(pg_sequence_last_value(
                                                pg_get_serial_sequence('steering.case_fact', 'serial')), 0)
                                            """)
                                    .query(Long.class)
                                    .single();
                        }));
        return required(
                transaction.execute(_ -> {
                    long before = lock();
                    if (last <= before) {
                        return 0L;
                    }
                    database.sql(
                                    """
                                    insert into steering.fact_sum as s
                                        (kind, province_code, day, known_on, detail, on_time, days, amount)
                                    select * from steering.sums_between(?, ?)
                                    on conflict (kind, province_code, day, known_on, detail, on_time, days)
                                        do update set amount = s.amount + excluded.amount
                                    """)
                            .params(before, last)
                            .update();
                    database.sql(
                                    """
                                    insert into steering.fact_month as s
                                        (kind, province_code, commune_code, month, known_month, detail, on_time,
                                         days, amount)
                                    select * from steering.months_between(?, ?)
                                    on conflict (kind, province_code, commune_code, month, known_month, detail,
                                            on_time, days)
                                        do update set amount = s.amount + excluded.amount
                                    """)
                            .params(before, last)
                            .update();
                    database.sql(
                                    """
                                    insert into steering.fact_procedure as s (procedure_code, month, amount)
                                    select * from steering.procedures_between(?, ?)
                                    on conflict (procedure_code, month)
                                        do update set amount = s.amount + excluded.amount
                                    """)
                            .params(before, last)
                            .update();
                    database.sql("update steering.summed set serial = ?").param(last).update();
                    return last - before;
                }));
    }

    /** Sums all facts up anew, beside the sums that are kept, and compares; changes nothing. */
    public Comparison check() {
        return required(
                snapshot.execute(status -> {
                    Comparison found = count();
                    status.setRollbackOnly();
                    return found;
                }));
    }

    /** Sums all facts up anew, and keeps that. Pages go on with the old sums until it is done. */
    public Comparison rebuild() {
        return required(
                transaction.execute(_ -> {
                    lock();
                    Comparison found = count();
                    if (found.differences() > 0) {
                        database.sql("delete from steering.fact_sum").update();
                        database.sql(
                                        """
                                        insert into steering.fact_sum
                                            (kind, province_code, day, known_on, detail, on_time, days, amount)
                                        select * from counted
                                        """)
                                .update();
                        database.sql("delete from steering.fact_month").update();
                        database.sql(
                                        """
                                        insert into steering.fact_month
                                            (kind, province_code, commune_code, month, known_month, detail,
                                             on_time, days, amount)
                                        select * from counted_by_month
                                        """)
                                .update();
                        database.sql("delete from steering.fact_procedure").update();
                        database.sql(
                                        """
                                        insert into steering.fact_procedure (procedure_code, month, amount)
                                        select * from counted_by_procedure
                                        """)
                                .update();
                    }
                    database.sql("drop table counted, counted_by_month, counted_by_procedure")
                            .update();
                    return found;
                }));
    }

    /** Nobody else changes the sums before the end of the transaction. */
    private long lock() {
        return database.sql("select serial from steering.summed for update")
                .query(Long.class)
                .single();
    }

    /**
     * Leaves the right sums in the temporary tables {@code counted} and {@code counted_by_month}.
     */
    private Comparison count() {
        // Groups are many; each process that counts may keep as many of them beside one another.
        database.sql("set local work_mem = '256MB'").update();
        // A table that is made of a query is counted by several processes at once, an insertion by
        // one.
        database.sql(
                        """
                        create temporary table by_province on commit drop as
                        select f.measure as kind, f.province_code, f.day,
                            (f.known_at at time zone 'Asia/Ho_Chi_Minh')::date as known_on,
                            f.channel as detail, f.on_time, f.days, sum(f.amount)::bigint as amount, count(*) as facts
                        from steering.case_fact f
                        where f.serial <= (select serial from steering.summed)
                        group by 1, 2, 3, 4, 5, 6, 7
                        """)
                .update();
        database.sql(
                        """
                        create temporary table counted on commit drop as
                        select kind, province_code, day, known_on, detail, on_time, days, amount
                        from by_province where province_code is not null
                        union all
                        select kind, null, day, known_on, detail, on_time, days, sum(amount)::bigint
                        from by_province group by kind, day, known_on, detail, on_time, days
                        """)
                .update();
        countByMonth();
        countByProcedure();
        Comparison found =
                database.sql(
                                """
                                select (select coalesce(sum(facts), 0) from by_province) as facts,
                                    (select count(*) from (
                                        (table counted except all table steering.fact_sum)
                                        union all
                                        (table steering.fact_sum except all table counted)) differing)
                                    + (select count(*) from (
                                        (table counted_by_month except all table steering.fact_month)
                                        union all
                                        (table steering.fact_month except all table counted_by_month)) differing)
                                    + (select count(*) from (
                                        (table counted_by_procedure except all table steering.fact_procedure)
                                        union all
                                        (table steering.fact_procedure except all table counted_by_procedure)) differing)
                                        as differences
                                """)
                        .query((row, number) ->
                                new Comparison(row.getLong("facts"), row.getLong("differences")))
                        .single();
        database.sql("drop table by_province, by_commune").update();
        return found;
    }

    private void countByMonth() {
        database.sql(
                        """
                        create temporary table by_commune on commit drop as
                        select f.measure as kind, f.province_code, f.commune_code,
                            date_trunc('month', f.day::timestamp)::date as month,
                            date_trunc('month', f.known_at at time zone 'Asia/Ho_Chi_Minh')::date as known_month,
                            f.channel as detail, f.on_time, (f.days + 29) / 30 * 30 as days,
                            sum(f.amount)::bigint as amount
                        from steering.case_fact f
                        where f.serial <= (select serial from steering.summed)
                        group by 1, 2, 3, 4, 5, 6, 7, 8
                        """)
                .update();
        database.sql(
                        """
                        create temporary table counted_by_month on commit drop as
                        select kind, province_code, commune_code, month, known_month, detail, on_time, days, amount
                        from by_commune where province_code is not null and commune_code is not null
                        union all
                        select kind, province_code, null, month, known_month, detail, on_time, days,
                            sum(amount)::bigint
                        from by_commune
                        group by grouping sets ((1, 4, 5, 6, 7, 8), (1, 2, 4, 5, 6, 7, 8))
                        having grouping(province_code) = 1 or province_code is not null
                        """)
                .update();
    }

    private void countByProcedure() {
        database.sql(
                        """
                        create temporary table counted_by_procedure on commit drop as
                        select f.procedure_code, date_trunc('month', f.day::timestamp)::date as month,
                            sum(f.amount)::bigint as amount
                        from steering.case_fact f
                        where f.serial <= (select serial from steering.summed)
                            and f.measure = 'RECEIVED' and f.procedure_code is not null
                        group by 1, 2
                        """)
                .update();
    }

    private static <T> T required(T found) {
        return Optional.ofNullable(found).orElseThrow();
    }
}
