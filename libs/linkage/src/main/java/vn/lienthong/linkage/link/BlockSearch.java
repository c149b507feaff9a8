package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds rules by which pairs are compared: the least sets of fields whose exact agreement leaves
 * few pairs. A rule that asks for less than another one covers it, so only rules of which none
 * covers another are taken, those with the fewest pairs first.
 */
final class BlockSearch {

    private static final int MOST_FIELDS_OF_A_RULE = 3;

    /** What part of all pairs to be compared one rule may bring. */
    private static final int SHARE_OF_A_RULE = 10;

    private final LinkTable table;
    private final int fields;
    private final long pairs;
    private final int threads;
    private final List<Blocks> found = new ArrayList<>();
    private long total;

    private BlockSearch(LinkTable table, int fields, long pairs, int threads) {
        this.table = table;
        this.fields = fields;
        this.pairs = pairs;
        this.threads = threads;
    }

    /**
     * Finds rules that together bring at most so many pairs.
     *
     * @param fields how many fields there are
     */
    static List<Blocks> find(LinkTable table, int fields, long pairs, int threads) {
        var search = new BlockSearch(table, fields, pairs, threads);
        for (int size = 1; size <= Math.min(fields, MOST_FIELDS_OF_A_RULE); size++) {
            search.take(size);
        }
        return search.found;
    }

    private void take(int size) {
        List<List<Integer>> candidates =
                sets(size).stream()
                        .filter(set -> found.stream().noneMatch(b -> set.containsAll(b.fields())))
                        .toList();
        List<Long> counts = new ArrayList<>();
        InOrder.each(candidates, threads, set -> Blocks.of(table, set).pairs(), counts::add);
        List<Integer> byPairs =
                IntStream.range(0, candidates.size())
                        .boxed()
                        .sorted(Comparator.comparing(counts::get))
                        .toList();
        for (int candidate : byPairs) {
            long more = counts.get(candidate);
            if (more > 0 && more <= pairs / SHARE_OF_A_RULE && total + more <= pairs) {
                found.add(Blocks.of(table, candidates.get(candidate)));
                total += more;
            }
        }
    }

    /** All sets of so many fields, in their order. */
    private Collection<List<Integer>> sets(int size) {
        List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < size; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> set : sets) {
                for (int next = set.isEmpty() ? 0 : set.getLast() + 1; next < fields; next++) {
                    List<Integer> more = new ArrayList<>(set);
                    more.add(next);
                    longer.add(more);
                }
            }
            sets = longer;
        }
        return sets;
    }
}
