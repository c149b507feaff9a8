package vn.lienthong.shell.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The data directory: what lies where in it, which version made it, and the lock that lets one
 * process use it at a time.
 */
final class DataDirectory implements Closeable {

    /** Version of this layout; a release that changes the layout raises it. */
    private static final String LAYOUT = "1";

    private static final String LOCK_FILE = "lienthong.lock";
    private static final String LAYOUT_FILE = "lienthong.version";

    /** A fresh cluster with its first write-ahead log takes about 60 MB. */
    private static final long SPACE_FOR_A_CLUSTER = 200L << 20;

    private static final Set<String> NOT_CONTENT = Set.of(LOCK_FILE, "lost+found");

    /**
     * Directories held by this process. Closing any channel on a file drops the process's lock on
     * it, so a second attempt must be refused before it opens the lock file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the directory when it is missing and takes its lock.
     *
     * @throws DatabaseException when it is in use, not ours, of another version or not writable
     */
    static DataDirectory open(Path directory) {
        Path root = made(directory);
        if (!HELD.add(root)) {
            throw inUse(root, ProcessHandle.current().pid() + "");
        }
        try {
            DataDirectory opened = new DataDirectory(root, locked(root));
            try {
                opened.checkVersions();
                return opened;
            } catch (IOException | RuntimeException refused) {
                opened.channel.close();
                throw refused;
            }
        } catch (IOException cause) {
            HELD.remove(root);
            throw DatabaseException.ofFiles(root, cause);
        } catch (RuntimeException refused) {
            HELD.remove(root);
            throw refused;
        }
    }

    Path root() {
        return root;
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve("postgresql");
    }

    /** Where a cluster is made, to be renamed when it is complete. */
    Path unfinishedCluster() {
        return root.resolve("postgresql.new");
    }

    /** Log files of the server. */
    Path logs() {
        return root.resolve("log");
    }

    /** What the server says before its log files are open. */
    Path startupLog() {
        return logs().resolve("startup.log");
    }

    Path sockets() {
        return root.resolve("socket");
    }

    Path operatorFile() {
        return root.resolve(ServerConfiguration.OPERATOR_FILE);
    }

    Path credentialsFile() {
        return root.resolve("postgresql.credentials");
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } finally {
            HELD.remove(root);
        }
    }

    private static Path made(Path directory) {
        try {
            Files.createDirectories(directory);
            return directory.toRealPath();
        } catch (FileAlreadyExistsException cause) {
            throw new DatabaseException(
                    DatabaseFault.DIRECTORY_FOREIGN,
                    Map.of("directory", directory.toString()),
                    cause);
        } catch (IOException cause) {
            throw DatabaseException.ofFiles(directory, cause);
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        Path file = root.resolve(LOCK_FILE);
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(root, Files.readString(file).strip());
            }
            String holder = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(UTF_8)), 0);
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private void checkVersions() throws IOException {
        Path layoutFile = root.resolve(LAYOUT_FILE);
        if (!Files.exists(layoutFile)) {
            refuseForeignContent();
            if (root.toFile().getUsableSpace() < SPACE_FOR_A_CLUSTER) {
                throw new DatabaseException(
                        DatabaseFault.DISK_FULL, Map.of("directory", root.toString()));
            }
            Files.writeString(layoutFile, LAYOUT + "\n");
        }
        compare(DatabaseFault.DIRECTORY_VERSION, layoutFile, LAYOUT);
        if (hasCluster()) {
            compare(
                    DatabaseFault.POSTGRESQL_VERSION,
                    cluster().resolve("PG_VERSION"),
                    Integer.toString(Database.MAJOR_VERSION));
        }
    }

    private void refuseForeignContent() throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            if (content.anyMatch(p -> !NOT_CONTENT.contains(p.getFileName().toString()))) {
                throw new DatabaseException(
                        DatabaseFault.DIRECTORY_FOREIGN, Map.of("directory", root.toString()));
            }
        }
    }

    private void compare(DatabaseFault fault, Path file, String expected) throws IOException {
        String found = Files.readString(file).strip();
        if (!found.equals(expected)) {
            throw new DatabaseException(
                    fault,
                    Map.of("directory", root.toString(), "found", found, "expected", expected));
        }
    }

    private static DatabaseException inUse(Path root, String holder) {
        return new DatabaseException(
                DatabaseFault.DIRECTORY_IN_USE,
                Map.of("directory", root.toString(), "holder", holder));
    }
}
