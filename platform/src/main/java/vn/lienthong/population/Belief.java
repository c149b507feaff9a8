package vn.lienthong.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of one person, and what was. For one thread.
 *
 * @param entry how the person was entered
 * @param changed attributes of which the entry no longer speaks at all
 * @param firsts of the others, what first followed the entry
 * @param facts stretches that later acts made
 * @param closed stretches that were believed once
 */
record Belief(
        Entry entry,
        Set<Attribute> changed,
        Map<Attribute, First> firsts,
        Map<Attribute, List<Kept>> facts,
        Map<Attribute, List<Kept>> closed) {

    /** All that is believed, by attribute; nothing of an attribute has no timeline. */
    Map<Attribute, Timeline> timelines() {
        var stretches = new EnumMap<Attribute, List<Timeline.Stretch>>(Attribute.class);
        facts.forEach(
                (attribute, list) -> stretches.put(attribute, new ArrayList<>(stretchesOf(list))));
        for (Change change : entry.changes()) {
            if (!changed.contains(change.attribute())) {
                rest(change.attribute(), stretch(change))
                        .ifPresent(rest -> put(stretches, change.attribute(), rest));
            }
        }
        return timelines(stretches);
    }

    /** All that was believed at a moment after the entry. */
    Map<Attribute, Timeline> timelines(Instant known) {
        var stretches = new EnumMap<Attribute, List<Timeline.Stretch>>(Attribute.class);
        for (Map<Attribute, List<Kept>> rows : List.of(facts, closed)) {
            rows.forEach((attribute, list) ->
                    list.stream()
                            .filter(kept -> kept.isKnownAt(known))
                            .forEach(kept -> put(stretches, attribute, kept.stretch())));
        }
        for (Change change : entry.changes()) {
            Attribute attribute = change.attribute();
            if (!changed.contains(attribute)) {
                First first = firsts.get(attribute);
                boolean alone = first == null || first.at().isAfter(known);
                Timeline.Stretch said = stretch(change);
                (alone ? Optional.of(said) : rest(attribute, said))
                        .ifPresent(rest -> put(stretches, attribute, rest));
            }
        }
        return timelines(stretches);
    }

    /** When what was believed changed, the first time first. */
    SortedSet<Instant> moments() {
        var moments = new TreeSet<Instant>();
        for (Map<Attribute, List<Kept>> rows : List.of(facts, closed)) {
            rows.values().stream().flatMap(List::stream).forEach(kept -> moments.add(kept.from()));
        }
        closed.values().stream()
                .flatMap(List::stream)
                .forEach(kept -> kept.end().ifPresent(moments::add));
        return moments;
    }

    private static void put(
            Map<Attribute, List<Timeline.Stretch>> stretches,
            Attribute attribute,
            Timeline.Stretch stretch) {
        stretches.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(stretch);
    }

    private static Map<Attribute, Timeline> timelines(
            Map<Attribute, List<Timeline.Stretch>> stretches) {
        var timelines = new EnumMap<Attribute, Timeline>(Attribute.class);
        stretches.forEach((attribute, list) -> timelines.put(attribute, Timeline.of(list)));
        return timelines;
    }

    static List<Timeline.Stretch> stretchesOf(List<Kept> rows) {
        return rows.stream().map(Kept::stretch).toList();
    }

    /** What the entry says of an attribute, as long as rows do not speak alone. */
    Optional<Timeline.Stretch> said(Attribute attribute) {
        return entry.changes().stream()
                .filter(change -> change.attribute() == attribute)
                .filter(change -> !changed.contains(attribute))
                .map(this::stretch)
                .findFirst();
    }

    /** What is left of the entry's word: the days before the first of which an act spoke. */
    Optional<Timeline.Stretch> rest(Attribute attribute, Timeline.Stretch said) {
        First first = firsts.get(attribute);
        return first == null ? Optional.of(said) : said.until(first.day());
    }

    /** What would be left of the entry's word if rows said the rest of what is wanted. */
    Optional<Timeline.Stretch> restBeside(
            Attribute attribute, Timeline.Stretch said, List<Timeline.Stretch> wanted) {
        return firsts.containsKey(attribute)
                ? rest(attribute, said)
                : wanted.stream()
                        .filter(stretch -> !stretch.beginsLike(said))
                        .map(stretch -> stretch.valid().from())
                        .min(LocalDate::compareTo)
                        .map(said::until)
                        .orElse(Optional.of(said));
    }

    private Timeline.Stretch stretch(Change change) {
        return new Timeline.Stretch(change.valid(), change.value(), entry.moment().act());
    }

    /**
     * What first followed an entry.
     *
     * @param day first day of which it speaks
     * @param at when the register learned it
     */
    record First(LocalDate day, Instant at) {}

    /** A stretch as a row has it, from the moment it was believed until it no longer was. */
    record Kept(Timeline.Stretch stretch, Instant from, @Nullable Instant to) {

        Optional<Instant> end() {
            return Optional.ofNullable(to);
        }

        boolean isKnownAt(Instant known) {
            return !from.isAfter(known) && (to == null || to.isAfter(known));
        }
    }
}
