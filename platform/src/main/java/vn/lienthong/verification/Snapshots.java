package vn.lienthong.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.shell.FaultException;

/**
 * The register as it is verified against: the latest index, opened once and searched by all
 * threads. An index of another process is opened as soon as it is there. Thread-safe.
 */
public final class Snapshots implements DisposableBean {

    private final SnapshotStore store;
    private final DataDirectory directory;
    private final CommuneSuccession communes;
    private final AtomicReference<@Nullable OpenIndex> open = new AtomicReference<>();

    Snapshots(SnapshotStore store, DataDirectory directory, CommuneSuccession communes) {
        this.store = store;
        this.directory = directory;
        this.communes = communes;
    }

    /** Which register is verified against; empty before the first index. */
    public Optional<SnapshotDate> latest() {
        return store.latest().map(SnapshotStore.Snapshot::date);
    }

    /** Which register an index holds. */
    public Optional<SnapshotDate> find(UUID indexId) {
        return store.find(indexId).map(SnapshotStore.Snapshot::date);
    }

    /**
     * Searches the latest index.
     *
     * @throws FaultException {@code verification.no-index} before there is one
     */
    public <R> R search(Function<RecordSearch, R> work) {
        Optional<R> found = current().search(work);
        while (found.isEmpty()) {
            found = current().search(work);
        }
        return found.get();
    }

    /** The file of an index, when it is still there. */
    public Optional<Path> file(UUID indexId) throws IOException {
        Path indexes = directory.indexes();
        return store.find(indexId)
                .map(snapshot -> indexes.resolve(snapshot.file()))
                .filter(Files::exists);
    }

    private OpenIndex current() {
        SnapshotStore.Snapshot latest =
                store.latest().orElseThrow(() -> new FaultException("verification.no-index"));
        OpenIndex known = open.get();
        if (known != null && known.indexId().equals(latest.date().indexId())) {
            return known;
        }
        return opened(latest);
    }

    private synchronized OpenIndex opened(SnapshotStore.Snapshot latest) {
        OpenIndex known = open.get();
        if (known != null && known.indexId().equals(latest.date().indexId())) {
            return known;
        }
        try {
            Path file = directory.indexes().resolve(latest.file());
            if (!Files.exists(file)) {
                throw new FaultException("verification.no-index");
            }
            var fresh = new OpenIndex(latest.date(), RegisterIndex.open(file), communes);
            open.set(fresh);
            if (known != null) {
                known.close();
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes files of indexes that nobody needs any more. */
    void removeOldFiles() throws IOException {
        List<String> needed = store.neededFiles();
        try (Stream<Path> files = Files.list(directory.indexes())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".index")
                        && !needed.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void destroy() {
        OpenIndex last = open.getAndSet(null);
        if (last != null) {
            last.close();
        }
    }
}
