package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.verify.InputForm;
import vn.lienthong.linkage.verify.MemoryLimit;
import vn.lienthong.linkage.verify.ReportOrder;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.SnapshotDate;
import vn.lienthong.verification.Snapshots;

/**
 * Verifies earlier files anew when the register changed, as long as they are there, and tells the
 * body which lines became otherwise: corrected names, other numbers, records that became one,
 * persons who were not in the register before. What it is told is what its right allows of results;
 * whoever it learns of has an access record. Deaths alone are told by {@link Following}.
 * Thread-safe.
 */
public final class Rechecks {

    private static final Logger LOG = LoggerFactory.getLogger(Rechecks.class);

    private final JobStore store;
    private final RecheckStore changes;
    private final Snapshots snapshots;
    private final JobRun.Law law;
    private final Outputs outputs;

    /** Where the files lie, and what is written together. */
    record Outputs(JobFiles files, AgencyVerification register, TransactionTemplate transaction) {}

    Rechecks(
            JobStore store,
            RecheckStore changes,
            Snapshots snapshots,
            JobRun.Law law,
            Outputs outputs) {
        this.store = store;
        this.changes = changes;
        this.snapshots = snapshots;
        this.law = law;
        this.outputs = outputs;
    }

    /**
     * A line that became otherwise.
     *
     * @param columns names of the columns of the results that became otherwise
     * @param registerAsOf moment of the register by which it did
     */
    public record Change(
            long line,
            RecordOutcome before,
            RecordOutcome now,
            List<String> columns,
            Instant registerAsOf) {
        public Change {
            columns = List.copyOf(columns);
        }
    }

    /** What a body was told about the lines of a file, the latest first. */
    public List<Change> of(UUID jobId) {
        return changes.of(jobId);
    }

    /**
     * Verifies all files anew that were not since the latest index.
     *
     * @return how many lines became otherwise
     */
    public int run() {
        Optional<SnapshotDate> latest = snapshots.latest();
        int told = 0;
        if (latest.isPresent()) {
            for (UUID jobId : changes.due(latest.get().indexId())) {
                told += runOrPass(store.find(jobId).orElseThrow(), latest.get());
            }
        }
        return told;
    }

    /** A file that cannot be verified anew keeps no other from it. */
    private int runOrPass(Job job, SnapshotDate date) {
        try {
            return run(job, date);
        } catch (IOException | UncheckedIOException | LinkageFault | FaultException failed) {
            LOG.warn(
                    "Job {} is verified anew with another index: {}",
                    job.jobId(),
                    failed.getClass().getSimpleName());
            // A platform that stops goes on with it at the next start.
            if (!Thread.currentThread().isInterrupted()) {
                changes.rechecked(job.jobId(), date.indexId(), null);
            }
            return 0;
        }
    }

    private int run(Job job, SnapshotDate date) throws IOException {
        Optional<Right> right = following(job);
        List<ChangedLine> changed = List.of();
        Path within = outputs.files().paths(job.jobId()).recheck();
        DataDirectory.remove(within);
        if (right.isPresent() && isComparable(job)) {
            try {
                var numbers = new ReplacedNumbers(replaced(job), job.input().origin());
                outputs.files().plain(job.jobId(), within, numbers::copy);
                verify(job, within, date);
                changed = compare(job, numbers, right.get(), date);
            } finally {
                DataDirectory.remove(within);
            }
        }
        if (changed.isEmpty()) {
            changes.rechecked(job.jobId(), date.indexId(), null);
        }
        return changed.size();
    }

    /** Numbers that were replaced since the register with which the job was verified first. */
    private Map<String, AgencyVerification.Replaced> replaced(Job job) {
        return job.indexId()
                .flatMap(snapshots::find)
                .map(first -> outputs.register().replacedSince(first.asOf()))
                .orElse(Map.of());
    }

    private Optional<Right> following(Job job) {
        return law.rights().of(job.order().body(), law.today()).stream()
                .filter(right -> right.purpose() == job.order().purpose())
                .filter(right -> right.told().following())
                .findFirst();
    }

