package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.lienthong.primitives.AgencyCode;

/**
 * Why a body has another rank than before. One thing after the other is changed from the earlier
 * table to the later one, and the rank is taken after each step, so that the parts sum to the whole
 * change exactly.
 *
 * @param before the earlier table, as it was published
 * @param after the later table
 * @param ranks the change of rank; negative is nearer to the first place
 * @param points the change of points
 */
public record RankChange(
        LeagueTable before, LeagueTable after, List<Part> ranks, List<Part> points) {

    public RankChange {
        ranks = List.copyOf(ranks);
        points = List.copyOf(points);
    }

    /** What can change a rank, in the order in which it is looked at. */
    public enum Cause {
        /** The data of the earlier period were revised after its table was published. */
        REVISION,
        /** The body's own data of the later period. */
        OWN,
        /** The others' data of the later period, and who takes part. */
        OTHERS,
        /** Another set of criteria. */
        FORMULA
    }

    /**
     * A part of a change.
     *
     * @param causes one; several where the body has no rank between them, so that they cannot be
     *     told apart
     */
    public record Part(Set<Cause> causes, BigDecimal change) {
        public Part {
            causes = Set.copyOf(causes);
        }
    }

    /**
     * What the two tables are made of.
     *
     * @param earlier set of the earlier period
     * @param later set of the later period
     * @param published data of the earlier period, as known when its table was published
     * @param revised data of the earlier period, as known now
     * @param now data of the later period, for the criteria of both sets
     */
    record Basis(
            IndexSet earlier, IndexSet later, Readings published, Readings revised, Readings now) {}

    /** Splits the change of a body; empty when it is not ranked in both tables. */
    static Optional<RankChange> of(AgencyCode body, Basis basis) {
        LeagueTable before = LeagueTable.of(basis.earlier(), basis.published());
        LeagueTable after = LeagueTable.of(basis.later(), basis.now());
        if (rank(before, body).isEmpty() || rank(after, body).isEmpty()) {
            return Optional.empty();
        }
        List<LeagueTable> steps =
                List.of(
                        before,
                        LeagueTable.of(basis.earlier(), basis.revised()),
                        LeagueTable.of(basis.earlier(), basis.revised().with(body, basis.now())),
                        LeagueTable.of(basis.earlier(), basis.now()),
                        after);
        return Optional.of(
                new RankChange(
                        before,
                        after,
                        parts(steps, table -> rank(table, body)),
                        parts(steps, table -> points(table, body))));
    }

    private static Optional<BigDecimal> rank(LeagueTable table, AgencyCode body) {
        return table.of(body).flatMap(LeagueTable.Place::rank).map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> points(LeagueTable table, AgencyCode body) {
        return table.of(body)
                .filter(place -> place.rank().isPresent())
                .map(place -> place.score().points());
    }

    private static List<Part> parts(
            List<LeagueTable> steps, Function<LeagueTable, Optional<BigDecimal>> value) {
        var parts = new ArrayList<Part>();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        BigDecimal last = value.apply(steps.getFirst()).orElseThrow();
        for (Cause cause : Cause.values()) {
            causes.add(cause);
            Optional<BigDecimal> next = value.apply(steps.get(cause.ordinal() + 1));
            if (next.isPresent()) {
                parts.add(new Part(causes, next.get().subtract(last)));
                causes = EnumSet.noneOf(Cause.class);
                last = next.get();
            }
        }
        return parts;
    }

    /** The whole change of rank; negative is nearer to the first place. */
    public BigDecimal change() {
        return ranks.stream().map(Part::change).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
