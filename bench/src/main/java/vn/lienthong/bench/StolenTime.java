package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Processor time that the host of a virtual machine gave to others, from the first line of {@code
 * /proc/stat}: what a benchmark lacked without anybody on the machine having taken it. Immutable.
 */
final class StolenTime {

    /** Place of the stolen ticks among user, nice, system, idle, iowait, irq, softirq, steal. */
    private static final int STEAL = 7;

    private final long[] before;

    private StolenTime(long[] before) {
        this.before = before;
    }

    static StolenTime begin() {
        return new StolenTime(ticks());
    }

    /** Share of all processor time since the beginning; empty where nobody counts it. */
    OptionalDouble percent() {
        long[] now = ticks();
        if (now.length <= STEAL || before.length <= STEAL) {
            return OptionalDouble.empty();
        }
        long all = 0;
        for (int i = 0; i <= STEAL; i++) {
            all += now[i] - before[i];
        }
        return all < 100
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * (now[STEAL] - before[STEAL]) / all);
    }

    private static long[] ticks() {
        try {
            String[] words =
                    Files.readAllLines(Path.of("/proc/stat")).getFirst().strip().split("\\s+");
            return Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray();
        } catch (IOException notLinux) {
            return new long[0];
        }
    }
}
