package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Identifiers;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.shell.SimulatedTime;
import vn.lienthong.verification.Limits;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.Rights;

/**
 * Files of bodies, from upload to the package of results. A body sees its own files only.
 * Thread-safe.
 */
public class Jobs {

    private static final Duration DAY = Duration.ofHours(24);

    private final JobStore store;
    private final Law law;
    private final JobFiles files;
    private final Identifiers identifiers;
    private final Clock clock;

    /** What files are judged by. */
    record Law(Rights rights, Limits limits) {}

    Jobs(JobStore store, Law law, JobFiles files, Identifiers identifiers, Clock clock) {
        this.store = store;
        this.law = law;
        this.files = files;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The rights of a body today. */
    public List<Right> rights(AgencyCode body) {
        return law.rights().of(body, today());
    }

    /** Days for which files are kept after the end. */
    public int retentionDays() {
        return law.limits().on(today()).retentionDays();
    }

    /**
     * Takes a file in; it waits for somebody to confirm its columns. No transaction: a large file
     * takes its time.
     *
     * @param by the account or client that hands it in
     * @throws FaultException {@code verification.no-right} when the body may not verify for this
     *     purpose
     */
    public Outcome<Job> upload(JobEntry typed, InputStream content, AgencyCode body, UUID by) {
        return switch (typed.checked()) {
            case Outcome.Refused<Reading.Purpose>(List<Violation> violations) ->
                    Outcome.refused(violations);
            case Outcome.Accepted<Reading.Purpose>(Reading.Purpose purpose) ->
                    taken(typed, content, law.rights().require(body, purpose, today()), by);
        };
    }

    private Outcome<Job> taken(JobEntry typed, InputStream content, Right right, UUID by) {
        UUID jobId = identifiers.next();
        try {
            right.requireConsent(typed.consent());
            byte[] key = files.draw(jobId);
            Job.Input input =
                    Upload.take(content, files.input(jobId, key), right.quota().fileBytes());
            store.insert(
                    jobId,
                    key,
                    new JobOrder(
                            right.body(),
                            right.purpose(),
                            right.list(),
                            right.from(),
                            right.ground().inVietnamese(),
                            typed.caseReference(),
                            typed.consent().isEmpty() ? null : typed.consent(),
                            typed.title(),
                            by),
                    input,
                    clock.instant());
            return Outcome.accepted(open(jobId, right.body()));
        } catch (LinkageFault unreadable) {
            return Outcome.refused(
                    List.of(named(unreadable.violation(), typed.title()).at("file")));
        } catch (FaultException refused) {
            return Outcome.refused(
                    refused.violations().stream()
                            .map(one -> one.field().isEmpty() ? one.at("file") : one)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of a body, the latest first. */
    public List<Job> of(AgencyCode body) {
        return store.of(body);
    }

    /**
     * A file of a body.
     *
     * @throws FaultException {@code verification.job-unknown} when the body has no such file
     */
    public Job open(UUID jobId, AgencyCode body) {
        return store.find(jobId)
                .filter(job -> job.order().body().equals(body))
                .orElseThrow(() -> new FaultException("verification.job-unknown"));
    }

    /**
     * Looks at a file as it would be verified; the look ends with the function.
     *
     * @throws FaultException {@code input.*} when it cannot be read as a table, {@code
     *     verification.state} when its files are removed
     */
    public <R> R preview(Job job, Columns columns, Function<InputPreview, R> look) {
        try {
            return files.preview(job, columns, look);
        } catch (LinkageFault unreadable) {
            throw new FaultException(List.of(named(unreadable.violation(), job.order().title())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file lies on this machine is nobody's business. */
    private static Violation named(Violation violation, String title) {
        return violation.arguments().containsKey("file")
                ? Violation.of(violation.code(), named(violation.arguments(), title))
                : violation;
    }

    private static Map<String, String> named(Map<String, String> arguments, String title) {
        var named = new HashMap<>(arguments);
        named.put("file", title);
        return named;
    }

    /**
     * Puts a file in the line.
     *
     * @throws FaultException {@code verification.state}, {@code verification.waiting}, {@code
     *     verification.lines-quota}, {@code verification.no-right}, or as {@link #preview}
     */
    @Transactional
    public void confirm(Job job, Columns columns) {
        Right right = law.rights().require(job.order().body(), job.order().purpose(), today());
        preview(job, columns, InputPreview::words);
        Limits.Dated limits = law.limits().on(today());
        store.lock(job.order().body());
        if (store.waiting(job.order().body()) >= limits.waitingOfBody()) {
            throw new FaultException(
                    "verification.waiting", Map.of("limit", "" + limits.waitingOfBody()));
        }
        Instant now = clock.instant();
        long used = store.linesSince(job.order().body(), job.order().purpose(), now.minus(DAY));
        if (used + job.input().lines() > right.quota().linesADay()) {
            throw new FaultException(
                    "verification.lines-quota", Map.of("limit", "" + right.quota().linesADay()));
        }
        if (!store.queue(job.jobId(), columns.written(), now)) {
            throw new FaultException("verification.state");
        }
    }

    /**
     * Ends a file that is not over and removes it from the disk; one that runs stops within its
     * next megabyte.
     *
     * @throws FaultException {@code verification.state} when it is over
     */
    @Transactional
    public void cancel(Job job) {
        if (!store.cancel(job.jobId(), clock.instant())) {
            throw new FaultException("verification.state");
        }
        if (job.state() != JobState.RUNNING) {
            removeFiles(job.jobId());
        }
    }

    /**
     * The package of results.
     *
     * @throws FaultException {@code verification.no-package} when there is none
     */
    public SealedFile results(Job job) {
        if (!job.hasPackage()) {
            throw new FaultException("verification.no-package");
        }
        try {
            return there(files.results(job.jobId()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The lines that became otherwise since the results, as a table of CSV.
     *
     * @throws FaultException {@code verification.no-package} when there are none
     */
    public SealedFile changes(Job job) {
        UUID indexId = job.progress().changesIndexId();
        if (!job.hasPackage() || indexId == null) {
            throw new FaultException("verification.no-package");
        }
        try {
            return there(files.changes(job.jobId(), indexId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SealedFile there(SealedFile file) {
        if (!file.exists()) {
            throw new FaultException("verification.no-package");
        }
        return file;
    }

    /** Removes the files of jobs whose term has ended, and what a stop left behind. */
    public void removeOverdue() {
        Instant now = clock.instant();
        store.overdue(now.minus(Duration.ofDays(retentionDays()))).forEach(this::removeFiles);
        try {
            files.removeAbandoned(DAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeFiles(UUID jobId) {
        try {
            files.remove(jobId, clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SimulatedTime.VIETNAM);
    }
}
