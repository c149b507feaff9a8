package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sums up what a linking came to. */
final class LinkSummary {

    private static final double[] THRESHOLDS = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999};

    private final LinkSchema schema;
    private final LinkTable table;
    private final PairModel model;

    LinkSummary(LinkSchema schema, LinkTable table, PairModel model) {
        this.schema = schema;
        this.table = table;
        this.model = model;
    }

    LinkReport report(
            LinkOrder order,
            long rejected,
            PairSource source,
            long compared,
            KeptPairs kept,
            int[] clusters) {
        Map<Integer, Long> sizes = new HashMap<>();
        for (int cluster : clusters) {
            sizes.merge(cluster, 1L, Long::sum);
        }
        List<Long> several = sizes.values().stream().filter(size -> size > 1).toList();
        return new LinkReport(
                Stream.concat(Stream.of(order.input()), order.with().stream())
                        .map(path -> path.getFileName().toString())
                        .toList(),
                table.records(),
                rejected,
                source.rules().stream().map(this::rule).toList(),
                compared,
                weighed(),
                model.lambda() * table.pairs(),
                thresholds(kept),
                several.size(),
                several.stream().mapToLong(Long::longValue).sum(),
                several.stream().mapToLong(size -> size * (size - 1) / 2).sum(),
                unlinkable(),
                order.truth().map(any -> LinkQuality.of(table, clusters)));
    }

    private LinkReport.Rule rule(Blocks blocks) {
        return new LinkReport.Rule(
                blocks.fields().stream().map(field -> schema.fields().get(field).name()).toList(),
                blocks.pairs());
    }

    private List<LinkReport.Weighed> weighed() {
        List<LinkReport.Weighed> weighed = new ArrayList<>();
        for (int field = 0; field < schema.fields().size(); field++) {
            LinkField declared = schema.fields().get(field);
            for (int level = 1; level <= model.m().levels(field); level++) {
                weighed.add(
                        new LinkReport.Weighed(
                                declared.name(),
                                declared.kind().level(level),
                                model.m().of(field, level),
                                model.u().of(field, level),
                                (double) model.weight(field, level) / PairModel.UNIT));
            }
        }
        return weighed;
    }

    private List<LinkReport.Threshold> thresholds(KeptPairs kept) {
        List<LinkReport.Threshold> thresholds = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            long pairs = 0;
            double wrong = 0;
            double missed = 0;
            for (int pair = 0; pair < kept.size(); pair++) {
                double posterior = model.posterior(kept.weight(pair));
                if (posterior >= threshold) {
                    pairs++;
                    wrong += 1 - posterior;
                } else {
                    missed += posterior;
                }
            }
            thresholds.add(new LinkReport.Threshold(threshold, pairs, wrong, missed));
        }
        return thresholds;
    }

    /** Records whose own twin would not reach the threshold. */
    private long unlinkable() {
        int threshold = PairModel.logOdds(schema.accept()) - model.prior();
        long unlinkable = 0;
        for (int record = 0; record < table.records(); record++) {
            int weight = 0;
            for (int field = 0; field < schema.fields().size(); field++) {
                weight += table.field(field).of(record) < 0 ? 0 : model.weight(field, 1, record);
            }
            unlinkable += weight < threshold ? 1 : 0;
        }
        return unlinkable;
    }
}
