package vn.lienthong.shell;

import java.io.IOException;
import java.io.InputStream;

/** Opens a sealed file from its beginning, chunk by chunk; a file without its end fails. */
final class SealedInput extends InputStream {

    private static final int SEALED = SealedFile.CHUNK + SealedFile.TAG;

    private final InputStream in;
    private final SealedFile.Chunks chunks;
    private byte[] ahead;
    private byte[] plain = {};
    private int at;
    private long number;

    SealedInput(InputStream in, SealedFile.Chunks chunks) throws IOException {
        this.in = in;
        this.chunks = chunks;
        ahead = in.readNBytes(SEALED);
        if (ahead.length < SealedFile.TAG) {
            throw new IOException("a sealed file is cut off");
        }
    }

    /** Whether there is something left. */
    private boolean fill() throws IOException {
        while (at == plain.length && ahead.length > 0) {
            byte[] sealed = ahead;
            ahead = in.readNBytes(SEALED);
            plain = chunks.opened(sealed, sealed.length, number++, ahead.length == 0);
            at = 0;
        }
        return at < plain.length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(count, plain.length - at);
        System.arraycopy(plain, at, bytes, from, some);
        at += some;
        return some;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
