package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the server, from its launch to its end. */
final class Postmaster {

    /** Pause between two looks at the pid file, in milliseconds. */
    private static final int LOOK_EVERY = 10;

    /** A fast stop writes a checkpoint first; after these seconds the server is not waited for. */
    private static final int STOP_LIMIT = 60;

    /** Line of {@code postmaster.pid} that says whether connections are taken. */
    private static final int STATUS_LINE = 7;

    private static final int DIAGNOSED_CHARACTERS = 1500;

    private final Process process;
    private final DataDirectory directory;
    private final ServerPrograms programs;
    private final int port;

    private Postmaster(
            Process process, DataDirectory directory, ServerPrograms programs, int port) {
        this.process = process;
        this.directory = directory;
        this.programs = programs;
        this.port = port;
    }

    /** Launches the server and does not wait for it. */
    static Postmaster launch(DataDirectory directory, ServerPrograms programs, int port)
            throws IOException {
        Process process =
                programs.launch(
                        directory.startupLog(), "postgres", "-D", directory.cluster().toString());
        return new Postmaster(process, directory, programs, port);
    }

    long pid() {
        return process.pid();
    }

    /**
     * Waits until connections are taken, however long a recovery lasts: interrupting one would only
     * make the next one longer.
     *
     * @throws DatabaseException when the server ended instead
     */
    void awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
                throw diagnosed();
            }
        }
    }

    /** Waits for the end of the server; false when it still runs after that time. */
    boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Ends every session, writes a checkpoint and stops. */
    void stop() {
        signalStop("fast");
        if (!endsWithin(STOP_LIMIT)) {
            signalStop("immediate");
            if (!endsWithin(STOP_LIMIT)) {
                process.destroyForcibly();
            }
        }
    }

    private void signalStop(String mode) {
        if (process.isAlive()) {
            programs.run(
                    "", "pg_ctl", "stop", "-W", "-m", mode, "-D", directory.cluster().toString());
        }
    }

    private boolean endsWithin(int seconds) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor(seconds, TimeUnit.SECONDS);
                } catch (InterruptedException again) {
                    // A server must not be left behind because its application is in a hurry.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isReady() throws IOException {
        Path pidFile = directory.cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    private DatabaseException diagnosed() throws IOException {
        // The log collector writes its last lines after the server is gone.
        Leftovers.awaitEnd(directory.cluster());
        Path log = directory.startupLog();
        String words = Files.exists(log) ? Files.readString(log) : "";
        if (words.contains("redirecting log output")) {
            log = newestLog().orElse(log);
            words = Files.readString(log);
        }
        // An older run may have written to the same file: only the last lines are of this one.
        words = words.substring(Math.max(0, words.length() - DIAGNOSED_CHARACTERS));
        String root = directory.root().toString();
        if (words.contains("could not create any TCP/IP")) {
            return new DatabaseException(
                    DatabaseFault.PORT_TAKEN, Map.of("port", Integer.toString(port)));
        }
        if (DatabaseException.tellsOfFullDisk(words)) {
            return new DatabaseException(DatabaseFault.DISK_FULL, Map.of("directory", root));
        }
        if (words.contains("Read-only file system") || words.contains("Permission denied")) {
            return new DatabaseException(DatabaseFault.NOT_WRITABLE, Map.of("directory", root));
        }
        return new DatabaseException(DatabaseFault.START_FAILED, Map.of("log", log.toString()));
    }

    private Optional<Path> newestLog() throws IOException {
        try (Stream<Path> logs = Files.list(directory.logs())) {
            return logs.filter(p -> p.getFileName().toString().startsWith("postgresql-"))
                    .max(Comparator.comparing(p -> p.getFileName().toString()));
        }
    }
}
