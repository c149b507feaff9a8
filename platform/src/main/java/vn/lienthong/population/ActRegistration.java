package vn.lienthong.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;

/**
 * Registers civil acts about persons who are in the register: one transaction with the facts that
 * it changes, the number it may issue and its event. Nothing is ever overwritten: what is no longer
 * believed keeps the time at which it was. Thread-safe.
 */
@Transactional
public class ActRegistration {

    private final ActStore store;
    private final ActLaw law;
    private final ActNumbers numbers;
    private final ActEvents events;
    private final Clock clock;

    ActRegistration(ActStore store, ActLaw law, ActNumbers numbers, ActEvents events, Clock clock) {
        this.store = store;
        this.law = law;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an act, or says which rules it breaks. The same dossier asked twice gets the same
     * answer and one act.
     *
     * @throws FaultException {@code person.unknown} or {@code act.unknown}
     */
    public ActOutcome register(ActOrder order) {
        Optional<ActOutcome.Registered> before = order.dossier().flatMap(this::registeredFor);
        if (before.isPresent()) {
            return before.get();
        }
        Prepared prepared = prepared(order);
        // The same order may have been entered while this one waited for its persons.
        Optional<ActOutcome.Registered> meanwhile = order.dossier().flatMap(this::registeredFor);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        return prepared.violations().isEmpty()
                ? enter(order, prepared)
                : new ActOutcome.Refused(prepared.violations());
    }

    /** The act that a dossier led to before, if it did. */
    public Optional<ActOutcome.Registered> registeredFor(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /**
     * The rules that an act would break if it were registered now; writes nothing.
     *
     * @throws FaultException {@code person.unknown} or {@code act.unknown}
     */
    public List<Violation> violations(ActOrder order) {
        return prepared(order).violations();
    }

    /** What must be known before an act is entered. */
    private record Prepared(
            @Nullable RecordedAct amended,
            Set<UUID> concerned,
            List<RecordedAct> acts,
            LocalDate today,
            List<Violation> violations) {}

    private Prepared prepared(ActOrder order) {
        RecordedAct amended = amended(order.act());
        Set<UUID> concerned = concerned(order.act(), amended);
        lock(order.act(), concerned);
        List<RecordedAct> acts = store.actsOf(concerned);
        Replay replay = store.replay(acts);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return new Prepared(
                amended, concerned, acts, today, violations(order, amended, acts, replay, today));
    }

    /** The act that is corrected or revoked; a correction of a correction corrects the first. */
    private @Nullable RecordedAct amended(CivilAct act) {
        UUID wanted =
                switch (act) {
                    case CivilAct.Correction correction -> correction.act();
                    case CivilAct.DayCorrected redated -> redated.act();
                    case CivilAct.Revocation revocation -> revocation.act();
                    default -> null;
                };
        if (wanted == null) {
            return null;
        }
        RecordedAct found = known(wanted);
        return found.kind() == ActKind.CORRECTION && !(act instanceof CivilAct.Revocation)
                ? known(found.amended().orElseThrow())
                : found;
    }

    private RecordedAct known(UUID act) {
        return store.act(act).orElseThrow(() -> new FaultException("act.unknown"));
    }

    /** Everybody whose record the act may change. */
    private Set<UUID> concerned(CivilAct act, @Nullable RecordedAct amended) {
        var persons = new LinkedHashSet<>(act.persons());
        if (amended != null) {
            amended.changes().forEach(change -> persons.addAll(change.persons()));
        }
        if (act instanceof CivilAct.PersonsMerged merge) {
            persons.addAll(store.naming(merge.merged()));
        }
        if (act instanceof CivilAct.Death
                || act instanceof CivilAct.DeclaredDead
                || act instanceof CivilAct.Returned) {
            Replay replay = store.replay(store.actsOf(act.persons()));
            replay.of(act.persons().getFirst()).spouse(act.happenedOn()).ifPresent(persons::add);
        }
        return persons;
    }

    private void lock(CivilAct act, Collection<UUID> concerned) {
        store.lock(concerned);
        Instant now = clock.instant();
        switch (act) {
            case CivilAct.PersonsMerged merge -> {
                // Somebody may have been registered between the look and the lock.
                if (!concerned.containsAll(store.naming(merge.merged()))) {
                    throw new FaultException("person.changed-meanwhile");
                }
            }
            case CivilAct.HouseholdFormed formed -> {
                var households = new LinkedHashSet<UUID>(List.of(formed.household()));
                if (formed.left() != null) {
                    households.add(formed.left().household());
                }
                Replay replay = store.replay(store.actsOf(formed.members()));
                for (UUID member : formed.members()) {
                    replay.of(member).household(formed.happenedOn()).ifPresent(households::add);
                }
                store.lockHouseholds(households, now);
            }
            case CivilAct.HouseholdsMerged merged ->
                    store.lockHouseholds(List.of(merged.from(), merged.into()), now);
            default -> {}
        }
    }

    private List<Violation> violations(
            ActOrder order,
            @Nullable RecordedAct amended,
            List<RecordedAct> acts,
            Replay replay,
            LocalDate today) {
        List<Violation> ofMerged = ActLaw.ofMerged(order.act(), amended, replay::of);
        if (!ofMerged.isEmpty()) {
            return ofMerged;
        }
        var known =
                new ActSituation.Known(
                        replay::of,
                        generations(order.act(), replay),
                        marriages(order.act().persons().getFirst(), acts),
                        order.act() instanceof CivilAct.Marriage(UUID husband, UUID wife, _)
                                && store.isKin(husband, wife));
        if (amended != null) {
            var violations =
                    new ArrayList<>(
                            law.brokenByAmendment(order.act(), amended, acts, known, today));
            if (order.act() instanceof CivilAct.DayCorrected redated) {
                violations.addAll(onAnotherDay(redated, amended.asItStands(acts), acts, today));
            }
            return violations;
        }
        var violations = new ArrayList<>(law.broken(order.act(), known, today));
        if (isHouseholdChanged(order.act())) {
            violations.add(Violation.of("household.changed").at("household"));
        }
        return violations;
    }

    /** The rules that an act would have broken had it been registered with the right day. */
    private List<Violation> onAnotherDay(
            CivilAct.DayCorrected redated,
            RecordedAct amended,
            List<RecordedAct> acts,
            LocalDate today) {
        CivilAct again = amended.on(redated.right()).orElse(null);
        if (again == null) {
            return List.of(Violation.of("correction.not-said").at("attribute"));
        }
        List<RecordedAct> others =
                acts.stream()
                        .filter(act -> !act.id().equals(amended.id()))
                        .filter(act -> act.amended().filter(amended.id()::equals).isEmpty())
                        .toList();
        Replay replay = store.replay(others);
        var without =
                new ActSituation.Known(
                        replay::of,
                        Generations.NONE,
                        marriages(again.persons().getFirst(), others),
                        false);
        var violations = new ArrayList<>(law.broken(again, without, today));
        if (again instanceof CivilAct.Death death
                && !amended.widowed()
                        .equals(replay.of(death.person()).spouse(death.happenedOn()))) {
            violations.add(Violation.of("correction.other-spouse"));
        }
        return violations.stream().map(violation -> violation.at("value")).toList();
    }

    /**
     * When somebody married. An entry that calls them married does not say since when, and a
     * marriage that is restored is no other one.
     */
    private static List<LocalDate> marriages(UUID person, List<RecordedAct> acts) {
        Set<UUID> revoked =
                acts.stream()
                        .filter(act -> act.kind() == ActKind.REVOCATION)
                        .flatMap(act -> act.amended().stream())
                        .collect(Collectors.toSet());
        return acts.stream()
                .filter(act -> act.kind() == ActKind.MARRIAGE && !revoked.contains(act.id()))
                .flatMap(act -> act.changes().stream())
                .filter(change -> change.person().equals(person))
                .filter(change -> "MARRIED".equals(change.value().get("status")))
                .map(change -> change.valid().from())
                .toList();
    }

    /**
     * Around a person whose date of birth is corrected, or whose parents are; what else is said of
     * a birth is no matter.
     */
    private Generations generations(CivilAct act, Replay replay) {
        if (act instanceof CivilAct.Correction correction
                && correction.attribute() == Attribute.PARENTS) {
            return store.parents(
                    correction.value().values().stream().map(UUID::fromString).toList());
        }
        return act instanceof CivilAct.Correction correction
                        && correction.attribute() == Attribute.BIRTH
                        && !replay.of(correction.person())
                                .born()
                                .toString()
                                .equals(correction.value().get("date"))
                ? store.generations(correction.person())
                : Generations.NONE;
    }

    /** Whether a household has other members than those whom the order knows. */
    private boolean isHouseholdChanged(CivilAct act) {
        return switch (act) {
            case CivilAct.HouseholdsMerged merged ->
                    !store.membersOf(merged.from()).equals(Set.copyOf(merged.movers()));
            case CivilAct.HouseholdFormed formed ->
                    formed.left() != null
                            && !store.membersOf(formed.left().household())
                                    .equals(formed.left().members());
            default -> false;
        };
    }

    private ActOutcome enter(ActOrder order, Prepared prepared) {
        RecordedAct amended = prepared.amended();
        Set<UUID> concerned = prepared.concerned();
        List<RecordedAct> acts = prepared.acts();
        LocalDate today = prepared.today();
        UUID id = numbers.nextAct();
        Instant moment = moment(acts);
        Replay before = store.replay(acts);
        var said =
                new RecordedAct(
                        id,
                        order.act().kind(),
                        moment,
                        amended == null ? null : amended.id(),
                        order.act() instanceof CivilAct.PersonsMerged merge
                                ? ActEffects.ofMerge(merge, before::of, concerned)
                                : ActEffects.of(
                                        order.act(),
                                        before::of,
                                        amended == null ? null : amended.asItStands(acts),
                                        law.consequences(order.act().happenedOn())));
        var step = new ActNumbers.Step(before, replayed(acts, said), today);
        RecordedAct act = said.with(numbers.issue(concerned, said, order.act().happenedOn(), step));
        Replay after = replayed(acts, act);
        for (UUID person : concerned) {
            History history = after.of(person);
            store.believe(history, moment);
            Projection now = Projection.of(history, today);
            store.project(history, now);
            events.changed(act, person, Projection.of(before.of(person), today), now);
        }
        ActOutcome.Registered registered =
                store.write(act, List.copyOf(concerned), order, today.getYear());
        numbers.settle(concerned, act, new ActNumbers.Step(before, after, today));
        events.registered(
                order, act, List.copyOf(concerned), law.provinceOf(order.communeCode(), today));
        return registered;
    }

    private Replay replayed(List<RecordedAct> acts, RecordedAct act) {
        var all = new ArrayList<>(acts);
        all.add(act);
        return store.replay(all);
    }

    /** Now, but after everything that the register already knows of these persons. */
    private Instant moment(List<RecordedAct> acts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last =
                acts.stream()
                        .map(RecordedAct::registeredAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
