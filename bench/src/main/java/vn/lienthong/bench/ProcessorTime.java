package vn.lienthong.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts work against the processor time of the working thread, which the machine's other work does
 * not lengthen as it lengthens the time on the wall. Used by one thread.
 */
final class ProcessorTime {

    private static final int WARM_UPS = 3;
    private static final int RUNS = 3;
    private static final long RUN_NANOS = 2_000_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** What was made last, so that it is made at all. */
    private @Nullable Object seen;

    /** A piece of work; what it makes is handed over, or the compiler would leave it out. */
    @FunctionalInterface
    interface Work {
        Object piece();
    }

    /**
     * Pieces per second of processor time: the median of three runs of two such seconds.
     *
     * @param work one piece of it
     */
    double rate(Work work) {
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < WARM_UPS + RUNS; run++) {
            double rate = once(work);
            if (run >= WARM_UPS) {
                rates.add(rate);
            }
        }
        if (seen == null) {
            throw new IllegalStateException("nothing was made");
        }
        return rates.stream().sorted().toList().get(RUNS / 2);
    }

    private double once(Work work) {
        long begun = threads.getCurrentThreadCpuTime();
        long pieces = 0;
        long took = 0;
        while (took < RUN_NANOS) {
            for (int i = 0; i < 1_000; i++) {
                seen = work.piece();
            }
            pieces += 1_000;
            took = threads.getCurrentThreadCpuTime() - begun;
        }
        return pieces * 1e9 / took;
    }
}
