package vn.lienthong.linkage.register;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes one part of a file after the other byte of it, from a place on. Not thread-safe. */
final class SectionWriter implements Closeable {

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18).order(IndexLayout.ORDER);
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

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            place += channel.write(buffer, place);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
