package vn.lienthong.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Where indexes and files of bodies lie: directories and files that only the platform's own account
 * of the operating system reads. One process at a time works on jobs there. Thread-safe.
 */
public final class DataDirectory implements DisposableBean {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path data;
    private final List<FileChannel> held = new CopyOnWriteArrayList<>();

    DataDirectory(Path data) {
        this.data = data.toAbsolutePath();
    }

    /** The directory of the whole platform, in which its keys lie. */
    public Path whole() {
        return data;
    }

    /** Where indexes lie. */
    public Path indexes() throws IOException {
        return made(data.resolve("verification").resolve("index"));
    }

    /** Where the jobs lie. */
    public Path jobs() throws IOException {
        return made(data.resolve("verification").resolve("jobs"));
    }

    /** Where everything of a job lies; made when it is not there. */
    public Path job(UUID jobId) throws IOException {
        return made(jobs().resolve(jobId.toString()));
    }

    /** Makes a directory that nobody else reads, unless it is there. */
    public static Path made(Path directory) throws IOException {
        return Files.createDirectories(directory, OWNER_ONLY);
    }

    /** Makes an empty file that nobody else reads, in place of one that is there. */
    public static Path fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, OWNER_ONLY_FILE);
    }

    /** Makes an empty file that nobody else reads, of a name that nobody else has. */
    public static Path drawn(Path directory, String beginning) throws IOException {
        return Files.createTempFile(directory, beginning, ".new", OWNER_ONLY_FILE);
    }

    /**
     * Whether this process works on the jobs of the directory: the first that asks does, until it
     * ends, however it ends.
     */
    public synchronized boolean isOurs() {
        if (!held.isEmpty()) {
            return true;
        }
        try {
            Path lock = made(data.resolve("verification")).resolve("lock");
            FileChannel channel =
                    FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = taken(channel);
            if (taken == null) {
                channel.close();
                return false;
            }
            held.add(channel);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    /** Removes a directory and all in it; what is not there is no matter. */
    public static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        for (FileChannel channel : held) {
            channel.close();
        }
        held.clear();
    }
}
