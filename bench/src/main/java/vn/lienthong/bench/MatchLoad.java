package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.verification.SnapshotBuild;

/**
 * Persons matched per second over HTTP by programs of another agency, each answer with its access
 * record in a committed transaction. The callers run in the same process as the platform; each
 * program may ask as often as its right allows, and no more.
 */
final class MatchLoad {

    private final PlatformInThisJvm platform;
    private final List<Parents.Mother> persons;
    private final List<MatchClient> clients;
    private int next;

    private MatchLoad(
            PlatformInThisJvm platform, List<Parents.Mother> persons, List<MatchClient> clients) {
        this.platform = platform;
        this.persons = persons;
        this.clients = clients;
    }

    /** Persons matched against the database of the register. */
    static void matches(Settings settings) throws IOException, InterruptedException {
        run(
                settings,
                "matches",
                "Persons matched for other agencies",
                "/api/v1/population/match",
                platform -> {});
    }

    /** Single records verified against the index of the register. */
    static void checks(Settings settings) throws IOException, InterruptedException {
        run(
                settings,
                "checks",
                "Single records verified",
                "/api/v1/verification/check",
                platform -> platform.the(SnapshotBuild.class).build());
    }

    private static void run(
            Settings settings,
            String name,
            String title,
            String path,
            Consumer<PlatformInThisJvm> prepared)
            throws IOException, InterruptedException {
        int callers = settings.number("callers", 32);
        int people = settings.number("people", 20_000);
        int programs = settings.number("programs", 8);
        Duration warmUp = Duration.ofSeconds(settings.number("warmup", 60));
        Duration measured = Duration.ofSeconds(settings.number("seconds", 8));
        int rounds = settings.number("rounds", 3);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, name, title);
        report.loadAverage("before");
        Path directory = Samples.directory();
        try (PlatformInThisJvm platform = PlatformInThisJvm.on(directory.resolve("data"))) {
            var load =
                    new MatchLoad(
                            platform,
                            Parents.enrolled(platform, people, seed),
                            Stream.generate(() -> MatchClient.of(platform, path))
                                    .limit(programs)
                                    .toList());
            prepared.accept(platform);
            var rows = new ArrayList<List<String>>();
            for (int round = 1; round <= rounds; round++) {
                rows.add(row(round, load.measure(callers, warmUp, measured)));
            }
            report.table(
                    "rates",
                    List.of("round", "answers/s", "p50 ms", "p95 ms", "p99 ms", "failed"),
                    rows);
            load.clients.forEach(MatchClient::close);
            load.prove(report);
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private Crowd.Outcome measure(int callers, Duration warmUp, Duration measured)
            throws InterruptedException {
        Crowd.Outcome outcome = Crowd.run(callers, warmUp, measured, next, this::ask);
        next += outcome.done() + outcome.failed().values().stream().mapToInt(n -> n).sum();
        return outcome;
    }

    private void ask(int number) {
        clients.get(number % clients.size())
                .ask(persons.get(number % persons.size()).person(), number);
    }

    private void prove(Report report) {
        long records =
                platform.the(JdbcClient.class)
                        .sql(
                                "select count(*) from population.access_record where reader_role = 'AGENCY'")
                        .query(Long.class)
                        .single();
        report.line(
                "Proof, by SQL after all rounds: %d access records for %d questions.\n"
                        .formatted(records, next));
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
