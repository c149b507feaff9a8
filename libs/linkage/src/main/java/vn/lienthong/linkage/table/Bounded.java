package vn.lienthong.linkage.table;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams that end with {@link TableTooLarge} behind so many bytes. */
final class Bounded {

    private Bounded() {}

    static InputStream in(InputStream from, long most) {
        return new FilterInputStream(from) {
            private long left = most;

            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] bytes, int at, int length) throws IOException {
                int read = super.read(bytes, at, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int read) throws TableTooLarge {
                left -= read;
                if (left < 0) {
                    throw new TableTooLarge();
                }
            }
        };
    }

    static OutputStream out(OutputStream to, long most) {
        return new FilterOutputStream(to) {
            private long left = most;

            @Override
            public void write(int b) throws IOException {
                count(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int at, int length) throws IOException {
                count(length);
                out.write(bytes, at, length);
            }

            private void count(int written) throws TableTooLarge {
                left -= written;
                if (left < 0) {
                    throw new TableTooLarge();
                }
            }
        };
    }
}
