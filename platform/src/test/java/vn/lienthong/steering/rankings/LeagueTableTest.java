package vn.lienthong.steering.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.primitives.AgencyCode;

/** Places follow from points, equals share theirs, and nobody is ranked on less than others. */
class LeagueTableTest {

    private static final int DRAWS = 400;
    private static final long SEED = Long.getLong("seed", 2026);

    private static Readings readings(Map<String, Integer> values) {
        var all = new HashMap<AgencyCode, Map<Feed, Reading>>();
        values.forEach((body, value) ->
                all.put(
                        AgencyCode.of(body),
                        Map.of(
                                Tables.feed(0),
                                new Reading.Known(BigDecimal.valueOf(value), Set.of()))));
        return new Readings(all);
    }

    private static List<Integer> ranks(LeagueTable table) {
        return table.places().stream().flatMap(place -> place.rank().stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({"STANDARD, 4", "DENSE, 3"})
    void equalsShareTheBetterPlaceAndTheRestIsCountedAsDeclared(
            IndexSet.Rest rest, int afterEquals) {
        IndexSet set = Tables.set(rest, List.of(), List.of(Tables.criterion(0, 10, 100, false)));

        LeagueTable table =
                LeagueTable.of(set, readings(Map.of("H01", 90, "H02", 50, "H03", 50, "H04", 10)));

        assertThat(ranks(table)).containsExactly(1, 2, 2, afterEquals);
        assertThat(table.places())
                .extracting(LeagueTable.Place::shared)
                .containsExactly(false, true, true, false);
    }

    @Test
    void pointsGrowEvenlyAndNoFurther() {
        Criterion more = Tables.criterion(0, 6, 90, false);
        Criterion.Scale less =
                new Criterion.Scale.Even(BigDecimal.valueOf(24), BigDecimal.valueOf(4));

        Criterion.Scale even = new Criterion.Scale.Even(BigDecimal.ZERO, BigDecimal.valueOf(90));
        assertThat(more.points(even, BigDecimal.valueOf(45), 2)).isEqualByComparingTo("3");
        assertThat(more.points(even, BigDecimal.valueOf(95), 2)).isEqualByComparingTo("6");
        assertThat(more.points(less, BigDecimal.valueOf(9), 2)).isEqualByComparingTo("4.5");
        assertThat(more.points(less, BigDecimal.valueOf(30), 2)).isEqualByComparingTo("0");
    }

    @Test
    void whatIsMissingIsNotZeroButKeepsABodyFromBeingRanked() {
        IndexSet set =
                Tables.set(
                        IndexSet.Rest.STANDARD,
                        List.of(),
                        List.of(
                                Tables.criterion(0, 10, 100, false),
                                Tables.criterion(1, 10, 100, false),
                                Tables.criterion(2, 10, 100, false)));
        var known = new Reading.Known(BigDecimal.TEN, Set.of(Reading.Doubt.LATE));
        var readings =
                new Readings(
                        Map.of(
                                AgencyCode.of("H01"),
                                Map.of(Tables.feed(0), known, Tables.feed(1), known),
                                AgencyCode.of("H02"),
                                Map.of(Tables.feed(0), known)));

        LeagueTable table = LeagueTable.of(set, readings);

        assertThat(table.counted()).extracting(Criterion::code).containsExactly("c0", "c1");
        assertThat(table.ranked()).isEqualTo(1);
        LeagueTable.Place unranked = table.of(AgencyCode.of("H02")).orElseThrow();
        assertThat(unranked.rank()).isEmpty();
        assertThat(unranked.score().missing()).containsExactly("c1");
        assertThat(table.of(AgencyCode.of("H01")).orElseThrow().score().doubts())
                .containsExactly(Reading.Doubt.LATE);
        assertThat(table.of(AgencyCode.of("H01")).orElseThrow().score().possible())
                .isEqualByComparingTo("20");
    }

    @Test
    void nothingToTakeAPartOfGivesAllPointsWhereTheSetSaysSo() {
        var readings =
                new Readings(
                        Map.of(
                                AgencyCode.of("H01"),
                                Map.of(Tables.feed(0), new Reading.Nothing())));

        assertThat(LeagueTable.of(one(true), readings).places().getFirst().score().points())
                .isEqualByComparingTo("6");
        assertThat(LeagueTable.of(one(false), readings).counted()).isEmpty();
        assertThat(LeagueTable.of(one(false), readings).ranked()).isZero();
    }

    private static IndexSet one(boolean fullIfNothing) {
        return Tables.set(
                IndexSet.Rest.STANDARD,
                List.of(),
                List.of(Tables.criterion(0, 6, 90, fullIfNothing)));
    }

    /** A rank is one more than the number of those who are better. */
    @Test
    void everyRankCanBeCountedFromThePoints() {
        var tables = new Tables(SEED);
        int equals = 0;
        for (int i = 0; i < DRAWS; i++) {
            IndexSet set = tables.set();
            LeagueTable table = LeagueTable.of(set, tables.readings());
            for (LeagueTable.Place place : table.places()) {
                if (place.rank().isEmpty()) {
                    assertThat(table.counted().isEmpty() || !place.score().missing().isEmpty())
                            .as("seed %d, draw %d", SEED, i)
                            .isTrue();
                    continue;
                }
                List<List<BigDecimal>> better =
                        table.places().stream()
                                .filter(other -> other.rank().isPresent())
                                .map(other -> key(set, other))
                                .filter(other -> isBetter(other, key(set, place)))
                                .toList();
                long counted =
                        set.rule().rest() == IndexSet.Rest.DENSE
                                ? better.stream().distinct().count()
                                : better.size();
                assertThat((long) place.rank().get())
                        .as("seed %d, draw %d", SEED, i)
                        .isEqualTo(counted + 1);
                equals += place.shared() ? 1 : 0;
            }
        }
        assertThat(equals).isGreaterThan(DRAWS);
    }

    private static List<BigDecimal> key(IndexSet set, LeagueTable.Place place) {
        var key = new ArrayList<BigDecimal>();
        key.add(place.score().points().stripTrailingZeros());
        for (String code : set.rule().breakBy()) {
            LeagueTable.Scored scored = place.score().criteria().get(code);
            key.add(
                    scored == null
                            ? BigDecimal.ZERO
                            : scored.given().orElse(BigDecimal.ZERO).stripTrailingZeros());
        }
        return key;
    }

    private static boolean isBetter(List<BigDecimal> one, List<BigDecimal> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
