package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.lienthong.load.KillRun;

/** The long kill run: what acknowledged dossiers are worth when the platform dies twenty times. */
final class KillLoad {

    private KillLoad() {}

    static void run(Settings settings, LocalDate today)
            throws IOException, InterruptedException, SQLException {
        int kills = settings.number("kills", 20);
        int citizens = settings.number("citizens", 8);
        int officers = settings.number("officers", 2);
        int longest = settings.number("longest", 4_000);
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "kills", "Killed under a load of birth dossiers");
        report.loadAverage("before");
        Path directory = Samples.directory();
        var run =
                new KillRun(
                        new KillRun.Order(kills, citizens, officers, 500, 200, longest, seed),
                        List.of(Path.of("lienthong").toAbsolutePath().toString()),
                        directory.resolve("data"),
                        today);
        KillRun.Result result = run.run(round -> IO.println(round));
        report.table(
                "rounds",
                List.of(
                        "kill",
                        "what was killed",
                        "after ms",
                        "receipts so far",
                        "approvals so far",
                        "sent, receipt cut off",
                        "ready again after ms"),
                result.rounds().stream().map(KillLoad::row).toList());
        report.line(
                "%d receipts read by applicants, %d approvals seen by officers; %d dossiers and %d personal numbers in the database at the end. "
                                .formatted(
                                        result.receipts(),
                                        result.approvals(),
                                        result.dossiers(),
                                        result.numbers())
                        + (result.broken().isEmpty()
                                ? "After every restart every acknowledged dossier was there exactly once, all numbers were different, and the figures equalled the recount.\n"
                                : "NOT KEPT: " + result.broken() + "\n"));
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
        if (result.broken().isEmpty()) {
            Samples.delete(directory);
        } else {
            throw new IllegalStateException("not kept; the data directory is in " + directory);
        }
    }

    private static List<String> row(KillRun.Round round) {
        return List.of(
                Integer.toString(round.number()),
                round.everything() ? "application and database server" : "application",
                Long.toString(round.killedAfterMillis()),
                Integer.toString(round.receipts()),
                Integer.toString(round.approvals()),
                Integer.toString(round.unanswered()),
                Long.toString(round.restartMillis()));
    }
}
