package vn.lienthong.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.shell.SignedIn;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.jobs.Columns;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.JobEntry;
import vn.lienthong.verification.jobs.JobState;
import vn.lienthong.verification.jobs.Jobs;

/** Where a body hands files in, follows them, and takes the results. */
@Controller
@RequestMapping(JobPages.PATH)
class JobPages {

    static final String PATH = "/can-bo/doi-chieu";

    /** Seconds after which the page of a file that moves is shown anew. */
    private static final String REFRESH_SECONDS = "4";

    private final Jobs jobs;
    private final Clerks clerks;
    private final JobViews views;

    JobPages(Jobs jobs, Clerks clerks, JobViews views) {
        this.jobs = jobs;
        this.clerks = clerks;
        this.views = views;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn signedIn) {
        return views.list(clerk(signedIn), JobEntry.EMPTY, List.of());
    }

    @PostMapping(consumes = "multipart/form-data")
    Object upload(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String caseReference,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam Map<String, MultipartFile> files,
            @AuthenticationPrincipal SignedIn signedIn) {
        Clerk clerk = clerk(signedIn);
        var typed = new JobEntry(title, purpose, caseReference, consent);
        MultipartFile file = files.get("file");
        Outcome<Job> outcome = uploaded(typed, file, clerk);
        return switch (outcome) {
            case Outcome.Accepted<Job>(Job job) -> "redirect:" + PATH + "/" + job.jobId();
            case Outcome.Refused<Job>(List<Violation> violations) -> {
                ModelAndView view = views.list(clerk, typed, violations);
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
        };
    }

    private Outcome<Job> uploaded(JobEntry typed, @Nullable MultipartFile file, Clerk clerk) {
        try (InputStream content =
                file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return jobs.upload(typed, content, clerk.body(), clerk.accountId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/{jobId}")
    ModelAndView open(
            @PathVariable UUID jobId,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletResponse response) {
        Job job = jobs.open(jobId, clerk(signedIn).body());
        if (job.state().isMoving()) {
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        return views.job(job, Columns.UNSAID, List.of());
    }

    /** Shows the preview again, with other columns. */
    @PostMapping("/{jobId}/cot")
    ModelAndView columns(
            @PathVariable UUID jobId,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn signedIn) {
        Job job = jobs.open(jobId, clerk(signedIn).body());
        return views.job(job, Columns.typed(typed), List.of());
    }

    @PostMapping("/{jobId}/xac-nhan")
    Object confirm(
            @PathVariable UUID jobId,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn signedIn) {
        Job job = jobs.open(jobId, clerk(signedIn).body());
        Columns columns = Columns.typed(typed);
        try {
            jobs.confirm(job, columns);
            return "redirect:" + PATH + "/" + jobId;
        } catch (FaultException refused) {
            if (job.state() != JobState.PREVIEW) {
                throw refused;
            }
            ModelAndView view = views.job(job, columns, refused.violations());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    @PostMapping("/{jobId}/huy")
    String cancel(@PathVariable UUID jobId, @AuthenticationPrincipal SignedIn signedIn) {
        jobs.cancel(jobs.open(jobId, clerk(signedIn).body()));
        return "redirect:" + PATH + "/" + jobId;
    }

    @GetMapping("/{jobId}/ket-qua.zip")
    ResponseEntity<Resource> results(
            @PathVariable UUID jobId, @AuthenticationPrincipal SignedIn signedIn) {
        return download(jobs, jobs.open(jobId, clerk(signedIn).body()));
    }

    static ResponseEntity<Resource> download(Jobs jobs, Job job) {
        return sent(
                jobs.results(job),
                MediaType.parseMediaType("application/zip"),
                "ket-qua-" + job.jobId() + ".zip");
    }

    /** What became otherwise since the results, as a table. */
    @GetMapping("/{jobId}/thay-doi.csv")
    ResponseEntity<Resource> changes(
            @PathVariable UUID jobId, @AuthenticationPrincipal SignedIn signedIn) {
        return changes(jobs, jobs.open(jobId, clerk(signedIn).body()));
    }

    static ResponseEntity<Resource> changes(Jobs jobs, Job job) {
        return sent(
                jobs.changes(job),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                "thay-doi-" + job.jobId() + ".csv");
    }

    private static ResponseEntity<Resource> sent(SealedFile file, MediaType type, String name) {
        try {
            return ResponseEntity.ok()
                    .contentType(type)
                    .contentLength(file.size())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(name).build().toString())
                    .body(new InputStreamResource(file.read()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Clerk clerk(SignedIn signedIn) {
        return clerks.require(signedIn.actor(), Clerk.Duty.SUBMITTER);
    }
}
