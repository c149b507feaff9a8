package vn.lienthong.shell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own, with its data in the data directory.
 *
 * <p>It is started again when it dies, on the same port. Thread-safe. No shutdown hook is set here,
 * for it would race the application's last queries: whoever starts the server closes it when the
 * application is down.
 */
public final class EmbeddedPostgres implements Database {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** Log files kept; one is at most 10 MB and one day long. */
    private static final int LOG_FILES_KEPT = 30;

    /** Attempts at a free port: another program may take it between the choice and the start. */
    private static final int PORT_ATTEMPTS = 3;

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final DataDirectory directory;
    private final ServerPrograms programs;
    private final Credentials credentials;
    private final int port;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ReentrantLock change = new ReentrantLock();
    private Postmaster postmaster;

    private EmbeddedPostgres(
            DataDirectory directory,
            ServerPrograms programs,
            Credentials credentials,
            int port,
            Postmaster postmaster) {
        this.directory = directory;
        this.programs = programs;
        this.credentials = credentials;
        this.port = port;
        this.postmaster = postmaster;
    }

    /**
     * Starts the server and waits until it takes connections. The first start in a directory also
     * makes the cluster, the application's role and its database.
     *
     * @throws DatabaseException when it cannot start; nothing is left running then
     */
    public static EmbeddedPostgres start(EmbeddedSettings settings) {
        return start(settings, null);
    }

    /** As {@link #start(EmbeddedSettings)}, under a given account. */
    static EmbeddedPostgres start(EmbeddedSettings settings, @Nullable ServerAccount given) {
        DataDirectory directory = DataDirectory.open(settings.directory());
        try {
            ServerAccount account = given != null ? given : ServerAccount.ofThisProcess();
            ServerPrograms programs = new ServerPrograms(binaries(directory, account), account);
            Leftovers.clear(directory.cluster(), programs);
            Credentials credentials = Cluster.prepared(directory, programs);
            return launched(settings, directory, programs, credentials);
        } catch (IOException cause) {
            directory.close();
            throw DatabaseException.ofFiles(directory.root(), cause);
        } catch (RuntimeException cause) {
            directory.close();
            throw cause;
        }
    }

    @Override
    public String jdbcUrl() {
        return jdbcUrl(Cluster.DATABASE);
    }

    @Override
    public String user() {
        return Credentials.OWNER;
    }

    @Override
    public String password() {
        return credentials.owner();
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The data directory, with links resolved. */
    public Path directory() {
        return directory.root();
    }

    /** Stops the server after its present statements are cut off, and frees the directory. */
    @Override
    public void close() {
        Postmaster last;
        change.lock();
        try {
            if (closing.getCount() == 0) {
                return;
            }
            closing.countDown();
            last = postmaster;
        } finally {
            change.unlock();
        }
        last.stop();
        directory.close();
    }

    /** The address of any database of this server. */
    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For upkeep and tests: the passwords of both roles. */
    Credentials credentials() {
        return credentials;
    }

    /** The id of the present server process. */
    long pid() {
        change.lock();
        try {
            return postmaster.pid();
        } finally {
            change.unlock();
        }
    }

    private static Path binaries(DataDirectory directory, ServerAccount account)
            throws IOException {
        Path own = directory.root().resolve("postgresql-programs");
        Path cache =
                ServerBinaries.userCache(System.getenv(), System.getProperty("user.home", "/"));
        // Another account can seldom read what lies in the home directory of root.
        return ServerBinaries.unpacked(
                account.owner() == null ? List.of(cache, own) : List.of(own));
    }

    private static EmbeddedPostgres launched(
            EmbeddedSettings settings,
            DataDirectory directory,
            ServerPrograms programs,
            Credentials credentials)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = settings.port() == 0 ? freePort() : settings.port();
            configure(settings, port, directory, programs);
            Postmaster postmaster = Postmaster.launch(directory, programs, port);
            try {
                postmaster.awaitReady();
                EmbeddedPostgres server =
                        new EmbeddedPostgres(directory, programs, credentials, port, postmaster);
                server.watch();
                return server;
            } catch (DatabaseException cause) {
                boolean another = settings.port() == 0 && attempt < PORT_ATTEMPTS;
                if (cause.fault() != DatabaseFault.PORT_TAKEN || !another) {
                    throw cause;
                }
            } catch (InterruptedException interrupted) {
                postmaster.stop();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at the start", interrupted);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void configure(
            EmbeddedSettings settings, int port, DataDirectory directory, ServerPrograms programs)
            throws IOException {
        for (Path own : List.of(directory.logs(), directory.sockets())) {
            Files.createDirectories(own);
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
            programs.account().own(own);
        }
        Path cluster = directory.cluster();
        String configuration = ServerConfiguration.text(settings, port, directory);
        replace(cluster.resolve("postgresql.conf"), configuration);
        replace(cluster.resolve("pg_hba.conf"), ServerConfiguration.HOST_RULES);
        for (String file : List.of("postgresql.conf", "pg_hba.conf")) {
            programs.account().own(cluster.resolve(file));
        }
        removeOldLogs(directory.logs());
    }

    private static void replace(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(unfinished, text);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void removeOldLogs(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            List<Path> old =
                    files.filter(p -> p.getFileName().toString().startsWith("postgresql-"))
                            .sorted(Comparator.comparing(Path::getFileName).reversed())
                            .skip(LOG_FILES_KEPT)
                            .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void watch() {
        Thread.ofPlatform().daemon().name("postgresql-supervisor").start(this::supervise);
    }

    /** Starts the server again whenever it ends by itself, until it is closed. */
    private void supervise() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (closing.getCount() > 0) {
                if (!current().awaitEnd(1, TimeUnit.HOURS)) {
                    pruneLogs();
                    continue;
                }
                if (closing.await(pause, TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = revived() ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean revived() throws InterruptedException {
        LOG.error("The database server ended by itself; starting it again.");
        try {
            Leftovers.clear(directory.cluster(), programs);
            Postmaster next;
            change.lock();
            try {
                if (closing.getCount() == 0) {
                    return true;
                }
                next = Postmaster.launch(directory, programs, port);
                postmaster = next;
            } finally {
                change.unlock();
            }
            next.awaitReady();
            LOG.info("The database server is back.");
            return true;
        } catch (IOException | RuntimeException cause) {
            LOG.error("The database server did not start again.", cause);
            return false;
        }
    }

    private void pruneLogs() {
        try {
            removeOldLogs(directory.logs());
        } catch (IOException cause) {
            LOG.warn("Old log files of the database server could not be removed.", cause);
        }
    }

    private Postmaster current() {
        change.lock();
        try {
            return postmaster;
        } finally {
            change.unlock();
        }
    }
}
