package vn.lienthong.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The platform in a process of its own, on a free port, so that it can be killed. What it prints
 * goes to {@code platform.log} beside the data directory.
 */
public final class PlatformProcess implements AutoCloseable {

    /** A start that takes longer has failed, in seconds. */
    private static final int START_LIMIT = 300;

    private static final int STOP_LIMIT = 90;
    private static final String READY = "Ready: ";

    private final Process process;
    private final String address;
    private final long startMillis;

    private PlatformProcess(Process process, String address, long startMillis) {
        this.process = process;
        this.address = address;
        this.startMillis = startMillis;
    }

    /** The command that runs the platform of this JVM's own class path, compiled in haste. */
    public static List<String> onClassPath() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.lienthong.LienThong");
    }

    /**
     * Starts the platform and waits until it is ready.
     *
     * @param command what runs it, without the word {@code start}
     * @param data data directory
     * @param people synthetic people, if the directory is new
     */
    public static PlatformProcess start(List<String> command, Path data, int people)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(command);
        words.addAll(List.of("start", "--port", "0", "--data", data.toString()));
        words.addAll(List.of("--demo", Integer.toString(people)));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LIENTHONG_DATABASE"));
        long begun = System.nanoTime();
        Process process = builder.start();
        var ready = new CompletableFuture<String>();
        Path log = data.resolveSibling("platform.log");
        Thread.ofPlatform().daemon().name("platform-output").start(() -> copy(process, log, ready));
        try {
            String address = ready.get(START_LIMIT, TimeUnit.SECONDS);
            return new PlatformProcess(process, address, (System.nanoTime() - begun) / 1_000_000);
        } catch (ExecutionException | TimeoutException failed) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("the platform did not start; see " + log, failed);
        }
    }

    /** Such as {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    /** Milliseconds from the launch to the line that says that the first page answers. */
    public long startMillis() {
        return startMillis;
    }

    /** Kills the application and leaves its database server an orphan. */
    public void killApplication() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Kills the application and every process it started, as when the power fails. */
    public void killAll() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Asks the platform to stop and waits for it. */
    @Override
    public void close() {
        process.destroy();
        boolean interrupted = false;
        try {
            if (!process.waitFor(STOP_LIMIT, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException inAHurry) {
            interrupted = true;
        }
        process.destroyForcibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Process process, Path log, CompletableFuture<String> ready) {
        try (BufferedReader lines = process.inputReader();
                Writer to =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.write(line + "\n");
                to.flush();
                if (line.startsWith(READY)) {
                    ready.complete(line.substring(READY.length()).strip());
                }
            }
            ready.completeExceptionally(new IOException("the platform ended"));
        } catch (IOException | UncheckedIOException killed) {
            ready.completeExceptionally(killed);
        }
    }
}
