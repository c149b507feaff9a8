package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The most memory that this process had resident, mapped files among it, as Linux counts it;
 * elsewhere it is not known.
 */
final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");
    private static final double GIGABYTE = 1e9;

    private ResidentMemory() {}

    /** Counts anew from what is resident now, once nobody's objects are gone. */
    static void forget() {
        System.gc();
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException notLinux) {
            // Then the figure is of the whole run, or there is none.
        }
    }

    /** In gigabytes, or {@code ?}. */
    static String most() throws IOException {
        if (!Files.exists(STATUS)) {
            return "?";
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / GIGABYTE)
                    .map(Report::figure)
                    .findFirst()
                    .orElse("?");
        }
    }
}
