package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.steering.indicators.Indicator;

/** Index sets and readings drawn at random, with many ties and gaps. */
final class Tables {

    static final List<AgencyCode> BODIES = bodies();

    private static final Bilingual NAME = new Bilingual("n", "n");
    private static final int CRITERIA = 4;

    private final RandomGenerator random;

    Tables(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static List<AgencyCode> bodies() {
        var bodies = new ArrayList<AgencyCode>();
        for (int i = 1; i <= 9; i++) {
            bodies.add(AgencyCode.of("H0" + i));
        }
        return List.copyOf(bodies);
    }

    static Feed feed(int i) {
        return new Feed("test.feed-" + i, Feed.Take.MEASURED);
    }

    static Criterion criterion(int i, int max, int fullAt, boolean fullIfNothing) {
        return new Criterion(
                "c" + i,
                null,
                NAME,
                BigDecimal.valueOf(max),
                0,
                new Criterion.Scoring(
                        feed(i),
                        new Criterion.Scale.Even(BigDecimal.ZERO, BigDecimal.valueOf(fullAt)),
                        fullIfNothing,
                        null),
                null);
    }

    static IndexSet set(IndexSet.Rest rest, List<String> breakBy, List<Criterion> criteria) {
        return new IndexSet(
                "test",
                "test",
                NAME,
                BodyKind.PROVINCE,
                null,
                new IndexSet.Rule(Indicator.Direction.UP, 1, breakBy, rest, 5),
                criteria);
    }

    IndexSet set() {
        var criteria = new ArrayList<Criterion>();
        for (int i = 0; i < CRITERIA; i++) {
            if (i == 0 || random.nextInt(4) > 0) {
                criteria.add(
                        criterion(
                                i,
                                1 + random.nextInt(3),
                                2 + random.nextInt(3),
                                random.nextBoolean()));
            }
        }
        return set(
                IndexSet.Rest.values()[random.nextInt(2)],
                random.nextBoolean() ? List.of(criteria.getLast().code()) : List.of(),
                criteria);
    }

    Readings readings() {
        var all = new HashMap<AgencyCode, Map<Feed, Reading>>();
        for (AgencyCode body : BODIES) {
            if (random.nextInt(12) > 0) {
                all.put(body, reading());
            }
        }
        return new Readings(all);
    }

    private Map<Feed, Reading> reading() {
        var one = new HashMap<Feed, Reading>();
        for (int i = 0; i < CRITERIA; i++) {
            int draw = random.nextInt(20);
            if (draw > 0) {
                one.put(
                        feed(i),
                        draw == 1
                                ? new Reading.Nothing()
                                : new Reading.Known(
                                        BigDecimal.valueOf(random.nextInt(6)), Set.of()));
            }
        }
        return one;
    }

    AgencyCode body() {
        return BODIES.get(random.nextInt(BODIES.size()));
    }
}
