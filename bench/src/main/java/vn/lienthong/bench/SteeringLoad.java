package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.reference.AdministrativeUnit;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.reference.UnitLevel;
import vn.lienthong.services.Channel;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.shell.EventDelivery;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.steering.FactSums;
import vn.lienthong.steering.reports.ReportFile;
import vn.lienthong.steering.reports.ReportText;
import vn.lienthong.steering.reports.Reports;

/**
 * Steering over years of a country: facts summed up as they come, all of them summed up anew and
 * compared, events turned into facts, and every public page over all of it.
 */
final class SteeringLoad {

    private static final int YEARS = 3;
    private static final LocalDate UNITS_CHANGED = LocalDate.of(2025, 7, 1);
    private static final int EVENTS_A_TRANSACTION = 500;
    private static final int PORTION = 1_000_000;

    /** How many events wait for each that is published. */
    private static final int WAITING_FOR_EACH = 5;

    private static final List<String> WORK = List.of("sums", "projection", "pages", "reports");

    private SteeringLoad() {}

    static void run(Settings settings) throws IOException, InterruptedException {
        int facts = settings.number("facts", 50_000_000);
        int rounds = settings.number("rounds", 20);
        int events = settings.number("events", 100_000);
        int indicators = settings.number("indicators", 200);
        int tasks = settings.number("tasks", 5_000);
        List<String> work = settings.words("work", WORK);
        String kept = settings.text("keep", "");
        String used = settings.used();
        Report report =
                Report.begin(settings, "steering", "Steering over three years of a country");
        report.loadAverage("before");
        Path directory = kept.isEmpty() ? Samples.directory() : Path.of(kept);
        Path content = Samples.directory();
        try (var platform =
                PlatformInThisJvm.on(
                        directory.resolve("data"), ManyIndicators.write(content, indicators))) {
            if (!filled(platform, facts)) {
                communes(platform);
                fill(platform, report, facts);
            }
            if (work.contains("sums")) {
                sums(platform, report);
            }
            if (work.contains("projection")) {
                projection(platform, report, events);
                // As a minute later, when the sums have caught up.
                platform.the(FactSums.class).bringUpToDate();
                platform.the(JdbcClient.class).sql("vacuum analyze steering.case_fact").update();
            }
            if (work.contains("pages")) {
                ManyTasks.enter(platform, tasks);
                SteeringPages.measure(platform, report, rounds);
            }
            if (work.contains("reports")) {
                reports(platform, report);
            }
        } finally {
            Samples.delete(content);
            if (kept.isEmpty()) {
                Samples.delete(directory);
            }
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    /** Whether a directory that was kept has all its facts already. */
    private static boolean filled(PlatformInThisJvm platform, int facts) {
        JdbcClient database = platform.the(JdbcClient.class);
        if (database.sql("select to_regclass('public.bench_commune') is null")
                .query(Boolean.class)
                .single()) {
            return false;
        }
        long there =
                database.sql("select count(*) from steering.case_fact").query(Long.class).single();
        if (there < facts) {
            throw new IllegalStateException(
                    "the directory that was kept has %,d facts of %,d: remove it"
                            .formatted(there, facts));
        }
        return true;
    }

    /** Facts are written two portions at a time, and summed up as they come. */
    private static void fill(PlatformInThisJvm platform, Report report, int facts) {
        JdbcClient database = platform.the(JdbcClient.class);
        FactSums sums = platform.the(FactSums.class);
        double summed = 0;
        for (int first = 0; first < facts; first += 2 * PORTION) {
            int middle = Math.min(facts, first + PORTION);
            int end = Math.min(facts, middle + PORTION);
            int begin = first;
            CompletableFuture<Void> half =
                    CompletableFuture.runAsync(() -> fill(database, begin, middle - 1));
            fill(database, middle, end - 1);
            half.join();
            long begun = System.nanoTime();
            sums.bringUpToDate();
            summed += (System.nanoTime() - begun) / 1e9;
        }
        database.sql("vacuum analyze steering.case_fact").update();
        database.sql("vacuum analyze steering.fact_sum").update();
        database.sql("vacuum analyze steering.fact_month").update();
        report.table(
                "filled",
                List.of("facts", "summed up as they come, facts/s"),
                List.of(List.of(Integer.toString(facts), Report.figure(facts / summed))));
    }

    /** All sums anew, held against those that are kept. */
    private static void sums(PlatformInThisJvm platform, Report report) {
        JdbcClient database = platform.the(JdbcClient.class);
        FactSums sums = platform.the(FactSums.class);
        long begun = System.nanoTime();
        FactSums.Comparison found = sums.check();
        double rebuilt = (System.nanoTime() - begun) / 1e9;
        report.table(
                "sums",
                List.of(
                        "facts",
                        "sums kept",
                        "all summed up anew and compared, s",
                        "facts/s",
                        "differences"),
                List.of(
                        List.of(
                                Long.toString(found.facts()),
                                Long.toString(
                                        database.sql(
                                                        """
                                                        select (select count(*) from steering.fact_sum)
                                                            + (select count(*) from steering.fact_month)
                                                        """)
                                                .query(Long.class)
                                                .single()),
                                Report.figure(rebuilt),
                                Report.figure(found.facts() / rebuilt),
                                Long.toString(found.differences()))));
    }

    /**
     * Of eight facts three are dossiers, three their ends, and two births by either of their days.
     */
    private static void fill(JdbcClient database, int first, int last) {
        database.sql(
                        """
                        insert into steering.case_fact (measure, case_id, pseudonym, day, known_at,
                            province_code, commune_code, channel, on_time, days, procedure_code, recorded_at)
                        select kind, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, lpad(to_hex(n), 12, '0'),
                            day, (day + coalesce(days, 0) + time '09:00') at time zone 'Asia/Ho_Chi_Minh',
                            c.province_code, c.commune_code,
                            case when kind = 'RECEIVED' then case when n % 5 > 0 then 'ONLINE' else 'COUNTER' end end,
                            case when kind = 'CLOSED' then n % 9 > 0 end, days,
                            case when kind = 'RECEIVED' then '1.001193' end, now()
                        from (
                            select n, kinds[1 + n % 8] as kind, date '2023-01-01' + (n / 8 % (:years * 365))::int as day,
                                case when kinds[1 + n % 8] = 'BORN' then (n / 7 % 70)::int end as days
                            from generate_series(:first::bigint, :last::bigint) n,
                                (select array['RECEIVED', 'CLOSED', 'RECEIVED', 'CLOSED', 'RECEIVED', 'CLOSED', 'BIRTHS', 'BORN']
                                    as kinds) k) f
                            join public.bench_commune c
                                on c.merged = (day + coalesce(days, 0) >= :changed)
                                    and c.place = n * 7919 % case when day + coalesce(days, 0) >= :changed
                                        then (select count(*) from public.bench_commune where merged)
                                        else (select count(*) from public.bench_commune where not merged) end
                        """)
                .param("years", YEARS)
                .param("changed", UNITS_CHANGED)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /**
     * The communes that did the work: until the middle of 2025 those of then, afterwards today's.
     */
    private static void communes(PlatformInThisJvm platform) {
        JdbcClient database = platform.the(JdbcClient.class);
        AdministrativeUnits units = platform.the(AdministrativeUnits.class);
        database.sql(
                        """
                        create unlogged table public.bench_commune
                            (merged boolean, place bigint, province_code text, commune_code text)
                        """)
                .update();
        for (LocalDate day : List.of(UNITS_CHANGED.minusDays(1), UNITS_CHANGED)) {
            List<String> codes =
                    units.all().stream()
                            .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.standsOn(day))
                            .map(AdministrativeUnit::code)
                            .toList();
            String[] provinces =
                    codes.stream()
                            .map(code -> units.provinceOf(code, day).code())
                            .toArray(String[]::new);
            database.sql(
                            """
                            insert into public.bench_commune
                            select :merged, number - 1, province, commune
                            from unnest(:provinces::text[], :communes::text[]) with ordinality as c (province, commune, number)
                            """)
                    .param("merged", day.equals(UNITS_CHANGED))
                    .param("provinces", provinces)
                    .param("communes", codes.toArray(String[]::new))
                    .update();
        }
        database.sql("analyze public.bench_commune").update();
    }

    /** A half-year's report with an annex for each province, from the facts to its files. */
    private static void reports(PlatformInThisJvm platform, Report report) {
        Reports reports = platform.the(Reports.class);
        var rows = new ArrayList<List<String>>();
        for (String period : List.of("2025-H1", "2025-H2", "2025-H1", "2025-H2")) {
            long begun = System.nanoTime();
            ReportText text =
                    reports.preview(new Reports.Order("handling-of-work", period, ""))
                            .orElseThrow();
            double gathered = (System.nanoTime() - begun) / 1e9;
            for (ReportFile kind : ReportFile.values()) {
                reports.file(text, kind);
            }
            rows.add(
                    List.of(
                            period,
                            Integer.toString(text.snapshot().annexes().size()),
                            Report.figure(gathered),
                            Report.figure((System.nanoTime() - begun) / 1e9)));
        }
        report.table(
                "reports",
                List.of("period", "annexes", "figures in s", "with all files in s"),
                rows);
    }

    /** Events published as a module publishes them, until each has its fact. */
    private static void projection(PlatformInThisJvm platform, Report report, int events) {
        JdbcClient database = platform.the(JdbcClient.class);
        long before = count(database);
        var transaction = new TransactionTemplate(platform.the(PlatformTransactionManager.class));
        Instant moment =
                LocalDate.of(2026, 1, 5).atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        long begun = System.nanoTime();
        for (int at = 0; at < events; at += EVENTS_A_TRANSACTION) {
            int first = at;
            transaction.executeWithoutResult(ignored -> {
                for (int i = first; i < Math.min(events, first + EVENTS_A_TRANSACTION); i++) {
                    platform.publish(event(i, moment));
                }
            });
        }
        boolean quiet = platform.the(EventDelivery.class).awaitQuiet(Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!quiet || count(database) != before + events) {
            throw new IllegalStateException("not every event has its fact");
        }
        double waited = waiting(platform, database, events * WAITING_FOR_EACH);
        report.table(
                "projection",
                List.of("how they come", "events", "seconds", "events/s"),
                List.of(
                        row("published by a module, to their facts", events, seconds),
                        row("waiting already, to their facts", events * WAITING_FOR_EACH, waited)));
    }

    private static List<String> row(String how, int events, double seconds) {
        return List.of(
                how,
                Integer.toString(events),
                Report.figure(seconds),
                Report.figure(events / seconds));
    }

    /**
     * Events that wait as listeners left them, as after a time when nobody made them into facts;
     * one more that is published begins the work.
     *
     * @return seconds until each has its fact
     */
    private static double waiting(PlatformInThisJvm platform, JdbcClient database, int events) {
        long before = count(database);
        Instant moment =
                LocalDate.of(2026, 1, 6).atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        database.sql(
                        """
                        insert into steering.incoming_fact
                            (measure, case_id, pseudonym, day, known_at, amount, province_code, channel)
                        select 'RECEIVED', ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
                            lpad(to_hex(n), 12, 'f'), date '2026-01-06', ?::timestamptz, 1, '01', 'ONLINE'
                        from generate_series(2, ?::int) n
                        """)
                .params(moment.toString(), events)
                .update();
        long begun = System.nanoTime();
        new TransactionTemplate(platform.the(PlatformTransactionManager.class))
                .executeWithoutResult(
                        ignored -> platform.publish(event(Integer.MAX_VALUE, moment)));
        boolean quiet = platform.the(EventDelivery.class).awaitQuiet(Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!quiet || count(database) != before + events) {
            throw new IllegalStateException("not every waiting event has its fact");
        }
        return seconds;
    }

    private static DossierSubmitted event(int number, Instant moment) {
        return new DossierSubmitted(
                new UUID(7, number), "1.001193", "00004", "01", Channel.ONLINE, moment);
    }

    private static long count(JdbcClient database) {
        return database.sql("select count(*) from steering.case_fact where measure = 'RECEIVED'")
                .query(Long.class)
                .single();
    }
}
