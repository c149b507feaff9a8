package vn.lienthong.linkage.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into chunks of whole lines, in memory that does not grow with the lines: of a line
 * that does not fit in a chunk only the beginning is handed over, long enough to be seen as too
 * long. Not thread-safe.
 */
public final class LineChunks {

    private static final int USUAL_SIZE = 1 << 20;

    private final InputStream in;
    private final int size;
    private byte[] carried = new byte[0];
    private int carriedLength;
    private boolean ended;
    private int number;
    private long line;
    private long offset;

    /**
     * @param in read to its end in blocks
     * @param firstLine number of the line with which the stream begins
     * @param offset place in the file at which the stream begins, in bytes
     */
    public LineChunks(InputStream in, long firstLine, long offset) {
        this(in, firstLine, offset, USUAL_SIZE);
    }

    LineChunks(InputStream in, long firstLine, long offset, int size) {
        if (size <= LineChunk.LONGEST_LINE) {
            throw new IllegalArgumentException("a chunk is longer than the longest line");
        }
        this.in = in;
        this.line = firstLine;
        this.offset = offset;
        this.size = size;
    }

    /** The next lines, or null at the end. */
    public @Nullable LineChunk next() throws IOException {
        byte[] bytes = new byte[size];
        System.arraycopy(carried, 0, bytes, 0, carriedLength);
        int length = carriedLength + fill(bytes, carriedLength);
        if (length == 0) {
            return null;
        }
        int whole = ended ? length : afterLastLine(bytes, length);
        if (whole == 0) {
            return tooLong(bytes);
        }
        carriedLength = length - whole;
        carried = Arrays.copyOfRange(bytes, whole, length);
        return chunk(bytes, whole, whole);
    }

    private LineChunk chunk(byte[] bytes, int length, long taken) {
        int lines = lines(bytes, length);
        offset += taken;
        var chunk = new LineChunk(number++, bytes, length, line, offset, lines);
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
        long taken = bytes.length;
        byte[] block = new byte[size];
        carriedLength = 0;
        while (true) {
            int read = in.readNBytes(block, 0, block.length);
            int end = 0;
            while (end < read && block[end] != '\n') {
                end++;
            }
            if (end < read) {
                taken += end + 1;
                carried = Arrays.copyOfRange(block, end + 1, read);
                carriedLength = carried.length;
                break;
            }
            taken += read;
            if (read < block.length) {
                ended = true;
                break;
            }
        }
        return chunk(bytes, bytes.length, taken);
    }

    private static int afterLastLine(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static int lines(byte[] bytes, int length) {
        int lines = length > 0 && bytes[length - 1] != '\n' ? 1 : 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /**
     * Passes over bytes at the beginning of a stream.
     *
     * @throws EOFException when it has fewer
     */
    public static void skip(InputStream in, long bytes) throws IOException {
        in.skipNBytes(bytes);
    }
}
