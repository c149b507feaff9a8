package vn.lienthong.population;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be believed after a sequence of acts. A revoked act says nothing; a corrected one says
 * what its corrections say, in its own place, so that later acts keep their effect. For one thread.
 */
final class Replay {

    private final Map<UUID, Map<Attribute, Timeline>> persons = new HashMap<>();
    private final List<Reorganisation> passed = new ArrayList<>();
    private final Set<UUID> undated = new HashSet<>();

    private Replay() {}

    /**
     * Replays acts in the order of their registration.
     *
     * @param acts acts about persons, in that order
     * @param reorganisations acts about communes, in that order
     */
    static Replay of(List<RecordedAct> acts, List<Reorganisation> reorganisations) {
        Set<UUID> revoked = new HashSet<>();
        Map<UUID, List<RecordedAct>> corrections = new HashMap<>();
        for (RecordedAct act : acts) {
            Optional<UUID> amended = act.amended();
            if (act.kind() == ActKind.REVOCATION) {
                amended.ifPresent(revoked::add);
            } else {
                amended.ifPresent(
                        id -> corrections.computeIfAbsent(id, _ -> new ArrayList<>()).add(act));
            }
        }
        var replay = new Replay();
        var ahead = new ArrayDeque<>(reorganisations);
        for (RecordedAct act : acts) {
            while (!ahead.isEmpty() && ahead.peek().registeredAt().isBefore(act.registeredAt())) {
                replay.move(ahead.remove());
            }
            if (revoked.contains(act.id())) {
                continue;
            }
            if (act.kind().amends()) {
                // It speaks in the place of what it corrects, but a number is held from now on.
                act.changes().stream()
                        .filter(Replay::isNumber)
                        .forEach(change -> replay.say(change, act.id()));
                continue;
            }
            List<RecordedAct> valid =
                    corrections.getOrDefault(act.id(), List.of()).stream()
                            .filter(correction -> !revoked.contains(correction.id()))
                            .toList();
            if (act.kind() == ActKind.ENROLMENT) {
                replay.undated.add(act.id());
                valid.forEach(correction -> replay.undated.add(correction.id()));
            }
            if (act.kind() == ActKind.PERSONS_MERGED) {
                replay.merge(act);
            } else {
                replay.say(act, valid);
            }
        }
        ahead.forEach(replay::move);
        return replay;
    }

    private void move(Reorganisation reorganisation) {
        passed.add(reorganisation);
        undated.add(reorganisation.act());
        for (Map<Attribute, Timeline> known : persons.values()) {
            for (Attribute residence : reorganisation.residences()) {
                known.computeIfPresent(
                        residence,
                        (_, timeline) ->
                                timeline.moved(
                                        reorganisation.day(),
                                        reorganisation.communes(),
                                        reorganisation.act()));
            }
        }
    }

    /**
     * What the act says of the two records is said; what others' records say of the merged one is
     * said of the survivor. So a later correction of such a record is not covered up.
     */
    private void merge(RecordedAct act) {
        Change merging =
                act.changes().stream()
                        .filter(change -> change.attribute() == Attribute.MERGED_INTO)
                        .findFirst()
                        .orElseThrow();
        UUID merged = merging.person();
        UUID survivor = UUID.fromString(merging.value().getOrDefault("person", ""));
        for (Change change : act.changes()) {
            if (change.person().equals(merged) || change.person().equals(survivor)) {
                say(change, act.id());
            } else {
                persons.computeIfAbsent(change.person(), _ -> new EnumMap<>(Attribute.class))
                        .computeIfPresent(
                                change.attribute(),
                                (_, timeline) -> timeline.naming(survivor, merged, act.id()));
            }
        }
    }

    private void say(RecordedAct act, List<RecordedAct> corrections) {
        for (Change change : act.changes()) {
            if (corrections.stream().noneMatch(correction -> speaksOf(correction, change))) {
                say(change, act.id());
            }
        }
        for (int i = 0; i < corrections.size(); i++) {
            List<RecordedAct> later = corrections.subList(i + 1, corrections.size());
            for (Change change : corrections.get(i).changes()) {
                if (!isNumber(change)
                        && later.stream().noneMatch(correction -> speaksOf(correction, change))) {
                    say(change, corrections.get(i).id());
                }
            }
        }
    }

    private static boolean speaksOf(RecordedAct act, Change change) {
        return act.changes().stream().anyMatch(change::isOfTheSame);
    }

    private static boolean isNumber(Change change) {
        return change.attribute() == Attribute.NUMBER;
    }

    private void say(Change change, UUID act) {
        persons.computeIfAbsent(change.person(), _ -> new EnumMap<>(Attribute.class))
                .compute(
                        change.attribute(),
                        (_, before) -> said(change, act, before == null ? Timeline.EMPTY : before));
    }

    private Timeline said(Change change, UUID act, Timeline before) {
        List<Reorganisation> moving =
                passed.stream()
                        .filter(known -> known.residences().contains(change.attribute()))
                        .toList();
        return switch (change.reach()) {
            // An entry says in which commune of its own day somebody has lived for long.
            case THROUGHOUT ->
                    before.with(
                            change.valid(),
                            change.value(),
                            act,
                            change.attribute() == Attribute.RESIDENCE ? List.of() : moving);
            case UNTIL_NEXT ->
                    before.since(change.valid().from(), change.value(), act, undated, moving);
        };
    }

    /** What is believed of a person; what nothing is believed of has no timeline. */
    History of(UUID person) {
        var known = new EnumMap<Attribute, Timeline>(Attribute.class);
        persons.getOrDefault(person, Map.of())
                .forEach((attribute, timeline) -> {
                    if (!timeline.stretches().isEmpty()) {
                        known.put(attribute, timeline);
                    }
                });
        return new History(person, known);
    }

    /** Everybody of whom something was said. */
    Set<UUID> persons() {
        return Set.copyOf(persons.keySet());
    }
}
