package vn.lienthong.steering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.PastEvents;
import vn.lienthong.steering.FactFinding.Way;
import vn.lienthong.steering.indicators.FactKind;

/**
 * Lets the modules tell their events again, makes facts of them as it was done the first time, and
 * compares these with the facts that are kept; puts in what was lost where that is wanted, once.
 *
 * <p>Procedures are no part of it: services tell every day what they offer, and a lost fact is back
 * the next day. Thread-safe.
 */
public class FactReview {

    private final JdbcTemplate database;
    private final EventFacts facts;
    private final FactFindings findings;
    private final List<PastEvents<?>> past;
    private final Transactions transactions;

    FactReview(
            JdbcTemplate database,
            EventFacts facts,
            FactFindings findings,
            List<PastEvents<?>> past,
            Transactions transactions) {
        this.database = database;
        this.facts = facts;
        this.findings = findings;
        this.past = List.copyOf(past);
        this.transactions = transactions;
    }

    /**
     * How a review keeps others away and sees one state of everything.
     *
     * @param alone of two reviews at once the other waits
     * @param snapshot acts of a later moment are seen neither by modules nor in facts
     * @param change writes beside whoever else writes
     */
    record Transactions(
            TransactionTemplate alone,
            TransactionTemplate snapshot,
            TransactionTemplate change,
            Clock clock) {

        static Transactions of(PlatformTransactionManager manager, Clock clock) {
            var alone = new TransactionTemplate(manager);
            var snapshot = new TransactionTemplate(manager);
            snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            var change = new TransactionTemplate(manager);
            change.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            return new Transactions(alone, snapshot, change, clock);
        }
    }

    /**
     * What a review came to.
     *
     * @param told facts that the modules tell
     * @param findings where the facts that are kept stand otherwise, by kind
     */
    public record Outcome(long told, List<FactFinding> findings) {

        public Outcome {
            findings = List.copyOf(findings);
        }

        /** Facts with which something went wrong. */
        public long wrong() {
            return count(Way::wrong);
        }

        /** Facts that become right by what the modules tell. */
        public long mendable() {
            return count(Way::mended);
        }

        private long count(Predicate<Way> ways) {
            return findings.stream()
                    .filter(one -> ways.test(one.found()))
                    .mapToLong(FactFinding::facts)
                    .sum();
        }
    }

    /** Compares; changes no fact. */
    public Outcome check() {
        return review(false);
    }

    /**
     * Compares, and makes right what the modules tell otherwise. What was missing is known from now
     * on: what was shown before is shown the same for its day. A kill leaves all of it or nothing.
     */
    public Outcome mend() {
        return review(true);
    }

    private Outcome review(boolean mend) {
        return Optional.ofNullable(
                        transactions
                                .alone()
                                .execute(_ -> {
                                    findings.lock();
                                    Outcome outcome =
                                            Optional.ofNullable(
                                                            transactions
                                                                    .snapshot()
                                                                    .execute(_ -> compare()))
                                                    .orElseThrow();
                                    if (mend && outcome.mendable() > 0) {
                                        transactions
                                                .change()
                                                .executeWithoutResult(_ ->
                                                        findings.mend(
                                                                Timestamp.from(
                                                                        transactions
                                                                                .clock()
                                                                                .instant())));
                                    }
                                    return outcome;
                                }))
                .orElseThrow();
    }

    private Outcome compare() {
        ToldFacts table = ToldFacts.begin(database);
        var told = new AtomicLong();
        for (PastEvents<?> events : past) {
            events.tell(portion -> {
                List<ToldFact> made = facts.ofAll(portion);
                table.add(made);
                told.addAndGet(made.size());
            });
        }
        findings.compare(kinds(past.stream()), kinds(past.stream().filter(PastEvents::complete)));
        return new Outcome(told.get(), findings.all());
    }

    private static List<String> kinds(Stream<PastEvents<?>> past) {
        return past.flatMap(events -> EventFacts.kinds(events.type()).stream())
                .map(FactKind::name)
                .toList();
    }
}
