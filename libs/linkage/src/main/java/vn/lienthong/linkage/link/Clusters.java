package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Puts records together so that the pairs of a cluster speak for it on average: the two clusters
 * whose pairs weigh most on average become one, as long as that is above the threshold. One wrong
 * link does not join two groups that nothing else joins. For one thread.
 */
final class Clusters {

    /** What a pair weighs that was not kept, and the least that any pair weighs. */
    private static final int LEAST = -10 * PairModel.UNIT;

    /** The most that one pair weighs. */
    private static final int MOST = 10 * PairModel.UNIT;

    private static final Comparator<Join> BEST_FIRST =
            Comparator.comparingDouble(Join::average)
                    .reversed()
                    .thenComparingInt(Join::one)
                    .thenComparingInt(Join::other);

    private final List<Map<Integer, Sum>> neighbours = new ArrayList<>();
    private final int[] parents;
    private final int[] sizes;
    private final PriorityQueue<Join> joins = new PriorityQueue<>(BEST_FIRST);
    private final int threshold;

    /** What the pairs between two clusters that were kept weigh, and how many they are. */
    private record Sum(long weight, long pairs) {
        Sum plus(Sum other) {
            return new Sum(weight + other.weight, pairs + other.pairs);
        }
    }

    /** Two clusters that may become one, as they were with so many records. */
    private record Join(int one, int other, int oneSize, int otherSize, double average) {}

    private Clusters(int records, int threshold) {
        this.threshold = threshold;
        parents = new int[records];
        sizes = new int[records];
        for (int i = 0; i < records; i++) {
            parents[i] = i;
            sizes[i] = 1;
            neighbours.add(Map.of());
        }
    }

    /**
     * The first record of the cluster of each record.
     *
     * @param prior is added to the weight of each pair
     * @param threshold of the sums, in 64ths of a bit
     */
    static int[] of(int records, KeptPairs pairs, int prior, int threshold) {
        var clusters = new Clusters(records, threshold);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int weight = Math.clamp(pairs.weight(pair) + prior, LEAST, MOST);
            clusters.add(pairs.one(pair), pairs.other(pair), new Sum(weight, 1));
        }
        clusters.join();
        int[] first = new int[records];
        for (int i = 0; i < records; i++) {
            first[i] = clusters.root(i);
        }
        return first;
    }

    private void add(int one, int other, Sum sum) {
        of(one).put(other, sum);
        of(other).put(one, sum);
        offer(one, other, sum);
    }

    private Map<Integer, Sum> of(int cluster) {
        if (neighbours.get(cluster).isEmpty()) {
            neighbours.set(cluster, new LinkedHashMap<>());
        }
        return neighbours.get(cluster);
    }

    private void offer(int one, int other, Sum sum) {
        long all = (long) sizes[one] * sizes[other];
        double average = (double) (sum.weight + (all - sum.pairs) * LEAST) / all;
        if (average >= threshold) {
            int first = Math.min(one, other);
            int second = Math.max(one, other);
            joins.add(new Join(first, second, sizes[first], sizes[second], average));
        }
    }

    private void join() {
        for (Join next = joins.poll(); next != null; next = joins.poll()) {
            boolean asItWas =
                    parents[next.one] == next.one
                            && parents[next.other] == next.other
                            && sizes[next.one] == next.oneSize
                            && sizes[next.other] == next.otherSize;
            if (asItWas) {
                merge(next.one, next.other);
            }
        }
    }

    private void merge(int first, int second) {
        parents[second] = first;
        sizes[first] += sizes[second];
        of(first).remove(second);
        of(second).remove(first);
        of(second)
                .forEach((cluster, sum) -> {
                    of(first).merge(cluster, sum, Sum::plus);
                    of(cluster).remove(second);
                });
        neighbours.set(second, Map.of());
        of(first)
                .forEach((cluster, sum) -> {
                    of(cluster).put(first, sum);
                    offer(first, cluster, sum);
                });
    }

    private int root(int record) {
        int root = record;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}
