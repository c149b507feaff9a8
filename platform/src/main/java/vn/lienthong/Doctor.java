package vn.lienthong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.Finding.State;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.DatabaseException;
import vn.lienthong.shell.database.EmbeddedPostgres;
import vn.lienthong.shell.database.EmbeddedSettings;

/**
 * Looks at what the platform needs from a machine and changes nothing that stays.
 *
 * @param environment usually {@link System#getenv()}
 * @param data the data directory of the start to come
 * @param port the HTTP port of the start to come
 */
record Doctor(Map<String, String> environment, Path data, int port) {

    private static final int JDK = 25;
    private static final long GIB = 1L << 30;
    private static final long LEAST_SPACE = 200L << 20;
    private static final long COMFORTABLE_SPACE = 2 * GIB;
    private static final long COMFORTABLE_MEMORY = 2 * GIB;
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome");

    /** Every finding, the most basic first. */
    List<Finding> findings() {
        return List.of(jdk(), memory(), httpPort(), disk(), database(), maven(), browser());
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        return Finding.of(
                "jdk",
                feature >= JDK ? State.OK : State.FAIL,
                feature >= JDK ? "ok" : "old",
                Map.of("version", Runtime.version().toString()));
    }

    private static Finding memory() {
        long bytes = 0;
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system) {
            bytes = system.getTotalMemorySize();
        }
        boolean enough = bytes >= COMFORTABLE_MEMORY;
        return Finding.of(
                "memory",
                enough ? State.OK : State.WARN,
                enough ? "ok" : "little",
                Map.of("amount", (bytes >> 20) + " MB"));
    }

    private Finding httpPort() {
        try {
            boolean taken = port != 0 && StartCommand.isTaken(port);
            return Finding.of(
                    "port",
                    taken ? State.FAIL : State.OK,
                    taken ? "taken" : "ok",
                    Map.of("port", Integer.toString(port)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Finding disk() {
        Path existing = data.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !isWritable(existing)) {
            return Finding.of(
                    "disk",
                    Violation.of("database.not-writable", Map.of("directory", data.toString())));
        }
        long free = existing.toFile().getUsableSpace();
        Map<String, String> facts =
                Map.of("directory", data.toString(), "free", (free >> 20) + " MB");
        if (free < LEAST_SPACE) {
            return Finding.of(
                    "disk", Violation.of("database.disk-full", Map.of("directory", "" + data)));
        }
        boolean comfortable = free >= COMFORTABLE_SPACE;
        return Finding.of(
                "disk", comfortable ? State.OK : State.WARN, comfortable ? "ok" : "little", facts);
    }

    /** Whether a file can really be made there: root passes every check of permissions. */
    private static boolean isWritable(Path directory) {
        try {
            Files.delete(Files.createTempFile(directory, ".lienthong-doctor-", ""));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Signs in to the external database, or runs an embedded one on a directory thrown away. */
    private Finding database() {
        try {
            if (!environment.getOrDefault(Database.URL_VARIABLE, "").isBlank()) {
                Database.open(environment, EmbeddedSettings.in(data)).close();
                return Finding.of("database", State.OK, "external", Map.of());
            }
            Path trial = Files.createTempDirectory("lienthong-doctor-");
            try {
                EmbeddedPostgres.start(EmbeddedSettings.in(trial).withSharedBuffersMegabytes(16))
                        .close();
            } finally {
                delete(trial);
            }
            return Finding.of("database", State.OK, "embedded", Map.of());
        } catch (DatabaseException fault) {
            return Finding.of("database", fault.violation());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Removes a directory with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.toList().reversed()) {
                Files.delete(path);
            }
        }
    }

    private Finding maven() {
        Optional<Path> program = onPath(List.of("mvn"));
        return program.isEmpty()
                ? Finding.of("maven", State.WARN, "missing", Map.of())
                : Finding.of("maven", State.OK, "ok", Map.of("program", "" + program.get()));
    }

    private Finding browser() {
        Optional<Path> program = onPath(BROWSERS);
        return program.isEmpty()
                ? Finding.of("browser", State.WARN, "missing", Map.of())
                : Finding.of("browser", State.OK, "ok", Map.of("program", "" + program.get()));
    }

    private Optional<Path> onPath(List<String> names) {
        List<Path> candidates = new ArrayList<>();
        Pattern colon = Pattern.compile(":");
        for (String name : names) {
            colon.splitAsStream(environment.getOrDefault("PATH", ""))
                    .filter(directory -> !directory.isEmpty())
                    .map(directory -> Path.of(directory, name))
                    .forEach(candidates::add);
        }
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }
}
