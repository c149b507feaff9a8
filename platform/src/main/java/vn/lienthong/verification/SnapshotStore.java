package vn.lienthong.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which indexes of the register there are. Thread-safe. */
final class SnapshotStore {

    private final JdbcClient database;

    SnapshotStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * An index that was built.
     *
     * @param source SHA-256 of the extract
     * @param rejected lines of the extract that are not in it
     * @param bytes its size
     * @param file its name in the directory of indexes
     */
    record Snapshot(SnapshotDate date, String source, long rejected, long bytes, String file) {}

    void insert(Snapshot snapshot, Instant builtAt) {
        database.sql(
                        """
                        insert into verification.register_index
                            (index_id, identity, source, as_of, persons, rejected, bytes, file, built_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(snapshot.date().indexId())
                .param(snapshot.date().identity())
                .param(snapshot.source())
                .param(Timestamp.from(snapshot.date().asOf()))
                .param(snapshot.date().persons())
                .param(snapshot.rejected())
                .param(snapshot.bytes())
                .param(snapshot.file())
                .param(Timestamp.from(builtAt))
                .update();
    }

    Optional<Snapshot> latest() {
        return database.sql(
                        "select * from verification.register_index order by built_at desc, index_id desc limit 1")
                .query((row, number) -> snapshot(row))
                .optional();
    }

    Optional<Snapshot> find(UUID indexId) {
        return database.sql("select * from verification.register_index where index_id = ?")
                .param(indexId)
                .query((row, number) -> snapshot(row))
                .optional();
    }

    /** Names of the files that are still needed: of the latest, and of jobs that are not over. */
    List<String> neededFiles() {
        return database.sql(
                        """
                        (select file from verification.register_index
                         order by built_at desc, index_id desc limit 1)
                        union
                        select i.file from verification.register_index i
                        join verification.job j using (index_id)
                        where j.state in ('WAITING', 'RUNNING')
                        """)
                .query((row, number) -> Objects.requireNonNull(row.getString("file")))
                .list();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                new SnapshotDate(
                        row.getObject("index_id", UUID.class),
                        row.getString("identity"),
                        row.getTimestamp("as_of").toInstant(),
                        row.getLong("persons")),
                row.getString("source"),
                row.getLong("rejected"),
                row.getLong("bytes"),
                row.getString("file"));
    }
}
