package vn.lienthong.linkage.link;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.words.WordTable;

/**
 * Learns what agreement weighs from pairs of which nobody has told whether they belong together.
 *
 * <p>Shares among pairs of two come from pairs drawn blindly. Shares among pairs of one come from
 * expectation and maximisation, a session for each rule, which learns the fields that the rule does
 * not name. Then the number of pairs of one is worked out over all pairs that will be compared, and
 * what such pairs gave to the shares of the others is taken away from them. The same records and
 * the same seed give the same model.
 */
final class PairTraining {

    private static final long BLIND_PAIRS = 500_000;
    private static final long PAIRS_OF_A_SESSION = 200_000;
    private static final long PAIRS_OF_ALL = 2_000_000;
    private static final int ROUNDS = 100;
    private static final int SESSION_ROUNDS = 200;
    private static final double STILL = 1e-7;

    private final LinkSchema schema;
    private final LinkTable table;
    private final PairSource source;
    private final List<Blocks> sessions;
    private final long seed;
    private final PairComparison comparison;
    private final int threads;
    private double scale = 1;

    PairTraining(
            LinkSchema schema,
            LinkTable table,
            PairSource source,
            List<Blocks> sessions,
            long seed,
            int threads) {
        this.schema = schema;
        this.table = table;
        this.source = source;
        this.sessions = sessions;
        this.seed = seed;
        this.threads = threads;
        comparison = new PairComparison(schema, table);
    }

    /** Learns. */
    PairModel model() {
        int fields = schema.fields().size();
        boolean[] all = Shares.all(fields);
        PatternCounts blind = blind();
        var u = new Shares(schema);
        double[] once = new double[blind.size()];
        for (int i = 0; i < once.length; i++) {
            once[i] = blind.count(i);
        }
        u.learn(blind, once, all);
        var m = new Shares(schema);
        for (Blocks session : sessions) {
            boolean[] learnt = Shares.all(fields);
            session.fields().forEach(field -> learnt[field] = false);
            m.addWeighted(session(patterns(session), u, learnt), learnt);
        }
        m.divide();
        return refined(blind, m, u);
    }

    /** Patterns of pairs drawn blindly, or of all pairs when there are not many. */
    private PatternCounts blind() {
        var counts = new PatternCounts();
        if (table.pairs() <= BLIND_PAIRS) {
            var everything = new PairSource(table, List.of(Blocks.of(table, List.of())));
            for (PairSource.Part part : everything.parts(0)) {
                everything.all(part, (one, other) -> counts.add(comparison.compare(one, other), 1));
            }
            return counts;
        }
        long draw = WordTable.mix(seed);
        long drawn = 0;
        while (drawn < BLIND_PAIRS) {
            draw = WordTable.mix(draw + 0x9E3779B97F4A7C15L);
            int one = (int) Math.floorMod(draw, (long) table.records());
            int other = (int) Math.floorMod(WordTable.mix(draw), (long) table.records());
            if (one != other && table.mayLink(one, other)) {
                counts.add(comparison.compare(Math.min(one, other), Math.max(one, other)), 1);
                drawn++;
            }
        }
        return counts;
    }

    /** Patterns of the pairs of a rule, or of those that the seed draws when there are many. */
    private PatternCounts patterns(Blocks rule) {
        var counts = new PatternCounts();
        var pairs = new PairSource(table, List.of(rule));
        long least = least(PAIRS_OF_A_SESSION, rule.pairs());
        for (PairSource.Part part : pairs.parts(0)) {
            pairs.all(
                    part,
                    (one, other) -> {
                        if (isDrawn(one, other, least)) {
                            counts.add(comparison.compare(one, other), 1);
                        }
                    });
        }
        return counts;
    }

    /** Patterns of the pairs that will be compared, or of those that the seed draws. */
    private PatternCounts compared() {
        long pairs = source.rules().stream().mapToLong(Blocks::pairs).sum();
        long least = least(PAIRS_OF_ALL, pairs);
        scale = Math.max(1, (double) pairs / PAIRS_OF_ALL);
        var parts = new ArrayList<PairSource.Part>();
        for (int rule = 0; rule < source.rules().size(); rule++) {
            parts.addAll(source.parts(rule));
        }
        var counts = new PatternCounts();
        InOrder.each(
                parts,
                threads,
                part -> {
                    var own = new PairComparison(schema, table);
                    var some = new PatternCounts();
                    source.each(
                            part,
                            (one, other) -> {
                                if (isDrawn(one, other, least)) {
                                    some.add(own.compare(one, other), 1);
                                }
                            });
                    return some;
                },
                counts::add);
        return counts;
    }

    private static long least(long wanted, long pairs) {
        return pairs <= wanted
                ? Long.MIN_VALUE
                : (long) (Long.MAX_VALUE * (1 - 2.0 * wanted / pairs));
    }

    private boolean isDrawn(int one, int other, long least) {
        return least == Long.MIN_VALUE
                || WordTable.mix(seed ^ WordTable.mix((long) one << 32 | other)) >= least;
    }

    private Shares session(PatternCounts patterns, Shares u, boolean[] learnt) {
        var m = new Shares(schema);
        m.divide();
        double[] chances = new double[patterns.size()];
        double lambda = 0.5;
        for (int round = 0; round < SESSION_ROUNDS && patterns.total() > 0; round++) {
            double before = lambda;
            double matches = expect(patterns, m, u, learnt, lambda, chances);
            lambda = Math.clamp(matches / patterns.total(), 1e-9, 1 - 1e-9);
            m.learn(patterns, chances, learnt);
            if (Math.abs(lambda - before) < STILL && round > 10) {
                break;
            }
        }
        return m;
    }

    /** The chance of each pattern to be of one, times how often it comes; answers their sum. */
    private static double expect(
            PatternCounts patterns,
            Shares m,
            Shares u,
            boolean[] fields,
            double lambda,
            double[] chances) {
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            double one = lambda * m.product(patterns.pattern(i), fields);
            double two = (1 - lambda) * u.product(patterns.pattern(i), fields);
            chances[i] = one + two == 0 ? 0 : patterns.count(i) * one / (one + two);
            sum += chances[i];
        }
        return sum;
    }

    /** Makes how many pairs are of one, and the shares among the others, agree with each other. */
    private PairModel refined(PatternCounts blind, Shares m, Shares u) {
        boolean[] all = Shares.all(u.fields());
        PatternCounts compared = compared();
        double[] chances = new double[compared.size()];
        double[] others = new double[blind.size()];
        double lambda = 0.1 * compared.total() * scale / table.pairs();
        for (int round = 0; round < ROUNDS; round++) {
            double before = lambda;
            double matches = expect(compared, m, u, all, lambda, chances);
            lambda = Math.clamp(matches * scale / table.pairs(), 1e-12, 0.5);
            expect(blind, m, u, all, lambda, others);
            for (int i = 0; i < others.length; i++) {
                others[i] = blind.count(i) - others[i];
            }
            u.learn(blind, others, all);
            if (Math.abs(lambda - before) < STILL * lambda) {
                break;
            }
        }
        return new PairModel(schema, table, m, u, lambda);
    }
}
