package vn.lienthong.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.linkage.link.LinkOrder;
import vn.lienthong.linkage.link.LinkQuality;
import vn.lienthong.linkage.link.LinkReport;
import vn.lienthong.linkage.link.LinkSchema;
import vn.lienthong.linkage.link.Linking;
import vn.lienthong.linkage.link.SchemaText;
import vn.lienthong.linkage.link.TruthColumn;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;

/** Records linked that come twice in a file: public sets with their truth, and synthetic people. */
final class LinkLoad {

    private static final Pattern PAIR =
            Pattern.compile("\\d+,\\d+,\"([^\"]*)\",\"([^\"]*)\",([0-9.]+),.*");
    private static final Pattern CLUSTER = Pattern.compile("\\d+,\\d+,\"([^\"]*)\",(\\d+)");
    private static final double HALF = 0.5;

    private LinkLoad() {}

    /** A public set: its file below the folder, its schema, and the column that has the truth. */
    private record PublicSet(String file, String schema, String truth) {}

    static void run(Settings settings) throws IOException {
        Path folder = Path.of(settings.text("folder", ""));
        List<Integer> sizes = settings.numbers("records", "200000,1000000");
        int threads = settings.number("threads", Runtime.getRuntime().availableProcessors());
        long seed = settings.seed();
        String used = settings.used().replaceAll("folder=\\S*", "folder=…");
        Report report = Report.begin(settings, "link", "Records linked by a schema");
        report.loadAverage("before");
        if (folder.toString().isEmpty()) {
            report.line("No folder of public sets was given.\n");
        } else {
            publicSets(folder, threads, report);
        }
        var rates = new ArrayList<List<String>>();
        for (int records : sizes) {
            rates.add(synthetic(records, threads, seed));
        }
        report.table(
                "rates",
                List.of(
                        "records",
                        "pairs compared",
                        "pairs linked",
                        "precision",
                        "recall",
                        "s",
                        "records/s"),
                rates);
        report.line("Settings: " + used + ".\n");
        report.loadAverage("after");
    }

    private static void publicSets(Path folder, int threads, Report report) throws IOException {
        String febrl = "rec_id=rec-([0-9]+)-.*";
        var rows = new ArrayList<List<String>>();
        for (PublicSet set :
                List.of(
                        new PublicSet("febrl/dataset1.csv", "febrl.link", febrl),
                        new PublicSet("febrl/dataset2.csv", "febrl.link", febrl),
                        new PublicSet("febrl/dataset3.csv", "febrl.link", febrl),
                        new PublicSet("splink/fake_1000.csv", "fake_1000.link", "cluster"))) {
            rows.add(publicSet(folder, set, threads));
        }
        report.table(
                "public",
                List.of(
                        "set",
                        "records",
                        "true pairs",
                        "precision",
                        "recall",
                        "F1",
                        "labels: clusters P / R / F1",
                        "labels: pairs from 0.5 P / R / F1",
                        "s"),
                rows);
    }

    private static List<String> publicSet(Path folder, PublicSet set, int threads)
            throws IOException {
        Path directory = Samples.directory();
        try {
            Path out = directory.resolve("out");
            long begun = System.nanoTime();
            LinkReport found =
                    link(
                            Path.of("bench/link", set.schema),
                            folder.resolve(set.file),
                            Optional.of(TruthColumn.parse(set.truth).orElseThrow()),
                            out,
                            threads);
            double took = (System.nanoTime() - begun) / 1e9;
            LinkQuality quality = found.quality().orElseThrow();
            Path labels = folder.resolve(set.file.replace(".csv", "_labels.csv"));
            List<String> labelled =
                    Files.exists(labels) ? labelled(labels, out) : List.of("–", "–");
            return List.of(
                    set.file,
                    Long.toString(found.records()),
                    Long.toString(quality.truth()),
                    "%.4f".formatted(quality.precision()),
                    "%.4f".formatted(quality.recall()),
                    "%.4f".formatted(quality.f1()),
                    labelled.get(0),
                    labelled.get(1),
                    Report.figure(took));
        } finally {
            Samples.delete(directory);
        }
    }

