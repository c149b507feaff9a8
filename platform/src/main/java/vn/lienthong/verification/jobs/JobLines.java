package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.verification.DataDirectory;

/** Reads single lines of files that are still there. Thread-safe. */
public final class JobLines {

    private final JobStore store;
    private final DataDirectory directory;

    JobLines(JobStore store, DataDirectory directory) {
        this.store = store;
        this.directory = directory;
    }

    /**
     * A line of a file.
     *
     * @param job whose file
     * @param preview how the file is read
     * @param bytes the line without its end
     */
    public record Line(Job job, InputPreview preview, byte[] bytes) {}

    /** A line by its place; empty when the file was removed. */
    public Optional<Line> read(UUID jobId, long offset, int length) {
        try {
            Job job = store.find(jobId).orElseThrow();
            Path input = Paths.of(directory, jobId).input();
            if (job.times().filesRemovedAt() != null || !Files.exists(input)) {
                return Optional.empty();
            }
            byte[] bytes = new byte[length];
            try (RandomAccessFile file = new RandomAccessFile(input.toFile(), "r")) {
                file.seek(offset);
                file.readFully(bytes);
            }
            return Optional.of(
                    new Line(
                            job,
                            InputPreview.open(input, Columns.read(job.input().mapping()).said()),
                            bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
