package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.verify.ReportOrder;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.Limits;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.Rights;
import vn.lienthong.verification.SnapshotDate;
import vn.lienthong.verification.Snapshots;

/**
 * Runs one file from its place in the line to its package. Every step may be done again: after a
 * stop at any moment the engine goes on at its checkpoint, and what follows begins anew.
 * Thread-safe.
 */
final class JobRun {

    private static final String REPORT = "report.json";

    private final JobStore store;
    private final Snapshots snapshots;
    private final Law law;
    private final Outputs outputs;
    private final DataDirectory directory;

    /** What a run is judged by. */
    record Law(Rights rights, Limits limits, CommuneSuccession communes, Clock clock) {}

    /** Where results go. */
    record Outputs(Release release, ResultPackage results, JobEnd end) {}

    JobRun(JobStore store, Snapshots snapshots, Law law, Outputs outputs, DataDirectory directory) {
        this.store = store;
        this.snapshots = snapshots;
        this.law = law;
        this.outputs = outputs;
        this.directory = directory;
    }

    /**
     * Runs a file that was taken out of the line.
     *
     * @throws JobCancelled when somebody cancelled it meanwhile
     * @throws vn.lienthong.linkage.LinkageFault when the file or the index cannot be used
     * @throws FaultException {@code verification.no-index}, or {@code verification.no-right} when
     *     the right ended while the file waited
     */
    void run(Job job) throws IOException {
        LocalDate today = LocalDate.ofInstant(law.clock().instant(), SimulatedTime.VIETNAM);
        Right right = law.rights().require(job.order().body(), job.order().purpose(), today);
        Paths paths = Paths.of(directory, job.jobId());
        SnapshotDate date = snapshot(job, paths);
        Job begun = store.find(job.jobId()).orElseThrow(JobCancelled::new);
        if (!isVerified(paths)) {
            verify(begun, paths, date);
        }
        Limits.Dated limits = law.limits().on(today);
        var picks =
                new ReviewPicks(
                        limits.reviewsOfStratum(),
                        limits.reviewBelowBits(),
                        begun.input().sha256());
        Findings findings = outputs.release().release(begun, right, paths, picks);
        long rejected = rejected(paths);
        String sha256 =
                outputs.results().write(begun, findings, rejected, date, law.clock().instant());
        outputs.end()
                .finish(
                        begun,
                        new JobEnd.Result(findings, rejected, sha256, picks.places(paths.input())));
        DataDirectory.remove(paths.work());
        Files.deleteIfExists(paths.released());
    }

    /** The index of an earlier run, or else the latest; another index begins all anew. */
    private SnapshotDate snapshot(Job job, Paths paths) throws IOException {
        UUID known = job.progress().indexId();
        if (known != null && snapshots.file(known).isPresent()) {
            return snapshots.find(known).orElseThrow();
        }
        SnapshotDate latest =
                snapshots.latest().orElseThrow(() -> new FaultException("verification.no-index"));
        DataDirectory.remove(paths.work());
        store.useIndex(job.jobId(), latest.indexId());
        return latest;
    }

    private static boolean isVerified(Paths paths) {
        return Files.exists(paths.work().resolve(REPORT))
                && !Files.exists(paths.work().resolve("job.state"));
    }

    private void verify(Job job, Paths paths, SnapshotDate date) throws IOException {
        Path index =
                snapshots
                        .file(date.indexId())
                        .orElseThrow(() -> new FaultException("verification.no-index"));
        if (Files.exists(paths.work().resolve(REPORT))) {
            Files.delete(paths.work().resolve(REPORT));
        }
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        Verification.run(
                new VerificationOrder(
                        index,
                        paths.input(),
                        paths.work(),
                        ModelText.builtIn(),
                        Columns.read(job.input().mapping()).said(),
                        threads,
                        law.communes(),
                        ReportOrder.PLAIN),
                (lines, bytes, size) -> {
                    if (!store.advance(job.jobId(), lines, bytes)) {
                        throw new JobCancelled();
                    }
                });
    }

    /** The rejected lines, each of which is one line of their file behind the head. */
    private static long rejected(Paths paths) throws IOException {
        try (var lines = Files.lines(paths.work().resolve("rejects.csv"))) {
            return lines.count() - 1;
        }
    }
}
