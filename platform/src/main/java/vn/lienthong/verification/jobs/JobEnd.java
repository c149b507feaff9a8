package vn.lienthong.verification.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.shell.Identifiers;

/** Writes, in one transaction, that a file is done: figures, lines to look at, event. */
class JobEnd {

    private final JobStore store;
    private final JdbcClient database;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JobEnd(
            JobStore store,
            JdbcClient database,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.database = database;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What came of a file.
     *
     * @param rejected lines that could not be read
     * @param packageSha256 digest of the package
     * @param reviews lines that clerks should look at
     */
    record Result(
            Findings findings,
            long rejected,
            String packageSha256,
            List<ReviewPicks.Place> reviews) {

        Result {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * Ends a job.
     *
     * @throws JobCancelled when somebody cancelled it meanwhile
     */
    @Transactional
    void finish(Job job, Result result) {
        Instant now = clock.instant();
        if (!store.finish(job.jobId(), result.rejected(), result.packageSha256(), now)) {
            throw new JobCancelled();
        }
        for (Map.Entry<RecordOutcome, Long> count : result.findings().outcomes().entrySet()) {
            database.sql(
                            "insert into verification.job_outcome (job_id, outcome, lines) values (?, ?, ?)")
                    .params(job.jobId(), count.getKey().name(), count.getValue())
                    .update();
        }
        result.findings()
                .quality(result.rejected())
                .forEach((dimension, kept) ->
                        database.sql(
                                        """
                                        insert into verification.job_quality
                                            (job_id, dimension, kept, looked_at)
                                        values (?, ?, ?, ?)
                                        """)
                                .params(job.jobId(), dimension.name(), kept.kept(), kept.lookedAt())
                                .update());
        result.reviews().forEach(place -> insert(job, place));
        events.publishEvent(
                new BatchVerified(
                        job.jobId(),
                        job.order().body().national(),
                        job.order().list(),
                        result.findings().lines(),
                        now));
    }

    private void insert(Job job, ReviewPicks.Place place) {
        database.sql(
                        """
                        insert into verification.review_item
                            (item_id, job_id, line, line_offset, line_bytes, stratum, outcome,
                             posterior)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        identifiers.next(),
                        job.jobId(),
                        place.pick().line(),
                        place.offset(),
                        place.bytes(),
                        place.pick().stratum().name(),
                        place.pick().outcome().name(),
                        place.pick().posterior())
                .update();
    }
}
