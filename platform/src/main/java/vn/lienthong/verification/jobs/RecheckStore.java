package vn.lienthong.verification.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.verification.SnapshotDate;

/** Keeps which lines became otherwise. Within the caller's transaction. Thread-safe. */
final class RecheckStore {

    private static final int SHOWN = 1_000;

    private final JdbcClient database;

    RecheckStore(JdbcClient database) {
        this.database = database;
    }

    /** Files whose results are there and were not compared with an index. */
    List<UUID> due(UUID indexId) {
        return database.sql(
                        """
                        select job_id from verification.job
                        where state = 'DONE' and files_removed_at is null and model is not null
                            and index_id <> ? and rechecked_index_id is distinct from ?
                        order by ended_at, job_id
                        """)
                .params(indexId, indexId)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Keeps who is meant by lines now; lines that mean nobody any more are followed no more. */
    void match(UUID jobId, Collection<ChangedLine> changed, SnapshotDate date) {
        List<ChangedLine> found =
                changed.stream().filter(line -> line.line().person().isPresent()).toList();
        database.sql(
                        """
                        insert into verification.job_match (job_id, line, person_id, known_as_of)
                        select ?, line, person_id, ? from unnest(?, ?) as found (line, person_id)
                        on conflict (job_id, line) do update
                            set person_id = excluded.person_id, known_as_of = excluded.known_as_of
                        """)
                .param(jobId)
                .param(Timestamp.from(date.asOf()))
                .param(new SqlArrayValue("int8", lines(found)))
                .param(
                        new SqlArrayValue(
                                "uuid",
                                found.stream()
                                        .map(line -> line.line().person().orElseThrow())
                                        .toArray()))
                .update();
        List<ChangedLine> lost =
                changed.stream().filter(line -> line.line().person().isEmpty()).toList();
        database.sql(
                        """
                        delete from verification.job_match m
                        where m.job_id = ? and m.line = any (?)
                            and not exists (select from verification.followed_change f
                                where f.job_id = m.job_id and f.line = m.line)
                        """)
                .param(jobId)
                .param(new SqlArrayValue("int8", lines(lost)))
                .update();
    }

    private static Object[] lines(Collection<ChangedLine> changed) {
        return changed.stream().map(line -> line.line().line()).toArray();
    }

    void tell(UUID jobId, Collection<ChangedLine> changed, SnapshotDate date, Instant now) {
        for (ChangedLine line : changed) {
            database.sql(
                            """
                            insert into verification.outcome_change
                                (job_id, line, index_id, outcome_before, outcome_now, fields, told_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            jobId,
                            line.line().line(),
                            date.indexId(),
                            line.before(),
                            line.now(),
                            String.join(",", line.columns()),
                            Timestamp.from(now))
                    .update();
        }
    }

    /**
     * Writes that results were compared with an index.
     *
     * @param changes the index whose changes the body takes; null to leave it as it is
     */
    void rechecked(UUID jobId, UUID indexId, @Nullable UUID changes) {
        database.sql(
                        """
                        update verification.job set rechecked_index_id = ?,
                            changes_index_id = coalesce(?, changes_index_id)
                        where job_id = ?
                        """)
                .param(indexId)
                .param(changes)
                .param(jobId)
                .update();
    }

    /** What a body was told about the lines of a file, the latest first. */
    List<Rechecks.Change> of(UUID jobId) {
        return database.sql(
                        """
                        select c.line, c.outcome_before, c.outcome_now, c.fields, i.as_of
                        from verification.outcome_change c
                        join verification.register_index i using (index_id)
                        where c.job_id = ? order by i.as_of desc, c.line limit %d
                        """
                                .formatted(SHOWN))
                .param(jobId)
                .query((row, number) ->
                        new Rechecks.Change(
                                row.getLong("line"),
                                RecordOutcome.valueOf(row.getString("outcome_before")),
                                RecordOutcome.valueOf(row.getString("outcome_now")),
                                columns(row.getString("fields")),
                                row.getTimestamp("as_of").toInstant()))
                .list();
    }

    private static List<String> columns(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
