package vn.lienthong.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.services.Channel;
import vn.lienthong.services.DossierSubmitted;
import vn.lienthong.shell.EventDelivery;
import vn.lienthong.shell.SimulatedTime;

/** Pages over three years of facts, and events turned into facts per second. */
final class SteeringLoad {

    private static final int YEARS = 3;
    private static final int EVENTS_A_TRANSACTION = 500;

    private static final List<String> PAGES =
            List.of(
                    "/dieu-hanh",
                    "/dieu-hanh/so-lieu",
                    "/dieu-hanh/chi-tieu/portal.on-time-share",
                    "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01",
                    "/dieu-hanh/chi-tieu/portal.on-time-share/ban-do?ban-do=63",
                    "/dieu-hanh/xep-hang/service-provinces",
                    "/dieu-hanh/xep-hang/portal.on-time-share/H26",
                    "/du-lieu-mo");

    private SteeringLoad() {}

    static void run(Settings settings) throws IOException, InterruptedException {
        int facts = settings.number("facts", 2_000_000);
        int rounds = settings.number("rounds", 20);
        int events = settings.number("events", 100_000);
        String used = settings.used();
        Report report = Report.begin(settings, "steering", "Pages of steering and its projection");
        report.loadAverage("before");
        Path directory = Samples.directory();
        try (var platform = PlatformInThisJvm.empty(directory.resolve("data"))) {
            fill(platform.the(JdbcClient.class), facts);
            pages(platform, report, rounds);
            projection(platform, report, events);
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    /** So many facts of each of two kinds, over three years and all provinces of their days. */
    private static void fill(JdbcClient database, int facts) {
        for (String kind : List.of("RECEIVED", "CLOSED")) {
            database.sql(
                            """
                            insert into steering.case_fact (measure, case_id, pseudonym, day, known_at,
                                amount, province_code, channel, on_time, days, recorded_at)
                            select :kind, gen_random_uuid(), 'p' || n, day, day + interval '9 hours', 1,
                                codes[1 + n % array_length(codes, 1)],
                                case when :kind = 'RECEIVED' then 'ONLINE' end,
                                case when :kind = 'CLOSED' then n % 7 > 0 end, null, now()
                            from (select n, (current_date - (n % :days)::int) as day from generate_series(1, :facts) n) f,
                                (select array['01','04','08','11','12','14','15','19','20','22','24','25','31','33',
                                    '37','38','40','42','44','46','48','51','52','56','66','68','75','79','80','82',
                                    '86','91','92','96'] as codes) c
                            """)
                    .param("kind", kind)
                    .param("days", YEARS * 365)
                    .param("facts", facts / 2)
                    .update();
        }
        database.sql("vacuum analyze steering.case_fact").update();
    }

    private static void pages(PlatformInThisJvm platform, Report report, int rounds)
            throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                var durations = new Durations();
                for (int round = 0; round <= rounds; round++) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer =
                            client.send(
                                    HttpRequest.newBuilder(URI.create(platform.address() + page))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(page + " answers " + answer.statusCode());
                    }
                    if (round > 0) {
                        durations.add(System.nanoTime() - begun);
                    }
                }
                rows.add(
                        List.of(
                                "`" + page + "`",
                                Integer.toString(durations.count()),
                                Report.figure(durations.millis(0.5)),
                                Report.figure(durations.millis(0.95))));
            }
        }
        report.table("pages", List.of("page", "requests", "median ms", "95 % ms"), rows);
    }

    /** Events published as a module publishes them, until each has its fact. */
    private static void projection(PlatformInThisJvm platform, Report report, int events)
            {
        JdbcClient database = platform.the(JdbcClient.class);
        long before = count(database);
        var transaction = new TransactionTemplate(platform.the(PlatformTransactionManager.class));
        ApplicationEventPublisher publisher = platform.the(ApplicationEventPublisher.class);
        Instant moment = LocalDate.of(2026, 1, 5).atTime(9, 0).atZone(SimulatedTime.VIETNAM).toInstant();
        long begun = System.nanoTime();
        for (int at = 0; at < events; at += EVENTS_A_TRANSACTION) {
            int first = at;
            transaction.executeWithoutResult(ignored -> {
                for (int i = first; i < Math.min(events, first + EVENTS_A_TRANSACTION); i++) {
                    publisher.publishEvent(event(i, moment));
                }
            });
        }
        if (!platform.the(EventDelivery.class).awaitQuiet(Duration.ofMinutes(10))
                || count(database) != before + events) {
            throw new IllegalStateException("not every event has its fact");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.table(
                "projection",
                List.of("events", "seconds", "events/s"),
                List.of(
                        List.of(
                                Integer.toString(events),
                                Report.figure(seconds),
                                Report.figure(events / seconds))));
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
