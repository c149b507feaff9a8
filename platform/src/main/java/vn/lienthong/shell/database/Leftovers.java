package vn.lienthong.shell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears what a violent death left behind: a server that outlived its application, its dying
 * children, and a {@code postmaster.pid} that names nobody any more.
 *
 * <p>A process is taken for this cluster's server only when it is a live {@code postgres} working
 * in this very directory: process ids are reused, and the zombie of a killed server keeps its id
 * until it is reaped.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    /** How long children of a dead server get to notice it, in seconds. */
    private static final int CHILDREN_GRACE = 10;

    private Leftovers() {}

    /** Leaves no process of the cluster and no stale pid file. Needs the data directory's lock. */
    static void clear(Path cluster, ServerPrograms programs) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> orphan = postmaster(pidFile, cluster);
        if (orphan.isPresent()) {
            LOG.warn("A database server of an earlier run is still there; stopping it first.");
            stopOrphan(cluster, programs);
        }
        awaitEnd(cluster);
        if (Files.deleteIfExists(pidFile)) {
            LOG.warn("Removed the pid file of a database server that was killed.");
        }
    }

    /** Waits for every process that works in the cluster; those that stay are killed. */
    static void awaitEnd(Path cluster) {
        for (ProcessHandle child : serversIn(cluster)) {
            awaitOrKill(child);
        }
    }

    /** Whether {@code pid} is a live server process working in {@code cluster}. */
    static boolean servesFrom(long pid, Path cluster) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // "pid (comm) state ...": the command may itself contain parentheses.
            String command = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return command.equals("postgres")
                    && state != 'Z'
                    && state != 'X'
                    && Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
        } catch (IOException | StringIndexOutOfBoundsException gone) {
            return false;
        }
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile, Path cluster)
            throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        return ProcessHandle.of(pid).filter(process -> servesFrom(pid, cluster));
    }

    private static void stopOrphan(Path cluster, ServerPrograms programs) {
        String directory = cluster.toString();
        ServerPrograms.Result fast =
                programs.run("", "pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", directory);
        if (fast.status() != 0) {
            programs.run(
                    "", "pg_ctl", "stop", "-w", "-t", "20", "-m", "immediate", "-D", directory);
        }
    }

    private static List<ProcessHandle> serversIn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> servesFrom(process.pid(), cluster))
                .toList();
    }

    private static void awaitOrKill(ProcessHandle process) {
        try {
            process.onExit().get(CHILDREN_GRACE, TimeUnit.SECONDS);
        } catch (TimeoutException stays) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException cause) {
            throw new IllegalStateException(cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
