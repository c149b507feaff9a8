package vn.lienthong.population;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final Legality legality;
    private final ActNumbers numbers;
    private final ActEvents events;
    private final Clock clock;

    ActRegistration(
            ActStore store, Legality legality, ActNumbers numbers, ActEvents events, Clock clock) {
        this.store = store;
        this.legality = legality;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    /** What the law says of an act, and whether the act keeps to it. */
    record Legality(ActLaw law, ActCheck check) {}

    /**
     * Registers an act, or says which rules it breaks. The same dossier asked twice gets the same
     * answer and one act.
     *
     * @throws FaultException {@code person.unknown}, {@code act.unknown}, or {@code
     *     person.changed-meanwhile} when another act that was entered while this one waited
     *     concerns more people
     */
    public ActOutcome register(ActOrder order) {
        store.enter();
        Optional<ActOutcome.Registered> before = order.dossier().flatMap(this::registeredFor);
        if (before.isPresent()) {
            return before.get();
        }
        ActProspect prospect = prospect(order);
        // The same order may have been entered while this one waited for its persons.
        Optional<ActOutcome.Registered> meanwhile = order.dossier().flatMap(this::registeredFor);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        List<Violation> violations = legality.check().violations(prospect);
        return violations.isEmpty() ? enter(prospect) : new ActOutcome.Refused(violations);
    }

    /** The act that a dossier led to before, if it did. */
    public Optional<ActOutcome.Registered> registeredFor(UUID dossier) {
        return store.ofDossier(dossier);
    }

    /**
     * The rules that an act would break if it were registered now; writes nothing.
     *
     * @throws FaultException as {@link #register}
     */
    public List<Violation> violations(ActOrder order) {
        store.enter();
        return legality.check().violations(prospect(order));
    }

    private ActProspect prospect(ActOrder order) {
        RecordedAct amended = amended(order.act());
        Set<UUID> concerned = concerned(order.act(), amended);
        store.lock(concerned);
        // Somebody may have married or been registered between the look and the lock.
        if (!concerned.containsAll(concerned(order.act(), amended))) {
            throw new FaultException("person.changed-meanwhile");
        }
        lockHouseholds(order.act());
        List<RecordedAct> acts = store.actsOf(concerned);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return new ActProspect(order, amended, concerned, acts, moment(acts), today);
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

    private void lockHouseholds(CivilAct act) {
        Instant now = clock.instant();
        switch (act) {
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

    private ActOutcome enter(ActProspect prospect) {
        ActOrder order = prospect.order();
        Set<UUID> concerned = prospect.concerned();
        List<RecordedAct> acts = prospect.acts();
        LocalDate today = prospect.today();
        Instant moment = prospect.moment();
        ActLaw law = legality.law();
        Replay before = store.replay(acts);
        RecordedAct said =
                prospect.said(
                        numbers.nextAct(), before, law.consequences(order.act().happenedOn()));
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
        return store.replay(ActProspect.followed(acts, act));
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
