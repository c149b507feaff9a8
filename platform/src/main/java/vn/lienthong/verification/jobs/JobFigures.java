package vn.lienthong.verification.jobs;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.primitives.AgencyCode;

/** Counts what came of files, one by one and over time. Thread-safe. */
@Transactional(readOnly = true)
public class JobFigures {

    private static final int SHOWN = 60;

    private final JdbcClient database;

    JobFigures(JdbcClient database) {
        this.database = database;
    }

    /**
     * What came of a file.
     *
     * @param endedAt when it was done
     * @param outcomes lines by outcome, as the body was told
     * @param quality shares by dimension
     */
    public record Point(
            UUID jobId,
            Instant endedAt,
            Map<RecordOutcome, Long> outcomes,
            Map<Dimension, Dimension.Kept> quality) {

        /** Lines that had an outcome. */
        public long lines() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** A share; nothing looked at where the body is not told. */
        public Dimension.Kept of(Dimension dimension) {
            return quality.getOrDefault(dimension, new Dimension.Kept(0, 0));
        }
    }

    /** What came of a file; without any counts before it is done. */
    public Point of(Job job) {
        Instant at = job.times().endedAt();
        return new Point(
                job.jobId(),
                at == null ? job.times().submittedAt() : at,
                outcomes(job.jobId()),
                quality(job.jobId()));
    }

    /** The last files of a body that were done, oldest first. */
    public List<Point> of(AgencyCode body) {
        return database
                .sql(
                        """
                        select job_id, ended_at from verification.job
                        where body = ? and state = 'DONE' order by ended_at desc, job_id limit %d
                        """
                                .formatted(SHOWN))
                .param(body.national())
                .query((row, number) ->
                        Map.entry(
                                Objects.requireNonNull(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant()))
                .list()
                .reversed()
                .stream()
                .map(job ->
                        new Point(
                                job.getKey(),
                                job.getValue(),
                                outcomes(job.getKey()),
                                quality(job.getKey())))
                .toList();
    }

    /** How many files each body had done, by code. */
    public Map<String, Long> done() {
        var done = new TreeMap<String, Long>();
        database.sql(
                        "select body, count(*) from verification.job where state = 'DONE' group by body")
                .query((row, number) -> done.put(row.getString(1), row.getLong(2)))
                .list();
        return done;
    }

    private Map<RecordOutcome, Long> outcomes(UUID jobId) {
        var outcomes = new EnumMap<RecordOutcome, Long>(RecordOutcome.class);
        database.sql("select outcome, lines from verification.job_outcome where job_id = ?")
                .param(jobId)
                .query((row, number) ->
                        outcomes.put(RecordOutcome.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return outcomes;
    }

    private Map<Dimension, Dimension.Kept> quality(UUID jobId) {
        var quality = new EnumMap<Dimension, Dimension.Kept>(Dimension.class);
        database.sql(
                        "select dimension, kept, looked_at from verification.job_quality where job_id = ?")
                .param(jobId)
                .query((row, number) ->
                        quality.put(
                                Dimension.valueOf(row.getString(1)),
                                new Dimension.Kept(row.getLong(2), row.getLong(3))))
                .list();
        return quality;
    }
}
