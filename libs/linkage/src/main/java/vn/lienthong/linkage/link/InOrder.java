package vn.lienthong.linkage.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work that several threads do, and whose results are taken in the order of the work. */
final class InOrder {

    private InOrder() {}

    /**
     * Does the work on each item.
     *
     * @param work must not depend on other work
     * @param taken is told each result by the calling thread
     */
    static <T, R> void each(
            List<T> items, int threads, Function<T, R> work, Consumer<? super R> taken) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> pending = new ArrayDeque<>();
            for (T item : items) {
                if (pending.size() > 2 * threads) {
                    taken.accept(result(pending.removeFirst()));
                }
                pending.add(workers.submit(() -> work.apply(item)));
            }
            while (!pending.isEmpty()) {
                taken.accept(result(pending.removeFirst()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> pending) {
        try {
            return pending.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed
                    ? failed
                    : new IllegalStateException(e.getCause());
        }
    }
}
