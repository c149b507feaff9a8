package vn.lienthong.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says whether what was once believed of a person is what the acts of that time give. For one
 * thread.
 */
final class PastBeliefs {

    private final Map<UUID, List<RecordedAct>> actsOf = new HashMap<>();
    private final List<Reorganisation> reorganisations;

    /**
     * @param acts acts about persons in the order of their registration, with everything that they
     *     amend
     */
    PastBeliefs(List<RecordedAct> acts, List<Reorganisation> reorganisations) {
        this.reorganisations = List.copyOf(reorganisations);
        Map<UUID, Set<UUID>> persons = new HashMap<>();
        for (RecordedAct act : acts) {
            Set<UUID> concerned =
                    act.kind() == ActKind.REVOCATION
                            ? persons.getOrDefault(act.amended().orElseThrow(), Set.of())
                            : concerned(act);
            persons.put(act.id(), concerned);
            concerned.forEach(
                    person -> actsOf.computeIfAbsent(person, _ -> new ArrayList<>()).add(act));
        }
    }

    private static Set<UUID> concerned(RecordedAct act) {
        Set<UUID> concerned = new HashSet<>();
        act.changes().forEach(change -> concerned.addAll(change.persons()));
        return concerned;
    }

    /**
     * Whether the beliefs of all moments but the last are what the acts known by then give; the
     * last is what is believed now.
     */
    boolean agrees(UUID person, Belief belief) {
        List<RecordedAct> acts = actsOf.getOrDefault(person, List.of());
        var moments = belief.moments();
        acts.forEach(act -> moments.add(act.registeredAt()));
        return moments.isEmpty()
                || moments.headSet(moments.last()).stream()
                        .allMatch(known ->
                                replayed(person, acts, known).equals(belief.timelines(known)));
    }

    private Map<Attribute, Timeline> replayed(UUID person, List<RecordedAct> acts, Instant known) {
        return Replay.of(
                        acts.stream().filter(act -> !act.registeredAt().isAfter(known)).toList(),
                        reorganisations.stream()
                                .filter(passed -> !passed.registeredAt().isAfter(known))
                                .toList())
                .of(person)
                .timelines();
    }
}
