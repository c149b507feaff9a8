package vn.lienthong.verification.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.Rights;

/**
 * Tells bodies which of the persons of their files died, or turned out to live, after the register
 * was compared: by the line of the file, with an access record for the person. Thread-safe.
 */
@Transactional
public class Following {

    private static final int SHOWN = 1_000;

    private final JobStore store;
    private final Rights rights;
    private final AgencyVerification register;
    private final JdbcClient database;
    private final Clock clock;

    Following(
            JobStore store,
            Rights rights,
            AgencyVerification register,
            JdbcClient database,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    /**
     * A change that a body was told.
     *
     * @param line of its file
     * @param died false when the person turned out to live
     * @param knownAt since when the register knows
     */
    public record Change(long line, boolean died, Instant knownAt, Instant toldAt) {}

    /** A change that nobody was told yet. */
    private record Untold(UUID jobId, long line, UUID actId, UUID personId) {}

    /**
     * Tells what became known since the last time.
     *
     * @return how many lines were told
     */
    public int tell() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        List<Untold> untold =
                database.sql(
                                """
                                select m.job_id, m.line, c.act_id, c.person_id
                                from verification.life_change c
                                join verification.job_match m using (person_id)
                                join verification.job j using (job_id)
                                join verification.register_index i using (index_id)
                                where j.state = 'DONE' and c.known_at > coalesce(m.known_as_of, i.as_of)
                                    and not exists (
                                        select from verification.followed_change f
                                        where f.job_id = m.job_id and f.line = m.line
                                            and f.act_id = c.act_id)
                                order by m.job_id, m.line, c.known_at
                                """)
                        .query((row, number) ->
                                new Untold(
                                        id(row.getObject(1, UUID.class)),
                                        row.getLong(2),
                                        id(row.getObject(3, UUID.class)),
                                        id(row.getObject(4, UUID.class))))
                        .list();
        int told = 0;
        for (UUID jobId : untold.stream().map(Untold::jobId).distinct().toList()) {
            Job job = store.find(jobId).orElseThrow();
            boolean may =
                    rights.of(job.order().body(), today).stream()
                            .anyMatch(right ->
                                    right.purpose() == job.order().purpose()
                                            && right.told().deaths()
                                            && right.told().following());
            if (may) {
                List<Untold> ofJob =
                        untold.stream().filter(one -> one.jobId().equals(jobId)).toList();
                tell(job, ofJob);
                told += ofJob.size();
            }
        }
        return told;
    }

    private static UUID id(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    private void tell(Job job, List<Untold> changes) {
        register.found(
                changes.stream().map(Untold::personId).distinct().toList(),
                new AgencyVerification.Asker(
                        job.order().submitter(),
                        job.order().body(),
                        new AgencyQuestion(job.order().purpose(), job.order().caseReference()),
                        job.order().ground()));
        for (Untold change : changes) {
            database.sql(
                            """
                            insert into verification.followed_change (job_id, line, act_id, told_at)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            change.jobId(),
                            change.line(),
                            change.actId(),
                            Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** What a body was told about the lines of a file, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> of(UUID jobId) {
        return database.sql(
                        """
                        select f.line, c.died, c.known_at, f.told_at
                        from verification.followed_change f
                        join verification.life_change c using (act_id)
                        where f.job_id = ? order by c.known_at desc, f.line limit %d
                        """
                                .formatted(SHOWN))
                .param(jobId)
                .query((row, number) ->
                        new Change(
                                row.getLong("line"),
                                row.getBoolean("died"),
                                row.getTimestamp("known_at").toInstant(),
                                row.getTimestamp("told_at").toInstant()))
                .list();
    }
}
