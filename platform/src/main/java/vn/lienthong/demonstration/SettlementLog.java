package vn.lienthong.demonstration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how far a settlement got. Thread-safe. */
final class SettlementLog {

    private final JdbcClient database;

    SettlementLog(JdbcClient database) {
        this.database = database;
    }

    /**
     * A settlement as far as it got.
     *
     * @param seed of the synthetic population
     * @param people how many; 0 for an empty country
     * @param asOf moment at which the simulated months end
     * @param enrolled people entered so far
     * @param replayed births replayed so far
     * @param finished whether nothing is left to do
     */
    record Progress(
            long seed, int people, Instant asOf, int enrolled, int replayed, boolean finished) {}

    Optional<Progress> read() {
        return database.sql(
                        "select seed, people, as_of, enrolled, replayed, finished from demonstration.settlement")
                .query((row, number) ->
                        new Progress(
                                row.getLong("seed"),
                                row.getInt("people"),
                                row.getTimestamp("as_of").toInstant(),
                                row.getInt("enrolled"),
                                row.getInt("replayed"),
                                row.getBoolean("finished")))
                .optional();
    }

    Progress begin(long seed, int people, Instant asOf) {
        database.sql("insert into demonstration.settlement (seed, people, as_of) values (?, ?, ?)")
                .params(seed, people, Timestamp.from(asOf))
                .update();
        return new Progress(seed, people, asOf, 0, 0, false);
    }

    void enrolled(int people) {
        database.sql("update demonstration.settlement set enrolled = ?").param(people).update();
    }

    void replayed(int births) {
        database.sql("update demonstration.settlement set replayed = ?").param(births).update();
    }

    void finish() {
        database.sql("update demonstration.settlement set finished = true").update();
    }
}
