package vn.lienthong.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.load.Child;
import vn.lienthong.load.Recount;
import vn.lienthong.services.Applications;
import vn.lienthong.services.Attachment;
import vn.lienthong.services.Channel;
import vn.lienthong.services.Dossier;
import vn.lienthong.services.DossierDesk;
import vn.lienthong.services.Procedure;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.EventDelivery;
import vn.lienthong.shell.Role;

/**
 * Birth dossiers per second from the first page of the form to the returned result, through the use
 * cases: begun, every page answered and saved, paper attached, handed in, accepted, approved.
 */
final class DossierLoad {

    private static final int PARENTS = 2_000;
    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(30);
    private static final byte[] NOTICE =
            "%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Applications applications;
    private final DossierDesk desk;
    private final List<Actor> parents;
    private final LocalDate today;
    private final Durations handIn = new Durations();
    private final Durations decision = new Durations();
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    private DossierLoad(PlatformInThisJvm platform, long seed, LocalDate today) {
        this.applications = platform.the(Applications.class);
        this.desk = platform.the(DossierDesk.class);
        this.today = today;
        var accounts = platform.the(Accounts.class);
        var opened = new ArrayList<Actor>();
        for (Parents.Mother mother : Parents.enrolled(platform, PARENTS, seed)) {
            opened.add(
                    accounts.open(
                            new OpenAccount(
                                    "cong-dan-" + mother.person().index(),
                                    null,
                                    mother.person().name().full(),
                                    Role.CITIZEN,
                                    mother.personId(),
                                    null)));
        }
        this.parents = List.copyOf(opened);
    }

    static void run(Settings settings, LocalDate today)
            throws IOException, InterruptedException, SQLException {
        int writers = settings.number("writers", 32);
        Duration warmUp = Duration.ofSeconds(settings.number("warmup", 20));
        Duration measured = Duration.ofSeconds(settings.number("seconds", 15));
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "dossiers", "Dossiers handed in and decided");
        report.loadAverage("before");
        Path directory = Samples.directory();
        try (PlatformInThisJvm platform = PlatformInThisJvm.on(directory.resolve("data"))) {
            var load = new DossierLoad(platform, seed, today);
            var rows = new ArrayList<List<String>>();
            int next = 0;
            for (int round = 1; round <= rounds; round++) {
                Crowd.Outcome outcome =
                        Crowd.run(
                                writers,
                                round == 1 ? warmUp : Duration.ofSeconds(2),
                                measured,
                                next,
                                load::dossier);
                next += outcome.done() + outcome.failed().values().stream().mapToInt(n -> n).sum();
                rows.add(row(round, outcome));
            }
            report.table(
                    "rates",
                    List.of("round", "dossiers/s", "p50 ms", "p95 ms", "p99 ms", "failed"),
                    rows);
            load.prove(platform, report);
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private void dossier(int number) {
        Actor parent = parents.get(number % parents.size());
        Child child = Child.number(number, today);
        UUID draft = applications.begin("1.001193", parent);
        applications
                .attach(
                        draft,
                        parent,
                        "birthNotice",
                        Attachment.of("giay.pdf", NOTICE).orElseThrow())
                .orElseThrow();
        Map<String, String> typed =
                Map.of(
                        "relation", "mother",
                        "childName", child.name(),
                        "childSex", child.sex(),
                        "birthDate", child.birthDate().toString(),
                        "birthPlace", "Trung tâm y tế khu vực");
        for (Procedure.Page page :
                applications.procedure(applications.draft(draft, parent)).pages()) {
            if (page.fields().stream().allMatch(field -> typed.containsKey(field.id()))) {
                applications
                        .answer(draft, parent, page.id(), field -> typed.getOrDefault(field, ""))
                        .orElseThrow();
            }
        }
        long begun = System.nanoTime();
        Dossier dossier = applications.submit(draft, parent, Channel.ONLINE).orElseThrow();
        handIn.add(System.nanoTime() - begun);
        var officer = new Actor(new UUID(0, 1), Role.OFFICER, "", null, dossier.communeCode());
        begun = System.nanoTime();
        desk.accept(dossier.dossierId(), officer);
        desk.approve(dossier.dossierId(), officer).orElseThrow();
        decision.add(System.nanoTime() - begun);
        acknowledged.add(dossier.dossierId());
    }

    private void prove(PlatformInThisJvm platform, Report report) throws SQLException {
        steps(report);
        long begun = System.nanoTime();
        boolean quiet = platform.the(EventDelivery.class).awaitQuiet(DELIVERY_LIMIT);
        report.line(
                quiet
                        ? "Every event was read %.1f s after the last dossier.\n"
                                .formatted((System.nanoTime() - begun) / 1e9)
                        : "Thirty seconds after the last dossier %d events are still not read.\n"
                                .formatted(platform.the(EventDelivery.class).outstanding()));
        long there =
                platform.the(JdbcClient.class)
                        .sql(
                                "select count(*) from services.dossier where state = 'RETURNED' and dossier_id = any(?::uuid[])")
                        .param(acknowledged.toArray(UUID[]::new))
                        .query(Long.class)
                        .single();
        try (Connection database = platform.the(DataSource.class).getConnection()) {
            List<String> broken = Recount.broken(database);
            report.line(
                    "Proof, by SQL: %d dossiers acknowledged, %d of them there with their result; recount: %s.\n"
                            .formatted(
                                    acknowledged.size(),
                                    there,
                                    broken.isEmpty() ? "every claim holds" : broken));
        }
    }

    private void steps(Report report) {
        var rows = new ArrayList<List<String>>();
        Map.of("hand in", handIn, "accept and approve", decision)
                .forEach((step, durations) ->
                        rows.add(
                                List.of(
                                        step,
                                        Integer.toString(durations.count()),
                                        Report.figure(durations.millis(0.50)),
                                        Report.figure(durations.millis(0.95)),
                                        Report.figure(durations.millis(0.99)))));
        report.table("steps", List.of("step", "count", "p50 ms", "p95 ms", "p99 ms"), rows);
    }

    private static List<String> row(int round, Crowd.Outcome outcome) {
        return List.of(
                Integer.toString(round),
                Report.figure(outcome.rate()),
                Report.figure(outcome.durations().millis(0.50)),
                Report.figure(outcome.durations().millis(0.95)),
                Report.figure(outcome.durations().millis(0.99)),
                outcome.failed().isEmpty() ? "0" : outcome.failed().toString());
    }
}
