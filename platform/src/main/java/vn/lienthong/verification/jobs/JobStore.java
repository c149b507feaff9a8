package vn.lienthong.verification.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.verification.Limits;

/** Keeps files that bodies had verified. Within the caller's transaction. Thread-safe. */
final class JobStore {

    private static final int SHOWN = 100;

    /** First half of the keys of advisory locks on the line of a body. */
    private static final int LINE_LOCK = 0x4C494E45;

    private final JdbcClient database;

    JobStore(JdbcClient database) {
        this.database = database;
    }

    void insert(UUID jobId, byte[] key, JobOrder order, Job.Input input, Instant submittedAt) {
        database.sql(
                        """
                        insert into verification.job
                            (job_id, body, purpose, list, right_from, ground, case_reference,
                             consent_reference, title, bytes, lines, sha256, submitter,
                             submitted_at, file_key, origin, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREVIEW')
                        """)
                .param(jobId)
                .param(order.body().national())
                .param(order.purpose().name())
                .param(order.list())
                .param(order.rightFrom())
                .param(order.ground())
                .param(order.caseReference())
                .param(order.consent())
                .param(order.title())
                .param(input.bytes())
                .param(input.lines())
                .param(input.sha256())
                .param(order.submitter())
                .param(Timestamp.from(submittedAt))
                .param(key)
                .param(input.origin().name())
                .update();
    }

    /** The wrapped key of the files of a job; empty when there is none, or not any more. */
    Optional<byte[]> key(UUID jobId) {
        return database.sql(
                        "select file_key from verification.job where job_id = ? and file_key is not null")
                .param(jobId)
                .query((row, number) -> Objects.requireNonNull(row.getBytes(1)))
                .optional();
    }

    Optional<Job> find(UUID jobId) {
        return database.sql("select * from verification.job where job_id = ?")
                .param(jobId)
                .query((row, number) -> job(row))
                .optional();
    }

    /** Those of a body, the latest first. */
    List<Job> of(AgencyCode body) {
        return database.sql(
                        "select * from verification.job where body = ? order by submitted_at desc, job_id limit "
                                + SHOWN)
                .param(body.national())
                .query((row, number) -> job(row))
                .list();
    }

    /** Until the transaction ends, other files of the body wait to be counted. */
    void lock(AgencyCode body) {
        database.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .params(LINE_LOCK, body.national())
                .query()
                .listOfRows();
    }

    /** Puts a file in the line; false when it is not there to be confirmed. */
    boolean queue(UUID jobId, String mapping, Instant at) {
        return database.sql(
                                """
                                update verification.job set state = 'WAITING', mapping = ?, queued_at = ?
                                where job_id = ? and state = 'PREVIEW'
                                """)
                        .params(mapping, Timestamp.from(at), jobId)
                        .update()
                > 0;
    }

    long waiting(AgencyCode body) {
        return database.sql(
                        "select count(*) from verification.job where body = ? and state = 'WAITING'")
                .param(body.national())
                .query(Long.class)
                .single();
    }

