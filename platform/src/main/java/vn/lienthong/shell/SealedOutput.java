package vn.lienthong.shell;

import java.io.IOException;
import java.io.OutputStream;

/** Seals what is written, chunk by chunk; the last chunk is written when it is closed. */
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final SealedFile.Chunks chunks;
    private final byte[] plain = new byte[SealedFile.CHUNK];
    private int length;
    private long number;
    private boolean closed;

    SealedOutput(OutputStream out, SealedFile.Chunks chunks) {
        this.out = out;
        this.chunks = chunks;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (length == plain.length) {
                out.write(chunks.sealed(plain, length, number++, false));
                length = 0;
            }
            int some = Math.min(count - done, plain.length - length);
            System.arraycopy(bytes, from + done, plain, length, some);
            length += some;
            done += some;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            out.write(chunks.sealed(plain, length, number, true));
        }
    }
}
