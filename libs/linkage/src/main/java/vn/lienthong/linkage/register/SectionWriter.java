package vn.lienthong.linkage.register;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Writes one part of a file after the other byte of it, from a place on, in whole blocks of a huge
 * page where there is that much. Not thread-safe.
 */
final class SectionWriter implements Closeable {

    /**
     * A huge page of the processors in use. Linux keeps what is written at once, and begins where
     * such a page does, as one: a search through the mapped file then finds its way with a fraction
     * of the tables that single pages of four kilobytes need.
     */
    private static final int HUGE_PAGE = 1 << 21;

    /** The largest value that is put whole. */
    private static final int VALUE = 8;

    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocateDirect(HUGE_PAGE + VALUE).order(IndexLayout.ORDER);
    private long place;

    SectionWriter(FileChannel channel, long place) {
        this.channel = channel;
        this.place = place;
    }

    /** Where the next byte goes in the file. */
    long place() {
        return place + buffer.position();
    }

    void putLong(long value) throws IOException {
        room(8);
        buffer.putLong(value);
    }

    void putInt(int value) throws IOException {
        room(4);
        buffer.putInt(value);
    }

    void putByte(int value) throws IOException {
        room(1);
        buffer.put((byte) value);
    }

    void put(byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; ) {
            room(1);
            int some = Math.min(to - at, buffer.remaining());
            buffer.put(bytes, at, some);
            at += some;
        }
    }

    /** Puts everything that is left in another buffer. */
    void put(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            room(1);
            int some = Math.min(bytes.remaining(), buffer.remaining());
            buffer.put(buffer.position(), bytes, bytes.position(), some);
            buffer.position(buffer.position() + some);
            bytes.position(bytes.position() + some);
        }
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            write((int) (place() / HUGE_PAGE * HUGE_PAGE - place));
        }
    }

    /** Writes the first bytes that wait. */
    private void write(int count) throws IOException {
        int waiting = buffer.position();
        buffer.flip().limit(count);
        while (buffer.hasRemaining()) {
            place += channel.write(buffer, place);
        }
        buffer.limit(waiting).compact();
    }

    void flush() throws IOException {
        write(buffer.position());
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
