package vn.lienthong.verification.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;

/**
 * Uncertain lines from the queue to a label. Two clerks decide, neither sees what the other did; if
 * they disagree, a third decides. Nobody decides about files of their own body. Whoever is shown
 * has an access record in the same transaction. Thread-safe.
 */
@Transactional
public class Reviews {

    private static final int KEYINGS = 2;

    private final ReviewStore store;
    private final LineComparison comparison;
    private final Clerks clerks;
    private final AgencyVerification register;
    private final Clock clock;

    Reviews(
            ReviewStore store,
            LineComparison comparison,
            Clerks clerks,
            AgencyVerification register,
            Clock clock) {
        this.store = store;
        this.comparison = comparison;
        this.clerks = clerks;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Lines that somebody may decide, disputed ones first.
     *
     * @throws FaultException {@code verification.no-duty} for those who are no reviewers
     */
    @Transactional(readOnly = true)
    public List<ReviewItem> waiting(Actor actor) {
        Clerk clerk = clerks.require(actor, Clerk.Duty.REVIEWER);
        return store.waiting(clerk.accountId(), clerk.body());
    }

    /**
     * A line beside the person who fits best; the person sees that they were looked at.
     *
     * @throws FaultException {@code verification.review-unknown}, {@code verification.review-own},
     *     {@code verification.no-duty}, {@code verification.no-index}
     */
    public Comparison open(UUID itemId, Actor actor) {
        ReviewItem item = reviewable(itemId, clerks.require(actor, Clerk.Duty.REVIEWER));
        Comparison compared = comparison.of(item);
        compared.candidate()
                .ifPresent(candidate ->
                        register.shown(
                                List.of(candidate.personId()),
                                new Reading(actor, Reading.Purpose.DATA_QUALITY, null)));
        return compared;
    }

    private ReviewItem reviewable(UUID itemId, Clerk clerk) {
        ReviewItem item =
                store.find(itemId)
                        .filter(one -> one.state() != ReviewItem.State.DECIDED)
                        .orElseThrow(() -> new FaultException("verification.review-unknown"));
        boolean decided =
                store.decisions(itemId).stream()
                        .anyMatch(one -> one.clerk().equals(clerk.accountId()));
        if (decided || item.body().equals(clerk.body())) {
            throw new FaultException("verification.review-own");
        }
        return item;
    }

    /**
     * Decides whether a line means the person who was shown.
     *
     * @param candidate the person who was shown
     * @throws FaultException as {@link #open}, and {@code verification.review-changed} when
     *     somebody else fits best by now
     */
    public void decide(UUID itemId, UUID candidate, boolean same, Actor actor) {
        Clerk clerk = clerks.require(actor, Clerk.Duty.REVIEWER);
        store.lock(itemId);
        ReviewItem item = reviewable(itemId, clerk);
        Optional<Comparison.Candidate> best = comparison.of(item).candidate();
        UUID shown = best.map(Comparison.Candidate::personId).orElse(LineComparison.NOBODY);
        if (!shown.equals(candidate)) {
            throw new FaultException("verification.review-changed");
        }
        Instant now = clock.instant();
        var decided = new ReviewStore.Decided(clerk.accountId(), candidate, verdict(best, same));
        store.insert(itemId, decided, now);
        if (item.state() == ReviewItem.State.DISPUTED) {
            store.decide(itemId, decided, now);
            return;
        }
        List<ReviewStore.Decided> all = store.decisions(itemId);
        if (all.size() < KEYINGS) {
            return;
        }
        boolean agreed = all.stream().map(ReviewStore.Decided::said).distinct().count() == 1;
        if (agreed) {
            store.decide(itemId, decided, now);
        } else {
            store.dispute(itemId);
        }
    }

    /** Of twins, one who is not meant says nothing of the other. */
    private static ReviewItem.Verdict verdict(Optional<Comparison.Candidate> best, boolean same) {
        if (same && best.isPresent()) {
            return ReviewItem.Verdict.PERSON;
        }
        return best.map(Comparison.Candidate::alone).orElse(true)
                ? ReviewItem.Verdict.NOBODY
                : ReviewItem.Verdict.NOT_THE_SHOWN;
    }

    /**
     * The labels of a file, as {@code ./lienthong model evaluate --labels} reads them; lines of
     * which only is known who is not meant are left out.
     *
     * @throws FaultException {@code verification.no-duty} for those who are no reviewers
     */
    @Transactional(readOnly = true)
    public String labels(UUID jobId, Actor actor) {
        clerks.require(actor, Clerk.Duty.REVIEWER);
        var text = new StringBuilder("line,person_id,errors\n");
        store.labels(jobId).forEach(label -> text.append(label).append('\n'));
        return text.toString();
    }
}
