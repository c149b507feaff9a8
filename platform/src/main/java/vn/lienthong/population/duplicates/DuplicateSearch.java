package vn.lienthong.population.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.ActKind;
import vn.lienthong.population.CivilActRegistered;
import vn.lienthong.population.PersonsEntered;
import vn.lienthong.shell.SimulatedTime;

/**
 * Finds records that may be of one person: of some persons, or throughout the register. Each pair
 * is kept once, for ever: what officers decided is never asked again. Thread-safe.
 */
@Transactional
public class DuplicateSearch {

    private final CandidateStore candidates;
    private final DuplicateRules rules;
    private final Clock clock;

    DuplicateSearch(CandidateStore candidates, DuplicateRules rules, Clock clock) {
        this.candidates = candidates;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What a search found.
     *
     * @param lookedAt pairs that share something and were not known before
     * @param found pairs that are new
     * @param groupsLeftOut groups of more than 20 namesakes with one birth date as written, whose
     *     pairs were not looked at
     */
    public record Found(long lookedAt, long found, long groupsLeftOut) {}

    /** Searches the whole register. Memory does not grow with it; a second search finds nothing. */
    public Found throughout() {
        Found found = search(candidates::ofAll);
        return new Found(found.lookedAt(), found.found(), candidates.groupsLeftOut());
    }

    /** Searches for others of some persons, at most 10,000. */
    public Found of(Collection<UUID> persons) {
        return search(each -> candidates.of(persons, each));
    }

    /** In the transaction that enters them, so that nobody enters unseen. */
    @EventListener
    void on(PersonsEntered entered) {
        of(entered.persons());
    }

    /** An act may make known what two records share. */
    @EventListener
    void on(CivilActRegistered act) {
        if (act.kind() == ActKind.DETAILS_DECLARED || act.kind() == ActKind.CORRECTION) {
            of(act.persons());
        }
    }

    private Found search(Consumer<Consumer<CandidateStore.Candidate>> source) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, SimulatedTime.VIETNAM);
        var lookedAt = new AtomicLong();
        var found = new AtomicLong();
        source.accept(pair -> {
            lookedAt.incrementAndGet();
            DuplicateRules.Verdict verdict =
                    rules.judge(Likeness.of(pair.one(), pair.other(), pair.sameOldNumber()), today);
            if (verdict.level() != Level.NOT && candidates.keep(pair, verdict, now)) {
                found.incrementAndGet();
            }
        });
        return new Found(lookedAt.get(), found.get(), 0);
    }
}
