package vn.lienthong.linkage.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The digests of a file's chunks, made by several threads. */
final class ChunkDigests {

    private ChunkDigests() {}

    /** SHA-256 of each chunk of the first {@code length} bytes, one after the other. */
    static byte[] of(FileChannel file, long length, int threads) throws IOException {
        int chunks = (int) ((length + IndexLayout.CHUNK - 1) / IndexLayout.CHUNK);
        byte[] digests = new byte[chunks * IndexFooter.DIGEST];
        try (var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                int first = worker;
                tasks.add(
                        workers.submit(() -> {
                            ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
                            for (int chunk = first; chunk < chunks; chunk += threads) {
                                byte[] digest = digest(file, chunk, length, buffer);
                                System.arraycopy(
                                        digest,
                                        0,
                                        digests,
                                        chunk * IndexFooter.DIGEST,
                                        IndexFooter.DIGEST);
                            }
                            return first;
                        }));
            }
            IndexBuild.await(tasks);
        }
        return digests;
    }

    private static byte[] digest(FileChannel file, int chunk, long length, ByteBuffer buffer)
            throws IOException {
        MessageDigest digest = IndexLayout.sha256();
        long at = (long) chunk * IndexLayout.CHUNK;
        long end = Math.min(length, at + IndexLayout.CHUNK);
        while (at < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = file.read(buffer, at);
            if (read < 0) {
                break;
            }
            at += read;
            digest.update(buffer.flip());
        }
        return digest.digest();
    }
}
