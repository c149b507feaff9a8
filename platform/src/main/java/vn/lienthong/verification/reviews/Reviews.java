package vn.lienthong.verification.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        UUID best =
                comparison
                        .of(item)
                        .candidate()
                        .map(Comparison.Candidate::personId)
                        .orElse(LineComparison.NOBODY);
        if (!best.equals(candidate)) {
            throw new FaultException("verification.review-changed");
        }
        Instant now = clock.instant();
        boolean meant = same && !candidate.equals(LineComparison.NOBODY);
        var decided = new ReviewStore.Decided(clerk.accountId(), candidate, meant);
        store.insert(itemId, decided, now);
        if (item.state() == ReviewItem.State.DISPUTED) {
            store.decide(itemId, label(decided), now);
            return;
        }
        List<ReviewStore.Decided> all = store.decisions(itemId);
        if (all.size() < KEYINGS) {
            return;
        }
        boolean agreed = all.stream().map(Reviews::labelOrNobody).distinct().count() == 1;
        if (agreed) {
            store.decide(itemId, label(decided), now);
        } else {
            store.dispute(itemId);
        }
    }

    private static UUID labelOrNobody(ReviewStore.Decided decided) {
        return decided.same() ? decided.candidate() : LineComparison.NOBODY;
    }

    private static @Nullable UUID label(ReviewStore.Decided decided) {
        return decided.same() ? decided.candidate() : null;
    }

    /**
     * The labels of a file, as {@code ./lienthong model evaluate --labels} reads them.
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
