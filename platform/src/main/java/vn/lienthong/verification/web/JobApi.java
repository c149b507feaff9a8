package vn.lienthong.verification.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.lienthong.population.AgencyVerification;
import vn.lienthong.population.Reading;
import vn.lienthong.shell.Client;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.jobs.Columns;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.JobEntry;
import vn.lienthong.verification.jobs.JobFigures;
import vn.lienthong.verification.jobs.Jobs;

/** Takes whole files of other bodies' programs, as large as their right allows. */
@RestController
@RequestMapping("/api/v1/verification/jobs")
class JobApi {

    private final Jobs jobs;
    private final JobFigures figures;
    private final AgencyVerification register;

    JobApi(Jobs jobs, JobFigures figures, AgencyVerification register) {
        this.jobs = jobs;
        this.figures = figures;
        this.register = register;
    }

    /**
     * A file as programs follow it.
     *
     * @param percent of the file that was read
     * @param fault code of what stopped it
     * @param outcomes lines by outcome, once it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JobRead(
            UUID jobId,
            String state,
            long lines,
            long percent,
            Instant submittedAt,
            @Nullable Instant endedAt,
            @Nullable String fault,
            Map<String, Long> outcomes,
            @Nullable String resultsSha256) {}

    /** What kind of table it is, the file itself says. */
    @PostMapping(
            consumes = {
                "text/csv",
                "text/tab-separated-values",
                "application/x-ndjson",
                "application/jsonl",
                "application/vnd.apache.parquet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/octet-stream"
            })
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobRead submit(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String caseReference,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam Map<String, String> typed,
            InputStream body,
            @AuthenticationPrincipal Client client)
            throws IOException {
        if (Reading.Purpose.ofAgencies().contains(purpose)) {
            register.admit(client, Reading.Purpose.valueOf(purpose));
        }
        if (client.province().isPresent()) {
            throw new FaultException(
                    "verification.no-right", Map.of("body", client.agency().national()));
        }
        Job job =
                FaultException.require(
                        jobs.upload(
                                new JobEntry(title, purpose, caseReference, consent),
                                body,
                                client.agency(),
                                client.clientId()));
        confirm(job, Columns.typed(typed));
        return read(jobs.open(job.jobId(), client.agency()));
    }

    /** A file that cannot stand in the line is of no use to a program, which gets no identifier. */
    private void confirm(Job job, Columns columns) {
        try {
            jobs.confirm(job, columns);
        } catch (FaultException refused) {
            jobs.cancel(job);
            throw refused;
        }
    }

    @GetMapping("/{jobId}")
    JobRead job(@PathVariable UUID jobId, @AuthenticationPrincipal Client client) {
        return read(jobs.open(jobId, client.agency()));
    }

    @GetMapping("/{jobId}/results")
    ResponseEntity<Resource> results(
            @PathVariable UUID jobId, @AuthenticationPrincipal Client client) {
        return JobPages.download(jobs, jobs.open(jobId, client.agency()));
    }

    /** What became otherwise since the results. */
    @GetMapping("/{jobId}/changes")
    ResponseEntity<Resource> changes(
            @PathVariable UUID jobId, @AuthenticationPrincipal Client client) {
        return JobPages.changes(jobs, jobs.open(jobId, client.agency()));
    }

    private JobRead read(Job job) {
        var outcomes = new TreeMap<String, Long>();
        figures.of(job).outcomes().forEach((outcome, lines) -> outcomes.put(outcome.name(), lines));
        return new JobRead(
                job.jobId(),
                job.state().name(),
                job.input().lines(),
                job.percent(),
                job.times().submittedAt(),
                job.times().endedAt(),
                job.ending().fault(),
                outcomes,
                job.ending().packageSha256());
    }
}
