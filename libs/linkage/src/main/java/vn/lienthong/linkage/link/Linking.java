package vn.lienthong.linkage.link;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.PlainTable;

/**
 * Links the records of two files, or those of one with each other. Records are held in memory; the
 * results are the same for any number of threads.
 */
public final class Linking {

    /** Chance from which a pair is written down. */
    private static final double SHOWN = 0.01;

    private static final int WRITTEN_AT_ONCE = 1 << 20;

    private final LinkOrder order;
    private final Steps steps;
    private final LinkTable table;
    private final ByteText rejects = new ByteText();
    private long rejected;
    private long compared;

    private Linking(LinkOrder order, Steps steps) {
        this.order = order;
        this.steps = steps;
        table = new LinkTable(order.schema());
    }

    /** Is told how far a linking has come. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Told when pairs were compared.
         *
         * @param pairs compared so far
         */
        void compared(long pairs);
    }

    /**
     * Links, and writes {@code pairs.csv}, {@code clusters.csv}, {@code rejects.csv}, {@code
     * report.html} and {@code report.json}.
     *
     * @throws LinkageFault {@code input.*} when a file cannot be read as a table, {@code
     *     link.records} when there are fewer than two records, {@code output.exists} when there are
     *     results already
     */
    public static LinkReport run(LinkOrder order, Steps steps) throws IOException {
        return new Linking(order, steps).run();
    }

    private LinkReport run() throws IOException {
        Path pairsFile = order.out().resolve("pairs.csv");
        if (Files.exists(pairsFile)) {
            throw new LinkageFault("output.exists", Map.of("directory", order.out().toString()));
        }
        read();
        LinkSchema schema = order.schema();
        long most = schema.pairsAmong(table.records());
        List<Blocks> sessions =
                schema.blocks().isEmpty()
                        ? BlockSearch.find(table, schema.fields().size(), most, order.threads())
                        : schema.blocks().stream().map(b -> Blocks.of(table, b)).toList();
        boolean everything = schema.blocks().isEmpty() && table.pairs() <= most;
        List<Blocks> rules = everything ? List.of(Blocks.of(table, List.of())) : sessions;
        var source = new PairSource(table, rules);
        PairModel model =
                new PairTraining(schema, table, source, sessions, order.seed(), order.threads())
                        .model();
        KeptPairs kept = compared(source, model);
        int threshold = PairModel.logOdds(schema.accept());
        int[] clusters = Clusters.of(table.records(), kept, model.prior(), threshold);
        Files.createDirectories(order.out());
        writePairs(pairsFile, kept, model, clusters);
        writeClusters(clusters);
        write("rejects.csv", rejects);
        LinkReport report =
                new LinkSummary(schema, table, model)
                        .report(order, rejected, source, compared, kept, clusters);
        writeText("report.json", LinkJson.write(report));
        writeText("report.html", LinkPage.write(report));
        return report;
    }

    private void read() throws IOException {
        rejects.ascii("file,line,reason\n");
        readFile(order.input(), 1);
        if (order.with().isPresent()) {
            table.beginSecondFile();
            readFile(order.with().get(), 2);
        }
        table.freeze();
        if (table.records() < 2) {
            throw new LinkageFault("link.records", Map.of());
        }
    }

    private void readFile(Path file, int number) throws IOException {
        Path work = Files.createTempFile("link", ".work");
        try {
            readText(PlainTable.of(file, work), number);
        } finally {
            Files.delete(work);
        }
    }

    private void readText(PlainTable.Text file, int number) throws IOException {
        new LinkTableReader(
                        order.schema(),
                        table,
                        order.truth(),
                        (line, reason) -> {
                            rejected++;
                            rejects.number(number).sign(',').number(line).sign(',');
                            rejects.ascii(reason).sign('\n');
                        })
                .read(file);
    }

    private KeptPairs compared(PairSource source, PairModel model) {
        int least = PairModel.logOdds(SHOWN) - model.prior();
        var kept = new KeptPairs();
        List<PairSource.Part> parts = new ArrayList<>();
        for (int rule = 0; rule < source.rules().size(); rule++) {
            parts.addAll(source.parts(rule));
        }
        InOrder.each(
                parts,
                order.threads(),
                part -> {
                    var comparison = new PairComparison(order.schema(), table);
                    var some = new KeptPairs();
                    long[] count = new long[1];
                    source.each(
                            part,
                            (one, other) -> {
                                count[0]++;
                                long pattern = comparison.compare(one, other);
                                int weight = model.weight(pattern, one);
                                if (weight >= least) {
                                    some.add(one, other, weight, pattern);
                                }
                            });
                    some.count(count[0]);
                    return some;
                },
                some -> {
                    kept.add(some);
                    compared += some.compared();
                    steps.compared(compared);
                });
        return kept;
    }

    private void writePairs(Path file, KeptPairs kept, PairModel model, int[] clusters)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var rows = new ByteText();
            rows.ascii("left_line,right_line,left_id,right_id,posterior,linked,reasons\n");
            for (int pair : kept.inOrder()) {
                int one = kept.one(pair);
                int other = kept.other(pair);
                rows.number(table.line(one)).sign(',').number(table.line(other)).sign(',');
                rows.cell(table.identifier(one)).sign(',');
                rows.cell(table.identifier(other)).sign(',');
                rows.share(model.posterior(kept.weight(pair))).sign(',');
                rows.ascii(clusters[one] == clusters[other] ? "yes," : "no,");
                reasons(rows, kept.pattern(pair), one, model);
                rows.sign('\n');
                if (rows.length() > WRITTEN_AT_ONCE) {
                    out.write(rows.bytes(), 0, rows.length());
                    rows.clear();
                }
            }
            out.write(rows.bytes(), 0, rows.length());
        }
    }

    private void reasons(ByteText rows, long pattern, int record, PairModel model) {
        rows.ascii("prior:").bits(model.prior());
        List<LinkField> fields = order.schema().fields();
        for (int field = 0; field < fields.size(); field++) {
            int level = PairComparison.level(pattern, field);
            if (level > 0) {
                rows.sign(' ').text(fields.get(field).name()).sign('=');
                rows.ascii(fields.get(field).kind().level(level));
                rows.sign(':').bits(model.weight(field, level, record));
            }
        }
    }

    private void writeClusters(int[] clusters) throws IOException {
        var rows = new ByteText();
        rows.ascii("file,line,id,cluster\n");
        int[] numbers = new int[clusters.length];
        int count = 0;
        for (int record = 0; record < clusters.length; record++) {
            if (clusters[record] == record) {
                numbers[record] = ++count;
            }
            rows.number(table.isOfFirstFile(record) ? 1 : 2).sign(',');
            rows.number(table.line(record)).sign(',').cell(table.identifier(record));
            rows.sign(',').number(numbers[clusters[record]]).sign('\n');
        }
        write("clusters.csv", rows);
    }

    private void write(String name, ByteText text) throws IOException {
        try (var out = Files.newOutputStream(order.out().resolve(name))) {
            out.write(text.bytes(), 0, text.length());
        }
    }

    private void writeText(String name, String text) throws IOException {
        Files.writeString(order.out().resolve(name), text, StandardCharsets.UTF_8);
    }
}
