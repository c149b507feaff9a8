package vn.lienthong.verification.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.linkage.match.LabelledDecision;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.jobs.Thresholds;

/**
 * Thresholds that follow from what clerks decided: one reviewer proposes, declaring which share of
 * right persons is wanted; another takes it into force from a day on, with a ground. Later files of
 * that body and purpose are judged by it. Nobody does so for their own body. Thread-safe.
 */
@Transactional
public class ThresholdProposals {

    /** Shares of right persons that may be declared. */
    public static final List<Double> DECLARED = List.of(0.9, 0.95, 0.98, 0.99, 0.995);

    private static final String TAKEN = "LOW_MARGIN";
    private static final int GROUND_MIN = 3;
    private static final int GROUND_MAX = 300;

    private final ThresholdStore store;
    private final Thresholds thresholds;
    private final Clerks clerks;
    private final Identifiers identifiers;
    private final Clock clock;

    ThresholdProposals(
            ThresholdStore store,
            Thresholds thresholds,
            Clerks clerks,
            Identifiers identifiers,
            Clock clock) {
        this.store = store;
        this.thresholds = thresholds;
        this.clerks = clerks;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * All suppliers but the clerk's own body, with their labels and thresholds.
     *
     * @throws FaultException {@code verification.no-duty} for those who are no reviewers
     */
    @Transactional(readOnly = true)
    public List<LabelledSupplier> suppliers(Actor actor) {
        Clerk clerk = clerks.require(actor, Clerk.Duty.REVIEWER);
        return store.suppliers(clerk.body()).stream().map(this::labelled).toList();
    }

    private LabelledSupplier labelled(ThresholdStore.Supplier supplier) {
        List<LabelledSupplier.Counted> strata = new ArrayList<>();
        store.labels(supplier)
                .forEach((stratum, drawn) ->
                        strata.add(
                                new LabelledSupplier.Counted(
                                        stratum,
                                        drawn.lines(),
                                        drawn.labels().size(),
                                        (int)
                                                drawn.labels().stream()
                                                        .filter(LabelledDecision::right)
                                                        .count())));
        return new LabelledSupplier(
                supplier.body(),
                supplier.purpose(),
                thresholds.inForce(supplier.body(), supplier.purpose(), today()),
                strata,
                store.of(supplier));
    }

    /**
     * Proposes the threshold that the labels bear.
     *
     * @param declared one of {@link #DECLARED}
     * @throws FaultException {@code verification.threshold-declared}, {@code
     *     verification.threshold-open} when a proposal waits, {@code verification.threshold-labels}
     *     when the labels do not show the declared share, {@code verification.threshold-same} when
     *     they bear the one in force, {@code verification.threshold-own}
     */
    public ThresholdProposal propose(
            AgencyCode body, Reading.Purpose purpose, double declared, Actor actor) {
        Clerk clerk = requireOther(body, actor);
        if (!DECLARED.contains(declared)) {
            throw at("verification.threshold-declared", "declared");
        }
        var supplier = new ThresholdStore.Supplier(body, purpose);
        if (store.of(supplier).stream().anyMatch(ThresholdProposal::isOpen)) {
            throw new FaultException("verification.threshold-open");
        }
        double inForce = thresholds.inForce(body, purpose, today()).accept();
        List<LabelledStratum> evidence = new ArrayList<>();
        store.labels(supplier)
                .forEach((stratum, drawn) ->
                        evidence.add(
                                LabelledStratum.of(
                                        stratum, drawn.lines(), drawn.labels(), declared)));
        double accept = accept(evidence, inForce);
        if (accept == inForce) {
            throw at("verification.threshold-same", "declared");
        }
        var proposal =
                new ThresholdProposal(
                        identifiers.next(),
                        body,
                        purpose,
                        accept,
                        declared,
                        evidence,
                        clerk.accountId(),
                        clock.instant(),
                        null);
        store.insert(proposal);
        return proposal;
    }

    /**
     * The threshold that all strata bear. Lines that are taken today must bear it themselves;
     * uncertain lines that bear none stay as uncertain as they are.
     */
    private static double accept(List<LabelledStratum> evidence, double inForce) {
        double accept = 0;
        for (LabelledStratum stratum : evidence) {
            Double borne = stratum.accept();
            if (borne == null && stratum.stratum().equals(TAKEN)) {
                throw at("verification.threshold-labels", "declared");
            }
            accept = Math.max(accept, borne == null ? inForce : borne);
        }
        if (accept == 0) {
            throw at("verification.threshold-labels", "declared");
        }
        return accept;
    }

    /**
     * Decides about a proposal.
     *
     * @param from first day; null to refuse the proposal
     * @param ground why
     * @throws FaultException {@code verification.threshold-unknown}, {@code
     *     verification.threshold-own} for whoever proposed it or is of that body, {@code
     *     verification.threshold-day} for a day that has passed, {@code
     *     verification.threshold-ground}
     */
    public void decide(UUID thresholdId, @Nullable LocalDate from, String ground, Actor actor) {
        ThresholdProposal proposal =
                store.lock(thresholdId)
                        .filter(ThresholdProposal::isOpen)
                        .orElseThrow(() -> new FaultException("verification.threshold-unknown"));
        Clerk clerk = requireOther(proposal.body(), actor);
        if (proposal.proposedBy().equals(clerk.accountId())) {
            throw new FaultException("verification.threshold-own");
        }
        if (from != null && from.isBefore(today())) {
            throw at("verification.threshold-day", "from");
        }
        String words = ground.strip();
        if (words.length() < GROUND_MIN || words.length() > GROUND_MAX) {
            throw at("verification.threshold-ground", "ground");
        }
        store.decide(thresholdId, clerk.accountId(), clock.instant(), words, from);
    }

    private Clerk requireOther(AgencyCode body, Actor actor) {
        Clerk clerk = clerks.require(actor, Clerk.Duty.REVIEWER);
        if (clerk.body().equals(body)) {
            throw new FaultException("verification.threshold-own");
        }
        return clerk;
    }

    private static FaultException at(String code, String field) {
        return new FaultException(List.of(Violation.of(code, Map.of()).at(field)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