    /** Lines that a body put in the line for a purpose since a moment, but for cancelled ones. */
    long linesSince(AgencyCode body, Reading.Purpose purpose, Instant since) {
        return database.sql(
                        """
                        select coalesce(sum(lines), 0) from verification.job
                        where body = ? and purpose = ? and queued_at > ? and state <> 'CANCELLED'
                        """)
                .params(body.national(), purpose.name(), Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Ends a file that is not over; false when it is. */
    boolean cancel(UUID jobId, Instant at) {
        return database.sql(
                                """
                                update verification.job set state = 'CANCELLED', ended_at = ?
                                where job_id = ? and state in ('PREVIEW', 'WAITING', 'RUNNING')
                                """)
                        .params(Timestamp.from(at), jobId)
                        .update()
                > 0;
    }

    /** Files that somebody began, and nobody runs any more, stand in the line again. */
    int requeue(Collection<UUID> running) {
        return database.sql(
                        """
                        update verification.job set state = 'WAITING'
                        where state = 'RUNNING' and not (job_id = any (?))
                        """)
                .param(new SqlArrayValue("uuid", running.toArray()))
                .update();
    }

    /** Takes the next file that may run out of the line. */
    Optional<UUID> claim(Limits.Dated limits, Instant at) {
        return database.sql(
                        """
                        update verification.job set state = 'RUNNING', runs = runs + 1,
                            started_at = coalesce(started_at, :at)
                        where job_id = (
                            select j.job_id from verification.job j
                            where j.state = 'WAITING'
                                and (select count(*) from verification.job r
                                     where r.state = 'RUNNING') < :running
                                and (select count(*) from verification.job r
                                     where r.state = 'RUNNING' and r.body = j.body) < :ofBody
                            order by j.queued_at, j.job_id limit 1
                            for update skip locked)
                        returning job_id
                        """)
                .param("at", Timestamp.from(at))
                .param("running", limits.running())
                .param("ofBody", limits.runningOfBody())
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Writes how sure the engine must be, once: a run that goes on keeps it. */
    void judge(UUID jobId, Threshold threshold, String model) {
        database.sql(
                        """
                        update verification.job set accept = ?, threshold_id = ?, model = ?
                        where job_id = ? and accept is null
                        """)
                .param(threshold.accept())
                .param(threshold.thresholdId())
                .param(model)
                .param(jobId)
                .update();
    }

    void useIndex(UUID jobId, UUID indexId) {
        database.sql(
                        """
                        update verification.job set index_id = ?, lines_done = 0, bytes_done = 0,
                            lines_released = 0
                        where job_id = ?
                        """)
                .params(indexId, jobId)
                .update();
    }

    /** Writes how far a file is; false when it was cancelled. */
    boolean advance(UUID jobId, long lines, long bytes) {
        return database.sql(
                                """
                                update verification.job set lines_done = ?, bytes_done = ?
                                where job_id = ? and state = 'RUNNING'
                                """)
                        .params(lines, bytes, jobId)
                        .update()
                > 0;
    }

    /** Writes up to which line persons have access records; false when it was cancelled. */
    boolean release(UUID jobId, long line) {
        return database.sql(
                                """
                                update verification.job set lines_released = ?
                                where job_id = ? and state = 'RUNNING'
                                """)
                        .params(line, jobId)
                        .update()
                > 0;
    }

    boolean finish(UUID jobId, long rejected, String packageSha256, Instant at) {
        return database.sql(
                                """
                                update verification.job set state = 'DONE', rejected = ?,
                                    package_sha256 = ?, ended_at = ?, bytes_done = bytes
                                where job_id = ? and state = 'RUNNING'
                                """)
                        .params(rejected, packageSha256, Timestamp.from(at), jobId)
                        .update()
                > 0;
    }

    void fail(UUID jobId, String fault, Instant at) {
        database.sql(
                        """
                        update verification.job set state = 'FAILED', fault = ?, ended_at = ?
                        where job_id = ? and state = 'RUNNING'
                        """)
                .params(fault, Timestamp.from(at), jobId)
                .update();
    }

    /** Files whose term ended before a moment and that still lie on the disk. */
    List<UUID> overdue(Instant before) {
        return database.sql(
                        """
                        select job_id from verification.job
                        where files_removed_at is null and coalesce(ended_at, submitted_at) < ?
                            and state not in ('WAITING', 'RUNNING')
                        """)
                .param(Timestamp.from(before))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    void filesRemoved(UUID jobId, Instant at) {
        database.sql(
                        """
                        update verification.job set files_removed_at = ?, file_key = null,
                            state = case state when 'PREVIEW' then 'CANCELLED' else state end
                        where job_id = ?
                        """)
                .params(Timestamp.from(at), jobId)
                .update();
    }

    private static Job job(ResultSet row) throws SQLException {
        long rejected = row.getLong("rejected");
        Long rejectedOrNone = row.wasNull() ? null : rejected;
        return new Job(
                row.getObject("job_id", UUID.class),
                new JobOrder(
                        AgencyCode.of(row.getString("body")),
                        Reading.Purpose.valueOf(row.getString("purpose")),
                        row.getString("list"),
                        row.getObject("right_from", LocalDate.class),
                        row.getString("ground"),
                        row.getString("case_reference"),
                        row.getString("consent_reference"),
                        row.getString("title"),
                        row.getObject("submitter", UUID.class)),
                new Job.Input(
                        row.getLong("bytes"),
                        row.getLong("lines"),
                        row.getString("sha256"),
                        row.getString("mapping"),
                        PlainTable.Origin.valueOf(row.getString("origin"))),
                JobState.valueOf(row.getString("state")),
                new Job.Times(
                        row.getTimestamp("submitted_at").toInstant(),
                        moment(row, "queued_at"),
                        moment(row, "started_at"),
                        moment(row, "ended_at"),
                        moment(row, "files_removed_at")),
                new Job.Progress(
                        row.getObject("index_id", UUID.class),
                        row.getInt("runs"),
                        row.getLong("lines_done"),
                        row.getLong("bytes_done"),
                        row.getLong("lines_released"),
                        row.getObject("changes_index_id", UUID.class)),
                judged(row),
                new Job.Ending(
                        rejectedOrNone, row.getString("fault"), row.getString("package_sha256")));
    }

    private static Job.@Nullable Judged judged(ResultSet row) throws SQLException {
        String model = row.getString("model");
        return model == null
                ? null
                : new Job.Judged(
                        new Threshold(
                                row.getDouble("accept"), row.getObject("threshold_id", UUID.class)),
                        model);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
