package vn.lienthong.steering.rankings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.steering.indicators.Indicator;

/**
 * Bodies in order of their points. All are compared by the same criteria: one counts as soon as
 * some body has a value for it, and a body that lacks a value is not ranked, for missing is not
 * zero and nobody shall gain by not measuring.
 *
 * @param set by which they are ranked
 * @param counted the criteria that count
 * @param places those ranked in their order, then the others by code
 */
public record LeagueTable(IndexSet set, List<Criterion> counted, List<Place> places) {

    public LeagueTable {
        counted = List.copyOf(counted);
        places = List.copyOf(places);
    }

    /**
     * A body in the table.
     *
     * @param position from 1; null when it is not ranked
     * @param shared whether others have the same rank
     */
    public record Place(AgencyCode body, Score score, @Nullable Integer position, boolean shared) {

        public Optional<Integer> rank() {
            return Optional.ofNullable(position);
        }
    }

    /**
     * What a body has.
     *
     * @param points sum over the criteria that count and have a value
     * @param possible points that those criteria give at most
     * @param criteria by code, for those that count
     */
    public record Score(BigDecimal points, BigDecimal possible, Map<String, Scored> criteria) {

        /** The criteria without a value. */
        public List<String> missing() {
            return criteria.entrySet().stream()
                    .filter(one -> one.getValue().given().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Why it may not be the last word. */
        public Set<Reading.Doubt> doubts() {
            Set<Reading.Doubt> doubts = EnumSet.noneOf(Reading.Doubt.class);
            for (Scored one : criteria.values()) {
                if (one.reading() instanceof Reading.Known known) {
                    doubts.addAll(known.doubts());
                }
            }
            return doubts;
        }
    }

    /**
     * A criterion of a body.
     *
     * @param points null without a value
     */
    public record Scored(Reading reading, @Nullable BigDecimal points) {

        public Optional<BigDecimal> given() {
            return Optional.ofNullable(points);
        }
    }

    /** Ranks. */
    public static LeagueTable of(IndexSet set, Readings readings) {
        List<Criterion> counted =
                set.criteria().stream()
                        .filter(one ->
                                readings.bodies().stream()
                                        .anyMatch(body ->
                                                scored(set, one, readings, body)
                                                        .given()
                                                        .isPresent()))
                        .toList();
        var ranked = new ArrayList<Place>();
        var others = new ArrayList<Place>();
        for (AgencyCode body : readings.bodies()) {
            Score score = score(set, counted, readings, body);
            boolean whole = !counted.isEmpty() && score.missing().isEmpty();
            (whole ? ranked : others).add(new Place(body, score, null, false));
        }
        others.sort(Comparator.comparing(place -> place.body().national()));
        List<Place> places = placed(set, ranked);
        places.addAll(others);
        return new LeagueTable(set, counted, places);
    }

    private static Score score(
            IndexSet set, List<Criterion> counted, Readings readings, AgencyCode body) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        var criteria = new LinkedHashMap<String, Scored>();
        for (Criterion criterion : counted) {
            Scored scored = scored(set, criterion, readings, body);
            criteria.put(criterion.code(), scored);
            if (scored.given().isPresent()) {
                points = points.add(scored.given().get());
                possible = possible.add(criterion.max());
            }
        }
        return new Score(points, possible, criteria);
    }

    private static Scored scored(
            IndexSet set, Criterion criterion, Readings readings, AgencyCode body) {
        Criterion.Scoring scoring = criterion.scored();
        if (scoring == null) {
            return new Scored(new Reading.Missing(), null);
        }
        Reading reading = readings.of(body, scoring.feed());
        BigDecimal points =
                switch (reading) {
                    case Reading.Known(BigDecimal value, var doubts) ->
                            criterion.points(scoring.scale(), value, set.rule().decimals());
                    case Reading.Nothing() -> scoring.fullIfNothing() ? criterion.max() : null;
                    case Reading.Missing() -> null;
                };
        return new Scored(reading, points);
    }

    /** Gives places: equals share the best one. */
    private static List<Place> placed(IndexSet set, List<Place> ranked) {
        Comparator<Place> order = order(set);
        var sorted = new ArrayList<>(ranked);
        sorted.sort(order.thenComparing(place -> place.body().national()));
        var places = new ArrayList<Place>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Place one = sorted.get(i);
            boolean asBefore = i > 0 && order.compare(sorted.get(i - 1), one) == 0;
            boolean asNext = i + 1 < sorted.size() && order.compare(one, sorted.get(i + 1)) == 0;
            if (!asBefore) {
                rank = set.rule().rest() == IndexSet.Rest.DENSE ? rank + 1 : i + 1;
            }
            places.add(new Place(one.body(), one.score(), rank, asBefore || asNext));
        }
        return places;
    }

    private static Comparator<Place> order(IndexSet set) {
        Comparator<Place> order = Comparator.comparing(place -> place.score().points());
        if (set.rule().better() == Indicator.Direction.UP) {
            order = order.reversed();
        }
        for (String code : set.rule().breakBy()) {
            Comparator<Place> next =
                    Comparator.comparing(place ->
                            Optional.ofNullable(place.score().criteria().get(code))
                                    .flatMap(Scored::given)
                                    .orElse(BigDecimal.ZERO));
            order = order.thenComparing(next.reversed());
        }
        return order;
    }

    /** Where a body stands; empty for one that takes no part. */
    public Optional<Place> of(AgencyCode body) {
        return places.stream().filter(place -> place.body().equals(body)).findFirst();
    }

    /** How many bodies are ranked. */
    public long ranked() {
        return places.stream().filter(place -> place.rank().isPresent()).count();
    }
}
