package vn.lienthong.verification;

import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import vn.lienthong.linkage.match.CommuneCodes;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.RegisterIndex;

/** An index of the register that many threads search. Thread-safe. */
final class OpenIndex {

    private final SnapshotDate date;
    private final RegisterIndex index;
    private final CommuneCodes codes;
    private final Queue<RecordSearch> idle = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    OpenIndex(SnapshotDate date, RegisterIndex index, CommuneSuccession communes) {
        this.date = date;
        this.index = index;
        this.codes = new CommuneCodes(index, communes);
    }

    UUID indexId() {
        return date.indexId();
    }

    /**
     * Searches with one of the searchers that nobody else uses at the moment; empty when another
     * index took its place meanwhile.
     */
    <R> Optional<R> search(Function<RecordSearch, R> work) {
        inUse.readLock().lock();
        try {
            if (closed.get()) {
                return Optional.empty();
            }
            RecordSearch search = idle.poll();
            if (search == null) {
                search = new RecordSearch(index, codes, ModelText.builtIn(), date);
            }
            try {
                return Optional.of(work.apply(search));
            } finally {
                idle.add(search);
            }
        } finally {
            inUse.readLock().unlock();
        }
    }

    /** Closes it, once nobody searches any more. */
    void close() {
        inUse.writeLock().lock();
        try {
            closed.set(true);
            index.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