    private static LinkReport link(
            Path schema, Path input, Optional<TruthColumn> truth, Path out, int threads)
            throws IOException {
        LinkSchema read = SchemaText.parse(Files.readString(schema)).orElseThrow();
        return Linking.run(
                new LinkOrder(read, input, Optional.empty(), out, truth, 1, threads), pairs -> {});
    }

    /** Precision, recall and F1 over labelled pairs alone: by clusters, and by single pairs. */
    private static List<String> labelled(Path labels, Path out) throws IOException {
        Map<String, String> clusters = new HashMap<>();
        Map<String, Double> posteriors = new HashMap<>();
        for (String line : Files.readAllLines(out.resolve("clusters.csv"))) {
            Matcher row = CLUSTER.matcher(line);
            if (row.matches()) {
                clusters.put(row.group(1), row.group(2));
            }
        }
        for (String line : Files.readAllLines(out.resolve("pairs.csv"))) {
            Matcher row = PAIR.matcher(line);
            if (row.matches()) {
                posteriors.put(row.group(1) + " " + row.group(2), Double.valueOf(row.group(3)));
            }
        }
        long[] byCluster = new long[3];
        long[] byPair = new long[3];
        List<String> lines = Files.readAllLines(labels);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            boolean one = Double.parseDouble(cells[4]) >= HALF;
            String left = clusters.getOrDefault(cells[0], "?");
            count(byCluster, one, left.equals(clusters.get(cells[2])));
            double posterior =
                    Math.max(
                            posteriors.getOrDefault(cells[0] + " " + cells[2], 0.0),
                            posteriors.getOrDefault(cells[2] + " " + cells[0], 0.0));
            count(byPair, one, posterior >= HALF);
        }
        return List.of(written(byCluster), written(byPair));
    }

    private static void count(long[] counts, boolean one, boolean found) {
        counts[0] += one ? 1 : 0;
        counts[1] += found ? 1 : 0;
        counts[2] += one && found ? 1 : 0;
    }

    private static String written(long[] counts) {
        var quality = new LinkQuality(counts[0], counts[1], counts[2]);
        return "%.4f / %.4f / %.4f".formatted(quality.precision(), quality.recall(), quality.f1());
    }

    /** The queries with a column that says whose they are; nobody for those of nobody. */
    private static Path withTruth(Path directory) throws IOException {
        Path file = directory.resolve("with-truth.csv");
        try (BufferedReader queries = Files.newBufferedReader(directory.resolve("queries.csv"));
                BufferedReader truth = Files.newBufferedReader(directory.resolve("truth.csv"));
                BufferedWriter out = Files.newBufferedWriter(file)) {
            truth.readLine();
            out.write("who," + queries.readLine() + "\n");
            for (String line = queries.readLine(); line != null; line = queries.readLine()) {
                out.write(truth.readLine().split(",", -1)[1] + "," + line + "\n");
            }
        }
        return file;
    }

    private static List<String> synthetic(int records, int threads, long seed) throws IOException {
        Path directory = Samples.directory();
        try {
            SyntheticPopulation population = Samples.population(seed);
            SyntheticFiles.queries(
                    directory,
                    new SyntheticQueries(population, records, seed, ErrorRates.usual()),
                    records,
                    new RegisterRows(seed, Samples.AS_OF));
            Path input = withTruth(directory);
            long begun = System.nanoTime();
            LinkReport found =
                    link(
                            Path.of("docs/guides/examples/people.link"),
                            input,
                            Optional.of(TruthColumn.parse("who").orElseThrow()),
                            directory.resolve("out"),
                            threads);
            double took = (System.nanoTime() - begun) / 1e9;
            return List.of(
                    Integer.toString(records),
                    Long.toString(found.compared()),
                    Long.toString(found.linked()),
                    "%.4f".formatted(found.quality().orElseThrow().precision()),
                    "%.4f".formatted(found.quality().orElseThrow().recall()),
                    Report.figure(took),
                    Report.figure(records / took));
        } finally {
            Samples.delete(directory);
        }
    }
}
