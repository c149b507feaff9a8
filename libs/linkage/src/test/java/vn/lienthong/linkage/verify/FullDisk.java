package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A disk with room for so many more bytes, which says what Linux says when it is full. */
final class FullDisk implements JobFiles.Opening {

    private long left;

    FullDisk(long left) {
        this.left = left;
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return new Channel(JobFiles.DISK.open(file));
    }

    /** Hands everything on but what there is no room for. */
    private final class Channel extends FileChannel {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (left == 0 && bytes.hasRemaining()) {
                throw new IOException("No space left on device");
            }
            // What fits is written, as disks do.
            int some = (int) Math.min(left, bytes.remaining());
            left -= some;
            int written = file.write(bytes.slice(bytes.position(), some));
            bytes.position(bytes.position() + written);
            return written;
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean all) throws IOException {
            file.force(all);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public int read(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] buffers, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer bytes, long place) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] buffers, int from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer bytes, long place) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long place, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long place, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long place, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long place, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long place, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
