package vn.lienthong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.verify.Evaluation;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;

/** Register indexes built, opened and used to verify as many records as there are persons. */
final class VerifyLoad {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

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
                SyntheticPopulation population = Samples.population(seed);
                var rows = new RegisterRows(seed, Samples.AS_OF);
                Path extract = directory.resolve("register.csv");
                SyntheticFiles.register(extract, population, persons, rows);
                SyntheticFiles.queries(
                        directory,
                        new SyntheticQueries(population, persons, seed, ErrorRates.usual()),
                        persons,
                        rows);
                indexes.add(index(extract, directory.resolve("register.index"), persons, threads));
                for (int round = 1; round <= rounds; round++) {
                    files.add(verified(directory, persons, threads, round));
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

    private static List<String> index(Path extract, Path file, int persons, int threads)
            throws IOException {
        long begun = System.nanoTime();
        IndexBuild.build(
                new BuildOrder(extract, file, Samples.AS_OF, threads, BuildOrder.USUAL_MEMORY),
                read -> {});
        double build = seconds(begun);
        begun = System.nanoTime();
        try (RegisterIndex index = RegisterIndex.open(file)) {
            double open = seconds(begun);
            begun = System.nanoTime();
            index.check(file, threads);
            return List.of(
                    Integer.toString(persons),
                    Report.figure(persons / build),
                    Report.figure((double) Files.size(file) / persons),
                    Report.figure(open * 1000),
                    Report.figure(seconds(begun)));
        }
    }

    private static List<String> verified(Path directory, int persons, int threads, int round)
            throws IOException {
        Path out = directory.resolve("out-" + round);
        long cpu = PROCESS.getProcessCpuTime();
        long begun = System.nanoTime();
        Verification.run(
                new VerificationOrder(
                        directory.resolve("register.index"),
                        directory.resolve("queries.csv"),
                        out,
                        ModelText.builtIn(),
                        Map.of(),
                        threads),
                (lines, bytes, size) -> {});
        double took = seconds(begun);
        double cpuSeconds = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
        Evaluation found =
                Evaluation.of(out.resolve("results.csv"), directory.resolve("truth.csv"));
        Samples.delete(out);
        return List.of(
                Integer.toString(persons),
                Integer.toString(round),
                Report.figure(persons / took),
                Report.figure(cpuSeconds * 1e6 / persons),
                "%.5f".formatted(found.precision()),
                "%.4f".formatted(found.recall()),
                "%.5f".formatted((double) found.falseConflicts() / found.lines()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
