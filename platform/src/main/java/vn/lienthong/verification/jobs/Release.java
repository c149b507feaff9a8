package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.population.AgencyQuestion;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.Right;

/**
 * Turns the engine's results into what a body is told. Line by line in batches: first everybody
 * found in the batch gets an access record, then the batch is written down for the body. After a
 * stop, lines that were released before are written down again, without new access records.
 * Thread-safe.
 */
final class Release {

    static final int BATCH = 1_000;

    private final JobStore store;
    private final JdbcClient database;
    private final AgencyVerification register;
    private final TransactionTemplate transaction;

    Release(
            JobStore store,
            JdbcClient database,
            AgencyVerification register,
            TransactionTemplate transaction) {
        this.store = store;
        this.database = database;
        this.register = register;
        this.transaction = transaction;
    }

    /**
     * Releases all results.
     *
     * @param picks takes note of lines that clerks should look at
     * @throws JobCancelled when somebody cancelled the job meanwhile
     */
    Findings release(Job job, Right right, Paths paths, ReviewPicks picks) throws IOException {
        var findings = new Findings(right.told());
        var disclosure = new Disclosure(right.told());
        var held = new HeldValues(register);
        Path results = Paths.engine(paths.work()).resolve("results.csv");
        DataDirectory.fresh(paths.released());
        try (var in = new ResultLines(results);
                Writer out = Files.newBufferedWriter(paths.released(), StandardCharsets.UTF_8)) {
            out.write(disclosure.head());
            for (List<ResultLine> batch = in.next(BATCH);
                    !batch.isEmpty();
                    batch = in.next(BATCH)) {
                List<ResultLine> lines = held.corrected(batch, right.told());
                lines.forEach(findings::add);
                lines.forEach(picks::look);
                release(job, lines);
                for (ResultLine line : lines) {
                    out.write(disclosure.row(line));
                }
            }
        }
        return findings;
    }

    private void release(Job job, List<ResultLine> batch) {
        long last = batch.getLast().line();
        if (last > job.progress().released()) {
            transaction.executeWithoutResult(_ -> record(job, batch, last));
        }
    }

    private void record(Job job, List<ResultLine> batch, long last) {
        List<ResultLine> found =
                batch.stream()
                        .filter(line -> line.line() > job.progress().released())
                        .filter(line -> line.person().isPresent())
                        .toList();
        register.found(persons(found), asker(job));
        database.sql(
                        """
                        insert into verification.job_match (job_id, line, person_id)
                        select ?, line, person_id from unnest(?, ?) as found (line, person_id)
                        on conflict (job_id, line) do nothing
                        """)
                .param(job.jobId())
                .param(new SqlArrayValue("int8", found.stream().map(ResultLine::line).toArray()))
                .param(
                        new SqlArrayValue(
                                "uuid",
                                found.stream().map(line -> line.person().orElseThrow()).toArray()))
                .update();
        if (!store.release(job.jobId(), last)) {
            throw new JobCancelled();
        }
    }

    /** Those of lines; of a person who comes again, the earlier line has the access record. */
    static Set<UUID> persons(List<ResultLine> found) {
        Set<UUID> persons = new LinkedHashSet<>();
        found.stream()
                .filter(line -> line.outcome() != RecordOutcome.DUPLICATE)
                .forEach(line -> line.person().ifPresent(persons::add));
        return persons;
    }

    /** The body that learns what becomes of a job. */
    static AgencyVerification.Asker asker(Job job) {
        return new AgencyVerification.Asker(
                job.order().submitter(),
                job.order().body(),
                new AgencyQuestion(job.order().purpose(), job.order().caseReference()),
                job.order().ground());
    }
}
