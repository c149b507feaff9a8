package vn.lienthong.population.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.CivilActRegistered;
import vn.lienthong.population.PopulationRegister;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;

/**
 * Officers decide whether two records are of one person. They see the pairs of which a person lives
 * in their commune; whatever they see of a person leaves an access record. Thread-safe.
 */
@Transactional
public class Duplicates {

    /** Pairs of a page. */
    public static final int PAGE = 25;

    /** Characters of a reason. */
    public static final int REASON_MIN = 10;

    public static final int REASON_MAX = 1_000;

    private final DuplicateStore store;
    private final RecordMerging merging;
    private final PopulationRegister register;
    private final Identifiers identifiers;
    private final Clock clock;

    Duplicates(
            DuplicateStore store,
            RecordMerging merging,
            PopulationRegister register,
            Identifiers identifiers,
            Clock clock) {
        this.store = store;
        this.merging = merging;
        this.register = register;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * A page of an officer's list.
     *
     * @param pairs at most {@value #PAGE}
     * @param more whether there is another page after it
     */
    public record Page(List<ListedPair> pairs, boolean more) {
        public Page {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * The pairs of the officer's commune.
     *
     * @param waiting those that wait for a decision, or else those that were decided
     * @param page from 0
     */
    public Page list(Actor officer, boolean waiting, int page) {
        List<ListedPair> found =
                store.list(commune(officer), waiting, PAGE + 1, (long) page * PAGE);
        List<ListedPair> shown = found.stream().limit(PAGE).toList();
        var persons = new LinkedHashSet<UUID>();
        shown.forEach(line -> persons.addAll(List.of(line.pair().one(), line.pair().other())));
        note(persons, officer);
        return new Page(shown, found.size() > PAGE);
    }

    /**
     * A pair side by side.
     *
     * @throws FaultException {@code duplicate.unknown} when there is none in the officer's commune
     */
    public OpenedPair open(UUID pairId, Actor officer) {
        DuplicatePair pair = known(pairId, officer);
        LocalDate today = today();
        PairRecord one = store.record(pair.one(), today);
        PairRecord other = store.record(pair.other(), today);
        var seen = new LinkedHashSet<UUID>(List.of(pair.one(), pair.other()));
        seen.addAll(one.named());
        seen.addAll(other.named());
        note(seen, officer);
        return new OpenedPair(pair, one, other, store.decisions(pairId));
    }

    /**
     * Decides a pair. Of two officers who decide at once, the second is refused with {@code
     * duplicate.decided-meanwhile}.
     *
     * @throws FaultException {@code duplicate.unknown}, or {@code person.changed} when somebody
     *     registered an act about the same people at the same moment
     */
    public Outcome<DuplicatePair> decide(UUID pairId, DecisionOrder order, Actor officer) {
        known(pairId, officer);
        store.lock(pairId);
        DuplicatePair pair = known(pairId, officer);
        List<Violation> violations = violations(pair, order);
        DecisionKind kind = order.kind();
        if (!violations.isEmpty() || kind == null) {
            return Outcome.refused(violations);
        }
        return switch (kind) {
            case DIFFERENT -> decided(pair, DuplicatePair.State.DIFFERENT, order, null, officer);
            case UNSURE -> decided(pair, DuplicatePair.State.UNSURE, order, null, officer);
            case SAME ->
                    merging.merge(pair, survivor(order), officer)
                            .flatMap(act ->
                                    decided(pair, DuplicatePair.State.MERGED, order, act, officer));
            case SEPARATED ->
                    merging.separate(pair, officer)
                            .flatMap(act ->
                                    decided(pair, DuplicatePair.State.OPEN, order, act, officer));
        };
    }

    private List<Violation> violations(DuplicatePair pair, DecisionOrder order) {
        if (store.decisions(pair.pairId()).size() != order.seen()) {
            return List.of(Violation.of("duplicate.decided-meanwhile"));
        }
        var violations = new ArrayList<Violation>();
        DecisionKind kind = order.kind();
        if (kind == null) {
            violations.add(Violation.of("answer.missing").at("decision"));
        } else if (!fits(pair, kind)) {
            return List.of(Violation.of("duplicate.decided-meanwhile"));
        } else if (kind == DecisionKind.SAME
                && (order.survivor() == null || !pair.has(order.survivor()))) {
            violations.add(Violation.of("answer.missing").at("survivor"));
        }
        if (order.reason().length() < REASON_MIN || order.reason().length() > REASON_MAX) {
            violations.add(
                    Violation.of(
                                    "duplicate.reason",
                                    Map.of("least", "" + REASON_MIN, "most", "" + REASON_MAX))
                            .at("reason"));
        }
        return violations;
    }

    /** What is merged can only be separated; two people for ever stay two people. */
    private static boolean fits(DuplicatePair pair, DecisionKind kind) {
        return kind == DecisionKind.SEPARATED
                ? pair.state() == DuplicatePair.State.MERGED
                : pair.state().waits();
    }

    private static UUID survivor(DecisionOrder order) {
        return Objects.requireNonNull(order.survivor(), "survivor");
    }

    private Outcome<DuplicatePair> decided(
            DuplicatePair pair,
            DuplicatePair.State state,
            DecisionOrder order,
            @Nullable UUID act,
            Actor officer) {
        var decided =
                new DuplicatePair(
                        pair.pairId(),
                        pair.one(),
                        pair.other(),
                        pair.level(),
                        pair.reasons(),
                        pair.foundAt(),
                        state,
                        state == DuplicatePair.State.MERGED ? act : null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.decide(
                identifiers.next(),
                decided,
                new DuplicateDecision(
                        Objects.requireNonNull(order.kind(), "kind"),
                        order.reason(),
                        commune(officer),
                        now,
                        act),
                officer.accountId());
        return Outcome.accepted(decided);
    }

    /** How many pairs wait for the officer. */
    @Transactional(readOnly = true)
    public long waiting(Actor officer) {
        return store.waiting(commune(officer));
    }

    /** A merge may be revoked by other ways than a decision of its pair. */
    @EventListener
    void on(CivilActRegistered act) {
        if (act.kind() == ActKind.REVOCATION) {
            store.reopenRevoked(act.persons());
        }
    }

    private DuplicatePair known(UUID pairId, Actor officer) {
        return store.find(pairId, commune(officer))
                .orElseThrow(() -> new FaultException("duplicate.unknown"));
    }

    private void note(Set<UUID> persons, Actor officer) {
        register.noteReadings(persons, new Reading(officer, Reading.Purpose.DATA_QUALITY, null));
    }

    private static String commune(Actor officer) {
        return officer.commune().orElseThrow(() -> new FaultException("forbidden"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
