package vn.lienthong.population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.shell.SimulatedTime;

/**
 * Replays every act and compares what comes of it with what the register believes and shows, and
 * what came of it at each earlier moment with what it believed then. Reads only. Thread-safe.
 */
public class Rebuild {

    private static final int BATCH = 4_000;
    private static final int NAMED = 100;
    private static final int THREADS = 2;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;
    private final ActStore store;
    private final Beliefs beliefs;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Rebuild(
            JdbcClient database,
            ActStore store,
            Beliefs beliefs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.beliefs = beliefs;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What a check found.
     *
     * @param persons persons compared
     * @param acts acts replayed; an act about several persons counts for each batch it is in
     * @param differing persons whose record differs, at most 100 of them named
     * @param differences how many differ in all
     */
    public record Report(long persons, long acts, List<UUID> differing, long differences) {

        private static final Report NOTHING = new Report(0, 0, List.of(), 0);

        public Report {
            differing = List.copyOf(differing);
        }

        private Report and(Report other) {
            var named = new ArrayList<>(differing);
            other.differing.stream().limit(NAMED - named.size()).forEach(named::add);
            return new Report(
                    persons + other.persons,
                    acts + other.acts,
                    named,
                    differences + other.differences);
        }
    }

    /** Compares the whole register as it stands at one moment. */
    public Report check() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        return Optional.ofNullable(snapshot.execute(_ -> together(today))).orElse(Report.NOTHING);
    }

    /**
     * All threads look at the snapshot of this transaction, which stays open until they are done.
     */
    private Report together(LocalDate today) {
        String shared = database.sql("select pg_export_snapshot()").query(String.class).single();
        var ranges = new Ranges();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            var parts = new ArrayList<Future<Report>>();
            for (int i = 0; i < THREADS; i++) {
                parts.add(threads.submit(() -> part(shared, ranges, today)));
            }
            Report report = Report.NOTHING;
            for (Future<Report> part : parts) {
                report = report.and(part.get());
            }
            return report;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Report part(String shared, Ranges ranges, LocalDate today) {
        Report found =
                snapshot.execute(_ -> {
                    // The name is the server's own: letters, digits and hyphens.
                    database.sql("set transaction snapshot '" + shared + "'").update();
                    Report report = Report.NOTHING;
                    Optional<Beliefs.Range> range = ranges.next();
                    while (range.isPresent()) {
                        report = report.and(compare(range.get(), today));
                        range = ranges.next();
                    }
                    return report;
                });
        return Optional.ofNullable(found).orElse(Report.NOTHING);
    }

    private Report compare(Beliefs.Range range, LocalDate today) {
        List<RecordedAct> acts = store.actsOf(range);
        List<Reorganisation> reorganisations = store.reorganisations();
        Replay replay = Replay.of(acts, reorganisations);
        var past = new PastBeliefs(acts, reorganisations);
        Map<UUID, Belief> believed = beliefs.of(range);
        Map<UUID, Projection> shown = store.shownPersons().shown(range);
        Map<UUID, UUID> merged = store.shownPersons().merged(range);
        var differing = new ArrayList<UUID>();
        believed.forEach((person, belief) -> {
            History history = replay.of(person);
            if (!history.timelines().equals(belief.timelines())
                    || !expected(history, today).equals(Optional.ofNullable(shown.get(person)))
                    || !history.survivor().equals(Optional.ofNullable(merged.get(person)))
                    || !past.agrees(person, belief)) {
                differing.add(person);
            }
        });
        return new Report(
                believed.size(),
                acts.size(),
                differing.stream().limit(NAMED).toList(),
                differing.size());
    }

    private static Optional<Projection> expected(History history, LocalDate today) {
        return history.survivor().isPresent()
                ? Optional.empty()
                : Optional.of(Projection.of(history, today));
    }

    /** Hands out the register in ranges, to whichever thread asks next. */
    private final class Ranges {

        private final AtomicReference<UUID> last = new AtomicReference<>(BEFORE_ALL);

        /** The next range; empty after the last. */
        synchronized Optional<Beliefs.Range> next() {
            List<UUID> persons =
                    database.sql(
                                    """
                                    select person_id from population.person where person_id > ?
                                    order by person_id limit ?
                                    """)
                            .params(last.get(), BATCH)
                            .query((row, number) -> row.getObject("person_id", UUID.class))
                            .list();
            if (persons.isEmpty()) {
                return Optional.empty();
            }
            last.set(persons.getLast());
            return Optional.of(new Beliefs.Range(persons.getFirst(), persons.getLast()));
        }
    }
}
