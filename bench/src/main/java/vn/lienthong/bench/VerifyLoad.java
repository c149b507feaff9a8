package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.verify.Evaluation;

/** Register indexes built, opened and used to verify as many records as there are persons. */
final class VerifyLoad {

    private VerifyLoad() {}

    static void run(Settings settings) throws IOException {
        List<Integer> sizes = settings.numbers("persons", "1000000,5000000");
        int rounds = settings.number("rounds", 3);
        int threads = settings.number("threads", Runtime.getRuntime().availableProcessors());
        long seed = settings.seed();
        String used = settings.used();
        Report report = Report.begin(settings, "verify", "Files verified against an index");
        report.loadAverage("before");
        var indexes = new ArrayList<List<String>>();
        var files = new ArrayList<List<String>>();
        for (int persons : sizes) {
            Path directory = Samples.directory();
            try {
                var made = new VerifiedFiles(directory, persons, persons, seed);
                made.makeRegister();
                made.makeRecords();
                indexes.add(index(made.build(threads, BuildOrder.USUAL_MEMORY), persons));
                for (int round = 1; round <= rounds; round++) {
                    files.add(verified(made.verify(threads), persons, round));
                }
            } finally {
                Samples.delete(directory);
            }
        }
        report.table(
                "indexes",
                List.of("persons", "built persons/s", "bytes a person", "opened ms", "checked s"),
                indexes);
        report.table(
                "rates",
                List.of(
                        "persons and records",
                        "round",
                        "records/s",
                        "CPU s per million",
                        "precision",
                        "recall",
                        "false CONFLICT"),
                files);
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private static List<String> index(VerifiedFiles.Index index, int persons) {
        return List.of(
                Integer.toString(persons),
                Report.figure(persons / index.built()),
                Report.figure((double) index.bytes() / persons),
                Report.figure(index.opened() * 1000),
                Report.figure(index.checked()));
    }

    private static List<String> verified(VerifiedFiles.Round verified, int persons, int round) {
        Evaluation found = verified.found();
        return List.of(
                Integer.toString(persons),
                Integer.toString(round),
                Report.figure(persons / verified.seconds()),
                Report.figure(verified.processor() * 1e6 / persons),
                "%.5f".formatted(found.precision()),
                "%.4f".formatted(found.recall()),
                "%.5f".formatted((double) found.falseConflicts() / found.lines()));
    }
}
