package vn.lienthong;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines as bytes, so that one line in a wrong encoding spoils no other.
 *
 * <p>Of a line longer than {@value #MOST_BYTES} bytes the rest is skipped.
 */
final class LineReader {

    static final int MOST_BYTES = 65_536;

    private final InputStream in;
    private final byte[] line = new byte[MOST_BYTES];
    private boolean first = true;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param text the line, or its bytes with everything beyond ASCII as {@code \xNN}
     * @param readable whether the line is UTF-8
     * @param whole whether nothing was skipped
     */
    record Line(String text, boolean readable, boolean whole) {}

    /** The next line without its end; empty at the end of input. */
    Optional<Line> next() throws IOException {
        int length = 0;
        boolean whole = true;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length < MOST_BYTES) {
                line[length++] = (byte) b;
            } else {
                whole = false;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        byte[] bytes = withoutByteOrderMark(Arrays.copyOf(line, length));
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(new Line(text, true, whole));
        } catch (CharacterCodingException _) {
            return Optional.of(new Line(escaped(bytes), !whole, whole));
        }
    }

    private byte[] withoutByteOrderMark(byte[] bytes) {
        boolean marked =
                first
                        && bytes.length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF;
        first = false;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            if (b == '\\') {
                text.append("\\\\");
            } else if (b >= ' ') {
                text.append((char) b);
            } else {
                text.append("\\x%02X".formatted(b & 0xFF));
            }
        }
        return text.toString();
    }
}
