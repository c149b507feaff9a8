package vn.lienthong.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.primitives.Period;

/**
 * One attribute of one person through time, as somebody believes it: stretches that do not overlap,
 * oldest first. Immutable.
 */
final class Timeline {

    static final Timeline EMPTY = new Timeline(List.of());

    private final List<Stretch> stretches;

    private Timeline(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * One value while it holds.
     *
     * @param valid the days
     * @param value the value by part, not empty
     * @param act the act that said so
     */
    record Stretch(Period valid, Map<String, String> value, UUID act) {
        Stretch {
            value = Map.copyOf(value);
        }

        /** The days of it before another; empty when it begins on that day or later. */
        Optional<Stretch> until(LocalDate day) {
            LocalDate end = valid.to();
            if (!valid.from().isBefore(day)) {
                return Optional.empty();
            }
            return Optional.of(
                    end != null && end.isBefore(day)
                            ? this
                            : new Stretch(valid.closedOn(day), value, act));
        }

        /** Whether both say the same from the same day on, whenever they end. */
        boolean beginsLike(Stretch other) {
            return act.equals(other.act)
                    && valid.from().equals(other.valid.from())
                    && value.equals(other.value);
        }

        @Override
        public String toString() {
            return "Stretch[" + valid + ", " + act + "]";
        }
    }

    /** The stretches that somebody wrote down; they must not overlap. */
    static Timeline of(List<Stretch> stretches) {
        var sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparing(stretch -> stretch.valid().from()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).valid().overlaps(sorted.get(i).valid())) {
                throw new IllegalArgumentException("two stretches overlap");
            }
        }
        return new Timeline(sorted);
    }

    /** The same with what a later act says laid over it. */
    Timeline with(Period valid, Map<String, String> value, UUID act) {
        var next = new ArrayList<Stretch>(stretches.size() + 2);
        for (Stretch stretch : stretches) {
            if (!stretch.valid().overlaps(valid)) {
                next.add(stretch);
                continue;
            }
            if (stretch.valid().from().isBefore(valid.from())) {
                next.add(cut(stretch, stretch.valid().closedOn(valid.from())));
            }
            LocalDate end = valid.to();
            LocalDate stretchEnd = stretch.valid().to();
            if (end != null && (stretchEnd == null || end.isBefore(stretchEnd))) {
                next.add(cut(stretch, new Period(end, stretchEnd)));
            }
        }
        if (!value.isEmpty()) {
            next.add(new Stretch(valid, value, act));
        }
        return of(next);
    }

    /**
     * The same with what an act says since a day, until the next day since when another act said
     * something else.
     *
     * @param undated acts that say since when the register knew, and not since when it was so: a
     *     collection of persons, or a reorganisation that carried an earlier residence on
     * @param passed as for {@link #with(Period, Map, UUID, List)}
     */
    Timeline since(
            LocalDate day,
            Map<String, String> value,
            UUID act,
            Set<UUID> undated,
            List<Reorganisation> passed) {
        LocalDate next =
                stretches.stream()
                        .filter(stretch -> !undated.contains(stretch.act()))
                        .map(stretch -> stretch.valid().from())
                        .filter(from -> from.isAfter(day))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return with(new Period(day, next), value, act, passed);
    }

    /**
     * The same with what a later act says laid over it.
     *
     * @param passed reorganisations that the register knew before the act, in their order: a
     *     residence that begins before them goes on into the new communes
     */
    Timeline with(Period valid, Map<String, String> value, UUID act, List<Reorganisation> passed) {
        if (passed.isEmpty()) {
            return with(valid, value, act);
        }
        Timeline said = EMPTY.with(valid, value, act);
        for (Reorganisation reorganisation : passed) {
            said =
                    said.moved(
                            reorganisation.day(), reorganisation.communes(), reorganisation.act());
        }
        Timeline laid = with(valid, Map.of(), act);
        for (Stretch stretch : said.stretches) {
            laid = laid.with(stretch.valid(), stretch.value(), stretch.act());
        }
        return laid;
    }

    /**
     * The same residences in the communes that came after their own. What began on the day or later
     * is said in the codes of the new communes already, some of which are codes of old ones.
     *
     * @param day first day of the new communes
     * @param communes new code by old code
     */
    Timeline moved(LocalDate day, Map<String, String> communes, UUID act) {
        Timeline moved = this;
        for (Stretch stretch : stretches) {
            String successor = communes.get(stretch.value().getOrDefault("commune", ""));
            LocalDate end = stretch.valid().to();
            boolean lived = stretch.valid().from().isBefore(day);
            if (successor == null || !lived || end != null && !end.isAfter(day)) {
                continue;
            }
            var value = new HashMap<>(stretch.value());
            value.put("commune", successor);
            moved = moved.with(new Period(day, end), value, act);
        }
        return moved;
    }

    /** The same with another person in the place of one: two records were of one person. */
    Timeline naming(UUID survivor, UUID merged, UUID act) {
        String former = merged.toString();
        return new Timeline(
                stretches.stream()
                        .map(stretch -> {
                            if (!stretch.value().containsValue(former)) {
                                return stretch;
                            }
                            var value = new HashMap<>(stretch.value());
                            value.replaceAll(
                                    (_, named) -> named.equals(former) ? "" + survivor : named);
                            return new Stretch(stretch.valid(), value, act);
                        })
                        .toList());
    }

    private static Stretch cut(Stretch stretch, Period valid) {
        return new Stretch(valid, stretch.value(), stretch.act());
    }

    /** What holds on a day. */
    Optional<Map<String, String>> on(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.valid().contains(day))
                .findFirst()
                .map(Stretch::value);
    }

    List<Stretch> stretches() {
        return stretches;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline timeline && stretches.equals(timeline.stretches);
    }

    @Override
    public int hashCode() {
        return stretches.hashCode();
    }
}
