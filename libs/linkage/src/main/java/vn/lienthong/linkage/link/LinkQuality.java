package vn.lienthong.linkage.link;

import java.util.HashMap;
import java.util.Map;

/**
 * How good clusters are, pair by pair, where it is known who the records are. Records of which
 * nothing is known are not counted.
 *
 * @param truth pairs that are of one
 * @param found pairs in one cluster
 * @param right pairs that are both
 */
public record LinkQuality(long truth, long found, long right) {

    /** Share of the pairs found that are right; 1 when none was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** Share of the right pairs that were found; 1 when there is none. */
    public double recall() {
        return truth == 0 ? 1 : (double) right / truth;
    }

    /** The harmonic mean of both. */
    public double f1() {
        return truth + found == 0 ? 1 : 2.0 * right / (truth + found);
    }

    /** Counts pairs within clusters; of two files, those across. */
    static LinkQuality of(LinkTable table, int[] clusters) {
        Map<String, long[]> byTruth = new HashMap<>();
        Map<Integer, long[]> byCluster = new HashMap<>();
        Map<String, long[]> byBoth = new HashMap<>();
        for (int record = 0; record < table.records(); record++) {
            String who = table.truth(record);
            if (!who.isEmpty()) {
                int file = table.isOfFirstFile(record) ? 0 : 1;
                byTruth.computeIfAbsent(who, w -> new long[2])[file]++;
                byCluster.computeIfAbsent(clusters[record], c -> new long[2])[file]++;
                byBoth.computeIfAbsent(clusters[record] + " " + who, b -> new long[2])[file]++;
            }
        }
        return new LinkQuality(
                pairs(table, byTruth), pairs(table, byCluster), pairs(table, byBoth));
    }

    private static long pairs(LinkTable table, Map<?, long[]> groups) {
        return groups.values().stream()
                .mapToLong(files ->
                        table.isOfTwoFiles() ? files[0] * files[1] : files[0] * (files[0] - 1) / 2)
                .sum();
    }
}
