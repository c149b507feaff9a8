package vn.lienthong.verification.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Snapshots;
import vn.lienthong.verification.jobs.Afterwards;
import vn.lienthong.verification.jobs.Columns;
import vn.lienthong.verification.jobs.Job;
import vn.lienthong.verification.jobs.JobEntry;
import vn.lienthong.verification.jobs.JobFigures;
import vn.lienthong.verification.jobs.JobState;
import vn.lienthong.verification.jobs.Jobs;

/** Puts together what the pages of files show. Thread-safe. */
@Component
class JobViews {

    private static final int ROWS = 8;

    private final Jobs jobs;
    private final JobFigures figures;
    private final Afterwards afterwards;
    private final Snapshots snapshots;
    private final CheckingWords words;

    JobViews(
            Jobs jobs,
            JobFigures figures,
            Afterwards afterwards,
            Snapshots snapshots,
            CheckingWords words) {
        this.jobs = jobs;
        this.figures = figures;
        this.afterwards = afterwards;
        this.snapshots = snapshots;
        this.words = words;
    }

    ModelAndView list(Clerk clerk, JobEntry typed, List<Violation> violations) {
        return new ModelAndView("verification/jobs")
                .addObject("body", clerk.body())
                .addObject("jobs", jobs.of(clerk.body()))
                .addObject("rights", jobs.rights(clerk.body()))
                .addObject("days", jobs.retentionDays())
                .addObject("register", snapshots.latest().orElse(null))
                .addObject("typed", typed)
                .addObject("violations", violations)
                .addObject("words", words);
    }

    ModelAndView job(Job job, Columns columns, List<Violation> violations) {
        ModelAndView view =
                new ModelAndView("verification/job")
                        .addObject("job", job)
                        .addObject(
                                "register",
                                job.indexId()
                                        .flatMap(snapshots::find)
                                        .or(snapshots::latest)
                                        .orElse(null))
                        .addObject("days", jobs.retentionDays())
                        .addObject("words", words)
                        .addObject("preview", null)
                        .addObject("figures", null)
                        .addObject("changes", List.of())
                        .addObject("rechecks", List.of())
                        .addObject("violations", violations);
        if (job.state() == JobState.PREVIEW) {
            preview(view, job, columns, violations);
        } else if (job.state() == JobState.DONE) {
            view.addObject("figures", figures.of(job))
                    .addObject("changes", afterwards.deaths().of(job.jobId()))
                    .addObject("rechecks", afterwards.rechecks().of(job.jobId()));
        }
        return view;
    }

    /** What cannot be read is told on the page, which still lets the file be cancelled. */
    private void preview(ModelAndView view, Job job, Columns columns, List<Violation> violations) {
        try {
            view.addObject("preview", jobs.preview(job, columns, JobViews::shown));
        } catch (FaultException unreadable) {
            if (violations.isEmpty()) {
                view.addObject("violations", unreadable.violations());
            }
        }
    }

    private static PreviewView shown(InputPreview preview) {
        try {
            return PreviewView.of(preview, ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