    /** By another model lines differ though the register is the same. */
    private static boolean isComparable(Job job) {
        Job.Judged judged = job.judged();
        return judged != null
                && judged.model().equals(ModelText.identity(judged.threshold().model()));
    }

    private void verify(Job job, Path within, SnapshotDate date) throws IOException {
        Job.Judged judged = job.judged();
        Threshold threshold = judged == null ? Threshold.OF_THE_MODEL : judged.threshold();
        Path index =
                snapshots
                        .file(date.indexId())
                        .orElseThrow(() -> new FaultException("verification.no-index"));
        Verification.run(
                new VerificationOrder(
                        index,
                        outputs.files().plain(job.jobId(), within),
                        Paths.engine(within),
                        threshold.model(),
                        Columns.read(job.input().mapping()).said(),
                        JobRun.threads(),
                        law.communes(),
                        ReportOrder.PLAIN,
                        InputForm.made(job.input().origin()),
                        MemoryLimit.NONE),
                (lines, bytes, size) -> {});
    }

    private List<ChangedLine> compare(
            Job job, ReplacedNumbers numbers, Right right, SnapshotDate date) throws IOException {
        JobFiles files = outputs.files();
        Path within = files.paths(job.jobId()).recheck();
        UUID before = job.progress().changesIndexId();
        Optional<SealedFile> earlier =
                before == null ? Optional.empty() : Optional.of(files.changes(job.jobId(), before));
        var disclosure = new Disclosure(right.told());
        try (var told = new ToldResults(files.results(job.jobId()), earlier);
                var now = new ResultLines(Paths.engine(within).resolve("results.csv"))) {
            // Another right tells of other fields; nothing of that is a change of the register.
            if (!told.head().equals(disclosure.head())) {
                return List.of();
            }
            List<ChangedLine> changed = changed(told, now, numbers, right);
            if (!changed.isEmpty()) {
                tell(job, told, changed, date);
                if (before != null) {
                    Files.deleteIfExists(files.changes(job.jobId(), before).path());
                }
            }
            return changed;
        }
    }

    private List<ChangedLine> changed(
            ToldResults told, ResultLines now, ReplacedNumbers numbers, Right right)
            throws IOException {
        var disclosure = new Disclosure(right.told());
        var held = new HeldValues(outputs.register());
        List<ChangedLine> changed = new ArrayList<>();
        List<String> titles = told.titles();
        for (List<ResultLine> batch = now.next(Release.BATCH);
                !batch.isEmpty();
                batch = now.next(Release.BATCH)) {
            for (ResultLine line : held.corrected(numbers.seen(batch), right.told())) {
                String known = told.next();
                if (known == null || !known.startsWith(line.line() + ",")) {
                    throw new IOException("the lines of a file are others than before");
                }
                ChangedLine differs = ChangedLine.of(titles, known, disclosure.row(line), line);
                if (differs != null) {
                    changed.add(differs);
                }
            }
        }
        return changed;
    }

    /** The file of changes is whole before the body can see that there is one. */
    private void tell(Job job, ToldResults told, List<ChangedLine> changed, SnapshotDate date)
            throws IOException {
        try (OutputStream out = outputs.files().changes(job.jobId(), date.indexId()).write()) {
            var text = new StringBuilder("register_as_of,").append(told.head());
            text.append(told.earlier());
            for (ChangedLine line : changed) {
                text.append(date.asOf()).append(',').append(line.row());
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        outputs.transaction()
                .executeWithoutResult(_ -> {
                    outputs.register()
                            .found(
                                    Release.persons(
                                            changed.stream().map(ChangedLine::line).toList()),
                                    Release.asker(job));
                    changes.match(job.jobId(), changed, date);
                    changes.tell(job.jobId(), changed, date, law.clock().instant());
                    changes.rechecked(job.jobId(), date.indexId(), date.indexId());
                });
    }
}
