package vn.lienthong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.linkage.verify.Evaluation;
import vn.lienthong.linkage.verify.ResultsParquet;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.linkage.verify.VerificationReport;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;

/**
 * A nation's records against a nation's people, once and whole: phases, processor time, memory,
 * disk, outcomes, accuracy. What a phase no longer needs is deleted before the next one begins.
 */
final class NationalLoad {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double GIGABYTE = 1e9;

    /** Bytes that sorting may take: enough to go through this many persons once. */
    static final long SORTING = 4L << 30;

    private static final double DISK_BYTES_A_PERSON = 200;
    private static final double DISK_BYTES_A_RECORD = 370;

    private final Path directory;
    private final List<List<String>> phases = new ArrayList<>();

    private NationalLoad(Path directory) {
        this.directory = directory;
    }

    /** Part of the run. */
    @FunctionalInterface
    private interface Phase {
        void run() throws IOException;
    }

    static void run(Settings settings) throws IOException {
        int persons = settings.number("persons", 97_600_000);
        int records = settings.number("records", 110_200_000);
        int threads = settings.number("threads", Runtime.getRuntime().availableProcessors());
        Path folder = Path.of(settings.text("folder", System.getProperty("java.io.tmpdir")));
        long seed = settings.seed();
        String used = settings.used();
        requireDisk(folder, persons, records);
        Report report = Report.begin(settings, "national", "A nation verified");
        report.loadAverage("before");
        Path directory = Files.createTempDirectory(folder, "lienthong-national-");
        try {
            new NationalLoad(directory).measure(persons, records, threads, seed, report);
        } finally {
            Samples.delete(directory);
        }
        report.line("Settings: " + used.replaceAll(" ?folder=\\S*", "") + ".\n");
        report.loadAverage("after");
    }

    /**
     * Refuses before anything was written what would fill the disk in the end.
     *
     * @throws IllegalStateException when there is too little room
     */
    static void requireDisk(Path folder, long persons, long records) throws IOException {
        double needed = persons * DISK_BYTES_A_PERSON + records * DISK_BYTES_A_RECORD;
        double free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IllegalStateException(
                    "this takes %.0f GB of disk, and %s has %.0f; name another: folder=/path"
                            .formatted(needed / GIGABYTE, folder, free / GIGABYTE));
        }
    }

    private void measure(int persons, int records, int threads, long seed, Report report)
            throws IOException {
        SyntheticPopulation population = Samples.population(seed);
        var rows = new RegisterRows(seed, Samples.AS_OF);
        Path extract = directory.resolve("register.csv");
        Path index = directory.resolve("register.index");
        phase(
                "register made",
                persons,
                () -> SyntheticFiles.register(extract, population, persons, rows));
        var build = new BuildOrder(extract, index, Samples.AS_OF, threads, SORTING);
        phase("index built", persons, () -> IndexBuild.build(build, read -> {}));
        Files.delete(extract);
        var queries = new SyntheticQueries(population, persons, seed, ErrorRates.usual());
        phase(
                "records made",
                records,
                () -> SyntheticFiles.queries(directory, queries, records, rows));
        var order =
                new VerificationOrder(
                        index,
                        directory.resolve("queries.csv"),
                        directory.resolve("out"),
                        ModelText.builtIn(),
                        Map.of(),
                        threads);
        var verified = new ArrayList<VerificationReport>();
        phase(
                "records verified",
                records,
                () -> verified.add(Verification.run(order, (lines, bytes, size) -> {})));
        Files.delete(directory.resolve("queries.csv"));
        Path results = directory.resolve("out/results.csv");
        phase(
                "results written as Parquet",
                records,
                () ->
                        ResultsParquet.write(
                                results, directory.resolve("out/results.parquet"), threads));
        var evaluated = new ArrayList<Evaluation>();
        phase(
                "results evaluated",
                records,
                () -> evaluated.add(Evaluation.of(results, directory.resolve("truth.csv"))));
        tell(report, verified.getFirst(), evaluated.getFirst());
    }

    private void tell(Report report, VerificationReport verified, Evaluation found) {
        report.table(
                "phases",
                List.of(
                        "phase",
                        "seconds",
                        "a second",
                        "CPU s per million",
                        "most memory resident so far GB",
                        "files after it GB"),
                phases);
        List<List<String>> outcomes = new ArrayList<>();
        for (RecordOutcome outcome : RecordOutcome.values()) {
            long count = verified.count(outcome);
            outcomes.add(
                    List.of(
                            outcome.name(),
                            "%,d".formatted(count),
                            "%.3f %%".formatted(100.0 * count / verified.lines())));
        }
        report.table("outcomes", List.of("outcome", "records", "share"), outcomes);
        report.line(
                "Precision %.5f, recall %.4f, false CONFLICT %.5f.\n"
                        .formatted(
                                found.precision(),
                                found.recall(),
                                (double) found.falseConflicts() / found.lines()));
    }

    private void phase(String name, long count, Phase work) throws IOException {
        long cpu = PROCESS.getProcessCpuTime();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        phases.add(
                List.of(
                        name,
                        Report.figure(seconds),
                        Report.figure(count / seconds),
                        Report.figure((PROCESS.getProcessCpuTime() - cpu) / 1e3 / count),
                        ResidentMemory.most(),
                        Report.figure(size() / GIGABYTE)));
    }

    private double size() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
