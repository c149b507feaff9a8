package vn.lienthong.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where the blocks of a population come from.
 *
 * <p>The places of blocks repeat with a fixed, shuffled pattern in which each province has its
 * share by weight. So the number of earlier blocks from the same place, the block's {@link #rank},
 * is a matter of arithmetic and needs no memory of those blocks.
 */
final class Places {

    /** Blocks after which the pattern of places repeats. */
    static final int PATTERN = 1 << 15;

    private static final double SHARE_OF_MOVERS = 0.12;

    private final List<String> places;
    private final List<CommuneWeights> communes;
    private final List<AliasTable> tables;
    private final CommuneWeights everywhere;
    private final AliasTable everywhereTable;
    private final short[] pattern = new short[PATTERN];
    private final int[] rankInPattern = new int[PATTERN];
    private final int[] perPattern;

    Places(long seed, CommuneWeights weights) {
        Map<String, CommuneWeights> byPlace = weights.byPlace();
        places = List.copyOf(byPlace.keySet());
        communes = List.copyOf(byPlace.values());
        tables = communes.stream().map(CommuneWeights::table).toList();
        everywhere = weights;
        everywhereTable = weights.table();
        perPattern = apportioned(communes.stream().mapToDouble(CommuneWeights::total).toArray());
        fillPattern(seed);
    }

    /** Whole numbers that add up to the pattern, by the method of largest remainders. */
    private static int[] apportioned(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        int[] counts = new int[weights.length];
        double[] remainders = new double[weights.length];
        List<Integer> order = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / total * PATTERN;
            counts[i] = (int) exact;
            remainders[i] = exact - counts[i];
            given += counts[i];
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -remainders[i]));
        for (int i = 0; given < PATTERN; i = (i + 1) % weights.length) {
            counts[order.get(i)]++;
            given++;
        }
        return counts;
    }

    private void fillPattern(long seed) {
        int next = 0;
        for (int place = 0; place < perPattern.length; place++) {
            for (int i = 0; i < perPattern[place]; i++) {
                pattern[next++] = (short) place;
            }
        }
        for (int i = PATTERN - 1; i > 0; i--) {
            int other = Hash.below(Hash.of(seed, 20, i), i + 1);
            short swapped = pattern[i];
            pattern[i] = pattern[other];
            pattern[other] = swapped;
        }
        int[] seen = new int[perPattern.length];
        for (int i = 0; i < PATTERN; i++) {
            rankInPattern[i] = seen[pattern[i]]++;
        }
    }

    /** The number of a block's place, from 0. */
    int placeOf(long block) {
        return pattern[(int) (block % PATTERN)];
    }

    /** The three digits of a place. */
    String code(int place) {
        return places.get(place);
    }

    /** How many blocks before this one come from the same place. */
    long rank(long block) {
        int within = (int) (block % PATTERN);
        return block / PATTERN * perPattern[pattern[within]] + rankInPattern[within];
    }

    /** The first block whose rank reaches {@code limit}. */
    long firstBlockWithRank(long limit) {
        long first = Long.MAX_VALUE;
        for (int within = 0; within < PATTERN; within++) {
            long missing = limit - rankInPattern[within];
            long count = perPattern[pattern[within]];
            long patterns = missing <= 0 ? 0 : (missing + count - 1) / count;
            first = Math.min(first, patterns * PATTERN + within);
        }
        return first;
    }

    /** Where a household of a block lives: mostly in the block's province, else anywhere. */
    Commune home(int place, long hash) {
        long draw = Hash.next(hash);
        if (Hash.unit(hash) < SHARE_OF_MOVERS) {
            return everywhere.communes().get(everywhereTable.pick(draw));
        }
        return communes.get(place).communes().get(tables.get(place).pick(draw));
    }
}
