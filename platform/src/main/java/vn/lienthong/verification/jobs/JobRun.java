package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.verify.InputForm;
import vn.lienthong.linkage.verify.MemoryLimit;
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
    private final JobFiles files;

    /** What a run is judged by. */
    record Law(
            Rights rights,
            Limits limits,
            CommuneSuccession communes,
            Thresholds thresholds,
            Clock clock) {

        LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
        }
    }

    /** Where results go. */
    record Outputs(Release release, ResultPackage results, JobEnd end) {}

    JobRun(JobStore store, Snapshots snapshots, Law law, Outputs outputs, JobFiles files) {
        this.store = store;
        this.snapshots = snapshots;
        this.law = law;
        this.outputs = outputs;
        this.files = files;
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
        LocalDate today = law.today();
        Right right = law.rights().require(job.order().body(), job.order().purpose(), today);
        Paths paths = files.paths(job.jobId());
        SnapshotDate date = snapshot(job, paths);
        Threshold threshold =
                law.thresholds().inForce(job.order().body(), job.order().purpose(), today);
        store.judge(job.jobId(), threshold, ModelText.identity(threshold.model()));
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
        List<ReviewPicks.Place> places =
                picks.places(begun.input().origin().text(files.plain(job.jobId(), paths.work())));
        // Of a file that is done nothing lies in the clear; a stop before that begins anew.
        files.removePlain(job.jobId());
        outputs.end().finish(begun, new JobEnd.Result(findings, rejected, sha256, places));
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
        Path engine = Paths.engine(paths.work());
        return Files.exists(engine.resolve(REPORT)) && !Files.exists(engine.resolve("job.state"));
    }

    private void verify(Job job, Paths paths, SnapshotDate date) throws IOException {
        Path index =
                snapshots
                        .file(date.indexId())
                        .orElseThrow(() -> new FaultException("verification.no-index"));
        Files.deleteIfExists(Paths.engine(paths.work()).resolve(REPORT));
        Job.Judged judged = job.judged();
        Threshold threshold = judged == null ? Threshold.OF_THE_MODEL : judged.threshold();
        Verification.run(
                new VerificationOrder(
                        index,
                        files.plain(job.jobId(), paths.work()),
                        Paths.engine(paths.work()),
                        threshold.model(),
                        Columns.read(job.input().mapping()).said(),
                        threads(),
                        law.communes(),
                        ReportOrder.PLAIN,
                        InputForm.made(job.input().origin()),
                        MemoryLimit.NONE),
                (lines, bytes, size) -> {
                    if (!store.advance(job.jobId(), lines, bytes)) {
                        throw new JobCancelled();
                    }
                });
    }

    /** Half of the processors: pages and questions need the others. */
    static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** Removes what lies in the clear for a job that will not go on. */
    void removePlain(UUID jobId) throws IOException {
        files.removePlain(jobId);
    }

    /** Removes all files of a job. */
    void removeFiles(UUID jobId) throws IOException {
        files.remove(jobId, law.clock().instant());
    }

    /** The rejected lines, each of which is one line of their file behind the head. */
    private static long rejected(Paths paths) throws IOException {
        try (var lines = Files.lines(Paths.engine(paths.work()).resolve("rejects.csv"))) {
            return lines.count() - 1;
        }
    }
}
