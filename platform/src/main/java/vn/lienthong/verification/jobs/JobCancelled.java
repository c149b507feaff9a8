package vn.lienthong.verification.jobs;

/** Stops the run of a job that somebody cancelled. */
final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled");
    }
}
