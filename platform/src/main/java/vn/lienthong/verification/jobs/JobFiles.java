package vn.lienthong.verification.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.verification.DataDirectory;

/**
 * The files of jobs: sealed, each job with a key that goes with its files. In the clear is only
 * what the engine works on, in a directory of the job's own that goes at the end. Thread-safe.
 */
final class JobFiles {

    /** More than the engine looks at to see how a file is written. */
    private static final int BEGINNING = 1 << 19;

    private final JobStore store;
    private final DataDirectory directory;
    private final FileKeys keys;

    JobFiles(JobStore store, DataDirectory directory, FileKeys keys) {
        this.store = store;
        this.directory = directory;
        this.keys = keys;
    }

    Paths paths(UUID jobId) throws IOException {
        return new Paths(directory.job(jobId));
    }

    /** The directory in which the register's own keys lie. */
    Path whole() {
        return directory.whole();
    }

    /** A key for the files of a job that is about to be. */
    byte[] draw(UUID jobId) throws IOException {
        return keys.draw(jobId);
    }

    /** The file of a job that is about to be. */
    SealedFile input(UUID jobId, byte[] wrapped) throws IOException {
        return input(jobId, keys.open(jobId, wrapped));
    }

    private SealedFile input(UUID jobId, SecretKey key) throws IOException {
        return new SealedFile(paths(jobId).input(), "input", key);
    }

    /**
     * As the body sent it, as text.
     *
     * @throws FaultException {@code verification.state} when the files are removed
     */
    SealedFile input(UUID jobId) throws IOException {
        return input(jobId, key(jobId));
    }

    /** What the body takes. */
    SealedFile results(UUID jobId) throws IOException {
        return new SealedFile(paths(jobId).results(), "results", key(jobId));
    }

    /** What became otherwise since. */
    SealedFile changes(UUID jobId, UUID indexId) throws IOException {
        return new SealedFile(paths(jobId).changes(indexId), "changes", key(jobId));
    }

    private SecretKey key(UUID jobId) throws IOException {
        byte[] wrapped =
                store.key(jobId).orElseThrow(() -> new FaultException("verification.state"));
        return keys.open(jobId, wrapped);
    }

    /** Writes a file in the clear. */
    @FunctionalInterface
    interface Copy {
        void copy(InputStream in, OutputStream out) throws IOException;
    }

    /**
     * Lays the file in the clear into a directory of its job, for the engine, which reads it in
     * many places at once.
     *
     * @return where it lies
     */
    Path plain(UUID jobId, Path within) throws IOException {
        return plain(jobId, within, InputStream::transferTo);
    }

    /** Lays the file in the clear as {@link #plain(UUID, Path)}, not quite as it is. */
    Path plain(UUID jobId, Path within, Copy copy) throws IOException {
        Path plain = Paths.plain(within);
        if (!Files.exists(plain)) {
            DataDirectory.made(within);
            Path unfinished = DataDirectory.fresh(within.resolve("input.unfinished"));
            try (InputStream in = input(jobId).read();
                    OutputStream out = Files.newOutputStream(unfinished)) {
                copy.copy(in, out);
            }
            Files.move(unfinished, plain, StandardCopyOption.ATOMIC_MOVE);
        }
        return plain;
    }

    /**
     * Looks at the beginning of a file, which lies in the clear for that moment.
     *
     * @throws LinkageFault {@code input.*} when it cannot be read as a table
     * @throws FaultException {@code verification.state} when the files are removed
     */
    <R> R preview(Job job, Columns columns, Function<InputPreview, R> look) throws IOException {
        Path glimpse = DataDirectory.drawn(paths(job.jobId()).directory(), Upload.GLIMPSE);
        try {
            try (InputStream in = input(job.jobId()).read()) {
                Files.write(glimpse, in.readNBytes(BEGINNING));
            }
            return look.apply(InputPreview.open(glimpse, job.input().origin(), columns.said()));
        } finally {
            Files.deleteIfExists(glimpse);
        }
    }

    /** Removes all files of a job, and their key. */
    void remove(UUID jobId, Instant now) throws IOException {
        DataDirectory.remove(paths(jobId).directory());
        store.filesRemoved(jobId, now);
    }

    /** Removes what is in the clear. */
    void removePlain(UUID jobId) throws IOException {
        DataDirectory.remove(paths(jobId).work());
        DataDirectory.remove(paths(jobId).recheck());
    }

    /**
     * Removes what nobody will ask for: files of uploads and looks that a stop of the platform cut
     * off, once they are so old that nobody can still be at them. How old is told by the clock of
     * the disk, whatever day is simulated.
     */
    void removeAbandoned(Duration age) throws IOException {
        Path touched = DataDirectory.drawn(directory.jobs(), "now-");
        Instant before = Files.getLastModifiedTime(touched).toInstant().minus(age);
        Files.delete(touched);
        for (Path job : listed(directory.jobs())) {
            if (isAbandoned(job, before)) {
                DataDirectory.remove(job);
                continue;
            }
            for (Path file : listed(job)) {
                if (String.valueOf(file.getFileName()).startsWith(Upload.GLIMPSE)
                        && isOld(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private boolean isAbandoned(Path job, Instant before) throws IOException {
        try {
            UUID jobId = UUID.fromString(String.valueOf(job.getFileName()));
            return store.key(jobId).isEmpty() && isOld(job, before);
        } catch (IllegalArgumentException noJob) {
            return false;
        }
    }

    private static boolean isOld(Path file, Instant before) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
