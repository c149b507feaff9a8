package vn.lienthong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.primitives.Violation;

/** What the commands share that work on files alone, without database and server. */
final class OnFiles {

    /** Exit when all was done, but lines were rejected. */
    static final int REJECTED = 3;

    private static final long TOLD_EVERY_NANOS = 1_000_000_000L;

    @Mixin private final Console console = new Console();

    private final long begun = System.nanoTime();
    private long last = begun;
    private long firstBytes = -1;

    /** Work on files. */
    @FunctionalInterface
    interface Work {
        /** Answers the exit. */
        int run() throws IOException;
    }

    /** Does the work; what goes wrong is told in the reader's language. */
    int exit(Work work) {
        try {
            int exit = work.run();
            console.out().flush();
            return exit;
        } catch (LinkageFault fault) {
            return told(fault.violation());
        } catch (OutOfMemoryError full) {
            // What the last checkpoint says is done; the same command goes on from there.
            return told(Violation.of("memory.used-up"));
        } catch (NoSuchFileException | AccessDeniedException absent) {
            return told(
                    Violation.of(
                            "linkage.file",
                            Map.of("file", Objects.requireNonNullElse(absent.getFile(), "?"))));
        } catch (IOException | UncheckedIOException failed) {
            String reason = Objects.requireNonNullElse(failed.getMessage(), "?");
            return told(
                    isFull(reason)
                            ? Violation.of("linkage.disk-full")
                            : Violation.of("linkage.broken-off", Map.of("reason", reason)));
        }
    }

    /** Whether the operating system said so; it has no code of its own in Java. */
    private static boolean isFull(String reason) {
        return reason.contains("No space left") || reason.contains("quota exceeded");
    }

    private int told(Violation fault) {
        console.tell(fault, console.language(System.getenv()));
        return ExitCode.SOFTWARE;
    }

    /** Says something that belongs to the result. */
    void say(String line) {
        console.out().println(line);
    }

    /** Says something about the way there. */
    void tell(String line) {
        console.tell(line);
    }

    /** Tells how many of something are done, at most once a second. */
    void count(String what, long count) {
        long now = System.nanoTime();
        if (now - last >= TOLD_EVERY_NANOS) {
            last = now;
            double seconds = (now - begun) / 1e9;
            tell(String.format(Locale.ROOT, "%s: %,d  %,.0f/s", what, count, count / seconds));
        }
    }

    /** Tells how far a file is read and how long the rest may take, at most once a second. */
    void progress(long lines, long bytes, long size) {
        long now = System.nanoTime();
        if (firstBytes < 0) {
            firstBytes = bytes;
        }
        if (now - last >= TOLD_EVERY_NANOS) {
            last = now;
            double seconds = (now - begun) / 1e9;
            double rate = Math.max(1, (bytes - firstBytes) / seconds);
            tell(
                    String.format(
                            Locale.ROOT,
                            "%5.1f %%  %,d dòng · lines  còn · left %,.0f s",
                            100.0 * bytes / Math.max(1, size),
                            lines,
                            (size - bytes) / rate));
        }
    }
}
