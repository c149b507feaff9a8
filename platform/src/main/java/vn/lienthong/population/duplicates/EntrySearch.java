package vn.lienthong.population.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.SimulatedTime;

/**
 * Searches for duplicates of those who entered since the last time, whom nobody searched as they
 * entered: whole files of persons. A thousand persons a transaction, with the place that it
 * reached, so that a run that was killed goes on there. Memory does not grow with the register.
 * Thread-safe; one run goes at a time.
 */
public final class EntrySearch {

    /** Persons of a transaction. */
    static final int CHUNK = 1_000;

    private final SearchPosition position;
    private final DuplicateSearch search;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate step;

    EntrySearch(
            SearchPosition position,
            DuplicateSearch search,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.position = position;
        this.search = search;
        this.clock = clock;
        whole = new TransactionTemplate(transactions);
        step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a run found.
     *
     * @param persons who were searched
     * @param found pairs that are new
     */
    public record Report(long persons, long found) {}

    /**
     * Searches everybody who entered since the last run began, or goes on with one that was cut
     * off.
     *
     * @param progress told after every step how many persons were searched; what it throws ends the
     *     run as a kill would
     */
    public Report sinceLastTime(LongConsumer progress) {
        Report report =
                whole.execute(_ -> {
                    position.lock();
                    return searched(progress);
                });
        return report == null ? new Report(0, 0) : report;
    }

    /** Searches unless a run of today ended; empty when one did. */
    public Optional<Report> onceADay() {
        Optional<Report> report =
                whole.execute(_ -> {
                    position.lock();
                    boolean done = day(position.searchedUntil()).equals(day(clock.instant()));
                    return done ? Optional.<Report>empty() : Optional.of(searched(_ -> {}));
                });
        return report == null ? Optional.empty() : report;
    }

    private Report searched(LongConsumer progress) {
        SearchPosition.Run run = step.execute(_ -> position.begin(clock.instant()));
        if (run == null) {
            return new Report(0, 0);
        }
        var persons = new AtomicLong();
        var found = new AtomicLong();
        position.entered(
                run,
                chunk -> {
                    found.addAndGet(searched(chunk));
                    progress.accept(persons.addAndGet(chunk.size()));
                });
        step.executeWithoutResult(_ -> position.end());
        return new Report(persons.get(), found.get());
    }

    private long searched(List<SearchPosition.Entered> chunk) {
        Long found =
                step.execute(_ -> {
                    position.goByIndex();
                    long pairs =
                            search.of(chunk.stream().map(SearchPosition.Entered::person).toList())
                                    .found();
                    position.reached(chunk.getLast());
                    return pairs;
                });
        return found == null ? 0 : found;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatedTime.VIETNAM);
    }
}
