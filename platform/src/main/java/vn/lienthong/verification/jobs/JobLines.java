package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.linkage.verify.InputPreview;

/** Reads single lines of files that are still there. Thread-safe. */
public final class JobLines {

    private final JobStore store;
    private final JobFiles files;

    JobLines(JobStore store, JobFiles files) {
        this.store = store;
        this.files = files;
    }

    /**
     * A line of a file.
     *
     * @param job whose file
     * @param preview how the file is read
     * @param bytes the line without its end
     */
    public record Line(Job job, InputPreview preview, byte[] bytes) {}

    /**
     * Looks at a line by its place; the look ends with the function. Empty when the file was
     * removed.
     */
    public <R> Optional<R> read(UUID jobId, long offset, int length, Function<Line, R> look) {
        try {
            Job job = store.find(jobId).orElseThrow();
            if (job.times().filesRemovedAt() != null || !files.input(jobId).exists()) {
                return Optional.empty();
            }
            byte[] bytes = files.input(jobId).read(offset, length);
            return Optional.of(
                    files.preview(
                            job,
                            Columns.read(job.input().mapping()),
                            preview -> look.apply(new Line(job, preview, bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
