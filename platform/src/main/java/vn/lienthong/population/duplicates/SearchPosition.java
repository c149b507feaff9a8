package vn.lienthong.population.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the search among those who entered came. Within the caller's transaction. Thread-safe.
 */
final class SearchPosition {

    /**
     * Who entered shortly before a run began may have become visible after it: the next run looks
     * at them again. Nobody's entry takes that long.
     */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Key of the lock that lets one run go at a time. */
    private static final long LOCK = 7_201_128_642L;

    private final JdbcTemplate database;
    private final JdbcTemplate streaming;

    /**
     * @param chunk persons that are handed on, and held, at once
     */
    SearchPosition(JdbcTemplate database, int chunk) {
        this.database = database;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.streaming.setFetchSize(chunk);
    }

    /** Somebody who entered. */
    record Entered(UUID person, Instant at) {}

    /**
     * A run.
     *
     * @param after the last one whom it dealt with
     * @param until whom it searches: those who entered until then
     */
    record Run(Entered after, Instant until) {}

    /** Waits until no other run goes; held until the transaction ends. */
    void lock() {
        database.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    /**
     * Until the transaction ends, what is shared is looked up by index: right after an import the
     * planner may still think that the register is small, and read all of it for each step.
     */
    void goByIndex() {
        database.query(
                """
                select set_config('enable_seqscan', 'off', true),
                    set_config('enable_hashjoin', 'off', true),
                    set_config('enable_mergejoin', 'off', true)
                """,
                row -> {});
    }

    /** Up to when runs that ended searched. */
    Instant searchedUntil() {
        return Objects.requireNonNull(
                        database.queryForObject(
                                "select searched_until from population.duplicate_search",
                                Timestamp.class))
                .toInstant();
    }

    /** The run that was cut off, or else a new one that begins where the last one ended. */
    Run begin(Instant now) {
        database.update(
                """
                update population.duplicate_search
                set run_until = ?, reached_at = searched_until - make_interval(secs => ?),
                    reached_person = '00000000-0000-0000-0000-000000000000'
                where run_until is null
                """,
                Timestamp.from(now),
                OVERLAP.toSeconds());
        return Objects.requireNonNull(
                database.queryForObject(
                        "select * from population.duplicate_search", (row, number) -> run(row)));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                new Entered(
                        row.getObject("reached_person", UUID.class),
                        row.getTimestamp("reached_at").toInstant()),
                row.getTimestamp("run_until").toInstant());
    }

    void reached(Entered last) {
        database.update(
                "update population.duplicate_search set reached_at = ?, reached_person = ?",
                Timestamp.from(last.at()),
                last.person());
    }

    void end() {
        database.update(
                """
                update population.duplicate_search
                set searched_until = run_until, run_until = null, reached_at = null, reached_person = null
                """);
    }

    /** Those whom a run has still to deal with, in the order of entry, some at a time. */
    void entered(Run run, Consumer<List<Entered>> each) {
        var chunk = new ArrayList<Entered>();
        streaming.query(
                """
                select person_id, entered_at from population.person
                where entered_at >= ? and (entered_at, person_id) > (?, ?) and entered_at <= ?
                order by entered_at, person_id
                """,
                row -> {
                    chunk.add(
                            new Entered(
                                    row.getObject("person_id", UUID.class),
                                    row.getTimestamp("entered_at").toInstant()));
                    if (chunk.size() == streaming.getFetchSize()) {
                        each.accept(List.copyOf(chunk));
                        chunk.clear();
                    }
                },
                parameters(run));
        if (!chunk.isEmpty()) {
            each.accept(List.copyOf(chunk));
        }
    }

    private static @Nullable Object[] parameters(Run run) {
        Timestamp from = Timestamp.from(run.after().at());
        return new @Nullable Object[] {
            from, from, run.after().person(), Timestamp.from(run.until())
        };
    }
}
