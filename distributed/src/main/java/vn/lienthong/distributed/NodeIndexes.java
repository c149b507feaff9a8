package vn.lienthong.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.linkage.register.RegisterIndex;

/**
 * The indexes that this process has mapped, each checked once and kept open as long as it lives.
 * Thread-safe.
 */
final class NodeIndexes {

    private static final Map<String, RegisterIndex> OPEN = new ConcurrentHashMap<>();

    private NodeIndexes() {}

    /**
     * The index of a file.
     *
     * @throws vn.lienthong.linkage.LinkageFault {@code index.*} when it cannot be used
     */
    static RegisterIndex of(String file) {
        return OPEN.computeIfAbsent(file, NodeIndexes::opened);
    }

    private static RegisterIndex opened(String file) {
        try {
            RegisterIndex index = RegisterIndex.open(Path.of(file));
            index.check(Path.of(file), Runtime.getRuntime().availableProcessors());
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
