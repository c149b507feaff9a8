package vn.lienthong.steering.rankings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lienthong.primitives.AgencyCode;

/** The parts of a change sum to the whole, and each says what it claims to say. */
class RankChangeTest {

    private static final int DRAWS = 2_000;
    private static final long SEED = Long.getLong("seed", 2026);

    private static BigDecimal sum(List<RankChange.Part> parts) {
        return parts.stream().map(RankChange.Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal rank(LeagueTable table, AgencyCode body) {
        return BigDecimal.valueOf(table.of(body).flatMap(LeagueTable.Place::rank).orElseThrow());
    }

    private static BigDecimal points(LeagueTable table, AgencyCode body) {
        return table.of(body).orElseThrow().score().points();
    }

    @Test
    void thePartsSumToTheWholeChangeExactly() {
        var tables = new Tables(SEED);
        int split = 0;
        int merged = 0;
        for (int i = 0; i < DRAWS; i++) {
            AgencyCode body = tables.body();
            Optional<RankChange> found =
                    RankChange.of(
                            body,
                            new RankChange.Basis(
                                    tables.set(),
                                    tables.set(),
                                    tables.readings(),
                                    tables.readings(),
                                    tables.readings()));
            if (found.isEmpty()) {
                continue;
            }
            RankChange change = found.get();
            String draw = "seed " + SEED + ", draw " + i;
            assertThat(sum(change.ranks()))
                    .as(draw)
                    .isEqualByComparingTo(
                            rank(change.after(), body).subtract(rank(change.before(), body)));
            assertThat(sum(change.points()))
                    .as(draw)
                    .isEqualByComparingTo(
                            points(change.after(), body).subtract(points(change.before(), body)));
            Set<RankChange.Cause> named = EnumSet.noneOf(RankChange.Cause.class);
            int causes = 0;
            for (RankChange.Part part : change.ranks()) {
                named.addAll(part.causes());
                causes += part.causes().size();
                merged += part.causes().size() > 1 ? 1 : 0;
            }
            assertThat(named).as(draw).hasSize(RankChange.Cause.values().length);
            assertThat(causes).as(draw).isEqualTo(named.size());
            split++;
        }
        assertThat(split).isGreaterThan(DRAWS / 4);
        assertThat(merged).isPositive();
    }

    @Test
    void whatDidNotChangeHasNoPart() {
        var tables = new Tables(SEED);
        int compared = 0;
        for (int i = 0; i < DRAWS; i++) {
            IndexSet set = tables.set();
            Readings readings = tables.readings();
            Optional<RankChange> same =
                    RankChange.of(
                            tables.body(),
                            new RankChange.Basis(set, set, readings, readings, readings));
            compared += same.isPresent() ? 1 : 0;
            same.ifPresent(change ->
                    assertThat(change.ranks())
                            .hasSize(4)
                            .allSatisfy(part -> assertThat(part.change()).isZero()));
        }
        assertThat(compared).isGreaterThan(DRAWS / 4);
    }

    private static Readings values(int one, int two, int three) {
        return new Readings(
                Map.of(
                        AgencyCode.of("H01"), value(one),
                        AgencyCode.of("H02"), value(two),
                        AgencyCode.of("H03"), value(three)));
    }

    private static Map<Feed, Reading> value(int value) {
        return Map.of(
                Tables.feed(0), new Reading.Known(BigDecimal.valueOf(value), Set.of()),
                Tables.feed(1), new Reading.Known(BigDecimal.valueOf(100 - value), Set.of()));
    }

    /** Third of three; a revision lifts it, its own fall and the rise of another press it down. */
    @Test
    void eachCauseIsCreditedWithItsOwnPlaces() {
        IndexSet first =
                Tables.set(
                        IndexSet.Rest.STANDARD,
                        List.of(),
                        List.of(Tables.criterion(0, 10, 100, false)));
        IndexSet turned =
                Tables.set(
                        IndexSet.Rest.STANDARD,
                        List.of(),
                        List.of(Tables.criterion(1, 10, 100, false)));

        RankChange change =
                RankChange.of(
                                AgencyCode.of("H01"),
                                new RankChange.Basis(
                                        first,
                                        turned,
                                        values(10, 20, 30),
                                        values(40, 20, 30),
                                        values(25, 26, 10)))
                        .orElseThrow();

        assertThat(change.ranks())
                .extracting(part -> part.causes() + " " + part.change())
                .containsExactly("[REVISION] -2", "[OWN] 1", "[OTHERS] 0", "[FORMULA] 0");
        assertThat(change.points())
                .extracting(part -> part.change().stripTrailingZeros().toPlainString())
                .containsExactly("3", "-1.5", "0", "5");
        assertThat(change.change()).isEqualByComparingTo("-1");
    }
}
