package vn.lienthong.verification.jobs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.table.Cells;
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

    private static final int BATCH = 1_000;

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
        DataDirectory.fresh(paths.released());
        try (BufferedReader in =
                        Files.newBufferedReader(
                                paths.work().resolve("results.csv"), StandardCharsets.UTF_8);
                Writer out = Files.newBufferedWriter(paths.released(), StandardCharsets.UTF_8)) {
            String head = in.readLine();
            if (!ResultLine.HEAD.equals(head)) {
                throw new IOException("results have another head");
            }
            out.write(disclosure.head());
            List<ResultLine> batch = new ArrayList<>(BATCH);
            for (ResultLine line = next(in); line != null; line = next(in)) {
                findings.add(line);
                picks.look(line);
                batch.add(line);
                if (batch.size() == BATCH) {
                    release(job, batch, disclosure, out);
                }
            }
            release(job, batch, disclosure, out);
        }
        return findings;
    }

    private static @Nullable ResultLine next(BufferedReader in) throws IOException {
        String text = in.readLine();
        if (text == null) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var cells = new Cells(',');
        if (cells.split(bytes, 0, bytes.length) != Cells.Split.DONE) {
            throw new IOException("a line of results cannot be read");
        }
        return ResultLine.read(cells);
    }

    private void release(Job job, List<ResultLine> batch, Disclosure disclosure, Writer out)
            throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        long last = batch.getLast().line();
        if (last > job.progress().released()) {
            transaction.executeWithoutResult(_ -> record(job, batch, last));
        }
        for (ResultLine line : batch) {
            out.write(disclosure.row(line));
        }
        batch.clear();
    }

    private void record(Job job, List<ResultLine> batch, long last) {
        List<ResultLine> found =
                batch.stream()
                        .filter(line -> line.line() > job.progress().released())
                        .filter(line -> line.person().isPresent())
                        .toList();
        Set<UUID> persons = new LinkedHashSet<>();
        // Of a person who comes again, the earlier line has the record.
        found.stream()
                .filter(line -> line.outcome() != RecordOutcome.DUPLICATE)
                .forEach(line -> persons.add(line.person().orElseThrow()));
        register.found(
                persons,
                new AgencyVerification.Asker(
                        job.order().submitter(),
                        job.order().body(),
                        new AgencyQuestion(job.order().purpose(), job.order().caseReference()),
                        job.order().ground()));
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
}
