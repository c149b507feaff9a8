package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The digests of a file's chunks, made by several threads, who take turns at reading: the system
 * reads ahead what is read from front to back, and keeps it in huge pages. For one call.
 */
final class ChunkDigests {

    private final FileChannel file;
    private final long length;
    private final int chunks;
    private final byte[] digests;
    private int next;

    private ChunkDigests(FileChannel file, long length) {
        this.file = file;
        this.length = length;
        chunks = (int) ((length + IndexLayout.CHUNK - 1) / IndexLayout.CHUNK);
        digests = new byte[chunks * IndexFooter.DIGEST];
    }

    /** SHA-256 of each chunk of the first {@code length} bytes, one after the other. */
    static byte[] of(FileChannel file, long length, int threads) throws IOException {
        var chunks = new ChunkDigests(file, length);
        try (var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                tasks.add(workers.submit(() -> chunks.work(IndexLayout.sha256())));
            }
            IndexBuild.await(tasks);
        }
        return chunks.digests;
    }

    private byte[] work(MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(length, IndexLayout.CHUNK));
        for (int chunk = read(buffer); chunk < chunks; chunk = read(buffer)) {
            digest.update(buffer.flip());
            byte[] made = digest.digest();
            System.arraycopy(made, 0, digests, chunk * made.length, made.length);
        }
        return digests;
    }

    /** Reads the next chunk that nobody took; answers which one it is. */
    private synchronized int read(ByteBuffer buffer) throws IOException {
        if (next == chunks) {
            return chunks;
        }
        long start = (long) next * IndexLayout.CHUNK;
        buffer.clear().limit((int) Math.min(buffer.capacity(), length - start));
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            // goes on until the chunk or the file is at its end
        }
        return next++;
    }
}
