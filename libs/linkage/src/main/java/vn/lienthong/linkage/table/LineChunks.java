package vn.lienthong.linkage.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into chunks of whole records, in memory that does not grow with the lines: of a
 * line that does not fit in a chunk only the beginning is handed over, long enough to be seen as
 * too long. Not thread-safe.
 */
public final class LineChunks {

    private static final int USUAL_SIZE = 1 << 20;

    private final InputStream in;
    private final RecordScan scan;
    private final CRC32C checksum;
    private final int size;
    private byte[] carried = new byte[0];
    private int carriedLength;
    private boolean ended;
    private int number;
    private long line;
    private long offset;

    /**
     * @param in read to its end in blocks
     * @param scan where records end
     * @param firstLine number of the line with which the stream begins
     * @param offset place in the file at which the stream begins, in bytes
     * @param checksum of the file up to there; goes on from it
     */
    public LineChunks(
            InputStream in, RecordScan scan, long firstLine, long offset, CRC32C checksum) {
        this(in, scan, firstLine, offset, checksum, USUAL_SIZE);
    }

    /**
     * Begins with a file.
     *
     * @param in read to its end in blocks
     * @param scan where records end
     */
    public LineChunks(InputStream in, RecordScan scan) {
        this(in, scan, 1, 0, new CRC32C());
    }

    LineChunks(InputStream in, RecordScan scan, int size) {
        this(in, scan, 1, 0, new CRC32C(), size);
    }

    private LineChunks(
            InputStream in,
            RecordScan scan,
            long firstLine,
            long offset,
            CRC32C checksum,
            int size) {
        if (size <= LineChunk.LONGEST_LINE) {
            throw new IllegalArgumentException("a chunk is longer than the longest line");
        }
        this.in = in;
        this.scan = scan;
        this.checksum = checksum;
        this.line = firstLine;
        this.offset = offset;
        this.size = size;
    }

    /** The next records, or null at the end. */
    public @Nullable LineChunk next() throws IOException {
        byte[] bytes = new byte[size];
        System.arraycopy(carried, 0, bytes, 0, carriedLength);
        int length = carriedLength + fill(bytes, carriedLength);
        if (length == 0) {
            return null;
        }
        int whole = scan.afterLast(bytes, length, ended);
        if (whole == 0) {
            return tooLong(bytes);
        }
        carriedLength = length - whole;
        carried = Arrays.copyOfRange(bytes, whole, length);
        checksum.update(bytes, 0, whole);
        return chunk(bytes, whole, 0, 0);
    }

    private LineChunk chunk(byte[] bytes, int length, long passed, long cut) {
        int lines = lines(bytes, length);
        offset += length + passed;
        var chunk =
                new LineChunk(
                        number++, bytes, length, line, offset, lines, checksum.getValue(), cut);
        line += lines;
        return chunk;
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int read = ended ? 0 : in.readNBytes(bytes, from, bytes.length - from);
        ended |= from + read < bytes.length;
        return read;
    }

    /** Hands over the beginning of a line that is longer than a chunk and passes the rest. */
    private LineChunk tooLong(byte[] bytes) throws IOException {
        long passed = 0;
        int lineEnd = 0;
        byte[] block = new byte[size];
        carriedLength = 0;
        checksum.update(bytes, 0, bytes.length);
        while (true) {
            int read = in.readNBytes(block, 0, block.length);
            int end = 0;
            while (end < read && block[end] != '\n') {
                end++;
            }
            if (end < read) {
                passed += end + 1;
                lineEnd = 1;
                checksum.update(block, 0, end + 1);
                carried = Arrays.copyOfRange(block, end + 1, read);
                carriedLength = carried.length;
                break;
            }
            passed += read;
            checksum.update(block, 0, read);
            if (read < block.length) {
                ended = true;
                break;
            }
        }
        return chunk(bytes, bytes.length, passed, passed - lineEnd);
    }

    private static int lines(byte[] bytes, int length) {
        int lines = length > 0 && bytes[length - 1] != '\n' ? 1 : 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /**
     * Passes over bytes at the beginning of a stream; answers their checksum.
     *
     * @throws EOFException when it has fewer
     */
    public static CRC32C skip(InputStream in, long bytes) throws IOException {
        var checksum = new CRC32C();
        byte[] block = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(block, 0, (int) Math.min(left, block.length));
            if (read < 0) {
                throw new EOFException();
            }
            checksum.update(block, 0, read);
            left -= read;
        }
        return checksum;
    }
}
