package vn.lienthong.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Verification from a small register to the nation's, size by size, beside DuckDB on the same files
 * where it is asked for: how everything grows, in one table and two charts. What a size no longer
 * needs is deleted before the next one begins.
 */
final class GrowthLoad {

    private static final List<String> HEADER =
            List.of(
                    "persons",
                    "records",
                    "what",
                    "index built persons/s",
                    "bytes a person",
                    "opened s",
                    "round",
                    "records/s",
                    "CPU s per million",
                    "most memory resident GB",
                    "precision",
                    "recall");

    private final int threads;
    private final String memory;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    private GrowthLoad(int threads, String memory) {
        this.threads = threads;
        this.memory = memory;
    }

    /** A rate in a chart, in records a second. */
    private record Point(int persons, String what, double rate) {}

    static void run(Settings settings) throws IOException, SQLException {
        List<Integer> sizes = settings.numbers("persons", "1000000,5000000,20000000,97600000");
        int most = settings.number("records", 20_000_000);
        int rounds = settings.number("rounds", 3);
        String beside = settings.text("duckdb", "");
        int threads = settings.number("threads", Runtime.getRuntime().availableProcessors());
        String memory = settings.text("memory", "8GB");
        Path folder = Path.of(settings.text("folder", System.getProperty("java.io.tmpdir")));
        long seed = settings.seed();
        String used = settings.used();
        List<Integer> peers = peers(beside, sizes);
        for (int persons : sizes) {
            NationalLoad.requireDisk(folder, persons, Math.min(persons, most));
        }
        Report report = Report.begin(settings, "growth", "Files verified as the register grows");
        report.loadAverage("before");
        var load = new GrowthLoad(threads, memory);
        try {
            for (int persons : sizes) {
                Path directory = Files.createTempDirectory(folder, "lienthong-growth-");
                try {
                    var files =
                            new VerifiedFiles(directory, persons, Math.min(persons, most), seed);
                    load.measure(files, rounds, peers.contains(persons));
                } finally {
                    Samples.delete(directory);
                }
            }
        } finally {
            // What was measured before a size that failed was measured.
            load.tell(report);
            report.line("Settings: " + used.replaceAll(" ?folder=\\S*", "") + ".\n");
            report.loadAverage("after");
        }
    }

    private static List<Integer> peers(String sizes, List<Integer> measured) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        List<Integer> peers = List.of(sizes.split(",")).stream().map(Integer::valueOf).toList();
        if (!measured.containsAll(peers)) {
            throw new IllegalArgumentException("duckdb is some of the sizes of persons");
        }
        return peers;
    }

    private void measure(VerifiedFiles files, int rounds, boolean withDuckDb)
            throws IOException, SQLException {
        files.makeRegister();
        VerifiedFiles.Index index = files.build(threads, NationalLoad.SORTING);
        if (!withDuckDb) {
            files.deleteRegister();
        }
        files.makeRecords();
        List<Double> rates = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            ResidentMemory.forget();
            VerifiedFiles.Round verified = files.verify(threads);
            rates.add(files.records() / verified.seconds());
            rows.add(
                    List.of(
                            "%,d".formatted(files.persons()),
                            "%,d".formatted(files.records()),
                            "Liên Thông",
                            Report.figure(files.persons() / index.built()),
                            Report.figure((double) index.bytes() / files.persons()),
                            Report.figure(index.opened()),
                            Integer.toString(round),
                            Report.figure(rates.getLast()),
                            Report.figure(verified.processor() * 1e6 / files.records()),
                            ResidentMemory.most(),
                            "%.5f".formatted(verified.found().precision()),
                            "%.4f".formatted(verified.found().recall())));
        }
        points.add(new Point(files.persons(), "Liên Thông", warm(rates)));
        if (withDuckDb) {
            beside(files, false);
            beside(files, true);
        }
    }

    /** The median of the rounds that found the program warm, if there are such. */
    private static double warm(List<Double> rates) {
        List<Double> warm =
                rates.subList(Math.min(1, rates.size() - 1), rates.size()).stream()
                        .sorted()
                        .toList();
        return warm.get(warm.size() / 2);
    }

    private void beside(VerifiedFiles files, boolean exactFirst) throws IOException, SQLException {
        ResidentMemory.forget();
        double cpu = VerifiedFiles.processorSeconds();
        DuckDbLoad.Round round = DuckDbLoad.measured(files, threads, memory, exactFirst);
        double processor = VerifiedFiles.processorSeconds() - cpu;
        double rate = files.records() / (round.loaded() + round.matched());
        String what = exactFirst ? "DuckDB, exact first" : "DuckDB, plain";
        points.add(new Point(files.persons(), what, rate));
        rows.add(
                List.of(
                        "%,d".formatted(files.persons()),
                        "%,d".formatted(files.records()),
                        what,
                        "–",
                        "–",
                        "–",
                        "1",
                        Report.figure(rate),
                        Report.figure(processor * 1e6 / files.records()),
                        ResidentMemory.most(),
                        "%.5f".formatted(round.found().precision()),
                        "%.4f".formatted(round.found().recall())));
    }

    private void tell(Report report) {
        report.table("sizes", HEADER, rows);
        List<Point> own =
                points.stream().filter(point -> point.what().equals("Liên Thông")).toList();
        chart(report, "Records a second as the register grows", own, GrowthLoad::millions, true);
        if (own.size() < points.size()) {
            List<Integer> compared =
                    points.stream()
                            .filter(point -> !own.contains(point))
                            .map(Point::persons)
                            .distinct()
                            .toList();
            chart(
                    report,
                    "Beside DuckDB on the same files",
                    points.stream().filter(point -> compared.contains(point.persons())).toList(),
                    point -> millions(point) + ": " + point.what(),
                    false);
        }
    }

    private static String millions(Point point) {
        return BigDecimal.valueOf(point.persons(), 6).stripTrailingZeros().toPlainString()
                + " million";
    }

    private static void chart(
            Report report,
            String title,
            List<Point> points,
            Function<Point, String> label,
            boolean isLine) {
        if (points.isEmpty()) {
            return;
        }
        List<String> labels = points.stream().map(label).map("\"%s\""::formatted).toList();
        List<String> rates =
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.1f", point.rate() / 1e3))
                        .toList();
        report.line("```mermaid\nxychart-beta");
        report.line("    title \"" + title + "\"");
        report.line("    x-axis \"persons\" [" + String.join(", ", labels) + "]");
        report.line("    y-axis \"thousand records a second\"");
        report.line("    bar [" + String.join(", ", rates) + "]");
        if (isLine) {
            report.line("    line [" + String.join(", ", rates) + "]");
        }
        report.line("```\n");
    }
}
