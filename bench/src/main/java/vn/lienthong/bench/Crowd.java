package vn.lienthong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.primitives.InvalidValueException;

/** Many writers at once: each does the next piece of work as soon as its last one is done. */
final class Crowd {

    private Crowd() {}

    /** One piece of work; different numbers are different pieces. */
    @FunctionalInterface
    interface Work {
        void piece(int number);
    }

    /**
     * What came of it.
     *
     * @param rate pieces done per second while it was measured
     * @param durations of each of them
     * @param done pieces done, those before and after the measurement included
     * @param failed how many pieces failed, by the name of the error
     */
    record Outcome(double rate, Durations durations, int done, Map<String, Integer> failed) {}

    /**
     * Runs for a warm-up and then for the measured time.
     *
     * @param first number of the first piece
     */
    static Outcome run(int writers, Duration warmUp, Duration measured, int first, Work work)
            throws InterruptedException {
        var next = new AtomicInteger(first);
        var done = new AtomicInteger();
        var counting = new AtomicBoolean();
        var over = new AtomicBoolean();
        var durations = new Durations();
        var failed = new TreeMap<String, Integer>();
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            crowd.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                while (!over.get()) {
                                    long begun = System.nanoTime();
                                    try {
                                        work.piece(next.getAndIncrement());
                                    } catch (RuntimeException e) {
                                        synchronized (failed) {
                                            failed.merge(told(e), 1, Integer::sum);
                                        }
                                        continue;
                                    }
                                    done.incrementAndGet();
                                    if (counting.get()) {
                                        durations.add(System.nanoTime() - begun);
                                    }
                                }
                            }));
        }
        LockSupport.parkNanos(warmUp.toNanos());
        long begun = System.nanoTime();
        counting.set(true);
        LockSupport.parkNanos(measured.toNanos());
        counting.set(false);
        double seconds = (System.nanoTime() - begun) / 1e9;
        int counted = durations.count();
        over.set(true);
        for (Thread writer : crowd) {
            writer.join();
        }
        synchronized (failed) {
            return new Outcome(counted / seconds, durations, done.get(), Map.copyOf(failed));
        }
    }

    /** The error by its name; a refusal by its code, which carries no personal data. */
    private static String told(RuntimeException e) {
        return e instanceof InvalidValueException refused
                ? String.valueOf(refused.getMessage())
                : e.getClass().getSimpleName();
    }
}
