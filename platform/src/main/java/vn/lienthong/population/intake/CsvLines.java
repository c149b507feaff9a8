package vn.lienthong.population.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the lines of a file as bytes, so that one line in a wrong encoding spoils no other, and
 * from any place at which a line begins. A record is one line: a line break within quotation marks
 * is not read, so that one mark that is missing swallows nothing. For one thread.
 */
final class CsvLines implements RecordLines {

    /** Of a longer line the rest is skipped. */
    static final int MOST_BYTES = 65_536;

    private static final int BUFFER = 1 << 18;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private final byte[] line = new byte[MOST_BYTES];
    private final AtomicLong number;
    private final AtomicLong offset;

    private CsvLines(FileChannel file, long offset, long number) {
        this.file = file;
        this.offset = new AtomicLong(offset);
        this.number = new AtomicLong(number);
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param end place in the file after the line, counted as the file is
     * @param text the line without its end; what is not UTF-8 as replacement characters
     * @param whole whether nothing of it was skipped
     */
    record Line(long number, long end, String text, boolean whole) {

        /** Whether the line is UTF-8. */
        boolean readable() {
            return text.indexOf('\uFFFD') < 0;
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /**
     * Opens a file where a line begins.
     *
     * @param offset bytes before that line
     * @param number lines before it
     */
    static CsvLines open(Path path, long offset, long number) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            file.position(offset);
            return new CsvLines(file, offset, number);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        int length = 0;
        boolean whole = true;
        long bytes = 0;
        while (buffer.hasRemaining() || fill()) {
            byte b = buffer.get();
            bytes++;
            if (b == '\n') {
                break;
            }
            if (length < MOST_BYTES) {
                line[length++] = b;
            } else {
                whole = false;
            }
        }
        if (bytes == 0) {
            return Optional.empty();
        }
        long end = offset.addAndGet(bytes);
        long count = number.incrementAndGet();
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        int start = count == 1 && isMarked(length) ? MARK.length : 0;
        String text = new String(line, start, length - start, StandardCharsets.UTF_8);
        return Optional.of(new Line(count, end, text, whole));
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int read = file.read(buffer);
        buffer.flip();
        return read > 0;
    }

    private boolean isMarked(int length) {
        return length >= MARK.length
                && line[0] == MARK[0]
                && line[1] == MARK[1]
                && line[2] == MARK[2];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
