package vn.lienthong.linkage.register;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps the identifiers of persons aside until the records are written: as 16 bytes each while all
 * are UUIDs in their usual form, as texts from the first that is not. Not thread-safe.
 */
final class IdentifierWriter implements Closeable {

    private static final int UUID_BYTES = 16;
    static final int UUID_LENGTH = 36;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Both digits of each byte. */
    private static final byte[] PAIRS = pairs();

    static final int LONGEST = 255;

    private final Path file;
    private final FileChannel channel;
    private final byte[] binary = new byte[UUID_BYTES];
    private SectionWriter out;
    private boolean texts;
    private long count;

    IdentifierWriter(Path file) throws IOException {
        this.file = file;
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        out = new SectionWriter(channel, 0);
    }

    void add(byte[] bytes, int from, int to) throws IOException {
        if (!texts && !readUuid(bytes, from, to, binary)) {
            turnToTexts();
        }
        if (texts) {
            out.putByte(to - from);
            out.put(bytes, from, to);
        } else {
            out.put(binary, 0, UUID_BYTES);
        }
        count++;
    }

    /** Rewrites what came so far behind itself, then moves it to the front. */
    private void turnToTexts() throws IOException {
        out.flush();
        texts = true;
        Path other = file.resolveSibling(file.getFileName() + ".texts");
        try (FileChannel rewritten =
                FileChannel.open(
                        other,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            var writer = new SectionWriter(rewritten, 0);
            ByteBuffer one = ByteBuffer.allocate(UUID_BYTES);
            byte[] text = new byte[UUID_LENGTH];
            for (long i = 0; i < count; i++) {
                one.clear();
                channel.read(one, i * UUID_BYTES);
                writeUuid(one.getLong(0), one.getLong(8), text, 0);
                writer.putByte(UUID_LENGTH);
                writer.put(text, 0, UUID_LENGTH);
            }
            writer.flush();
            channel.truncate(0);
            rewritten.position(0);
            long size = rewritten.size();
            long moved = 0;
            while (moved < size) {
                moved += channel.transferFrom(rewritten, moved, size - moved);
            }
            out = new SectionWriter(channel, size);
        } finally {
            Files.deleteIfExists(other);
        }
    }

    /** Copies the identifiers to where another file is being written. */
    void copyTo(SectionWriter index) throws IOException {
        out.flush();
        ByteBuffer some = ByteBuffer.allocateDirect(1 << 20);
        long size = channel.size();
        for (long at = 0; at < size; at += some.limit()) {
            channel.read(some.clear(), at);
            index.put(some.flip());
        }
        index.flush();
    }

    /** Writes where each sixteenth text begins; nothing when all are UUIDs. */
    void writePlaces(SectionWriter places, FileChannel index, long start) throws IOException {
        if (!texts) {
            return;
        }
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        long blockStart = -1;
        long at = 0;
        for (long i = 0; i < count; i++) {
            if (i % IndexLayout.TEXTS_A_PLACE == 0) {
                places.putLong(at);
            }
            if (blockStart < 0 || at - blockStart >= block.limit()) {
                block.clear();
                index.read(block, start + at);
                block.flip();
                blockStart = at;
            }
            at += 1 + (block.get((int) (at - blockStart)) & 0xFF);
        }
    }

    boolean isTexts() {
        return texts;
    }

    /** Reads a UUID of 36 characters in lower case; false when it is anything else. */
    static boolean readUuid(byte[] text, int from, int to, byte[] binary) {
        if (to - from != UUID_LENGTH) {
            return false;
        }
        int at = from;
        for (int i = 0; i < UUID_BYTES; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                if (text[at++] != '-') {
                    return false;
                }
            }
            int high = hex(text[at++]);
            int low = hex(text[at++]);
            if (high < 0 || low < 0) {
                return false;
            }
            binary[i] = (byte) (high << 4 | low);
        }
        return true;
    }

    private static int hex(byte digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[512];
        for (int i = 0; i < 256; i++) {
            pairs[2 * i] = HEX[i >>> 4];
            pairs[2 * i + 1] = HEX[i & 0xF];
        }
        return pairs;
    }

    /** Writes a UUID as 36 characters. */
    static void writeUuid(long high, long low, byte[] text, int start) {
        int at = hex(high >>> 32, 8, text, start);
        text[at++] = '-';
        at = hex(high >>> 16, 4, text, at);
        text[at++] = '-';
        at = hex(high, 4, text, at);
        text[at++] = '-';
        at = hex(low >>> 48, 4, text, at);
        text[at++] = '-';
        hex(low, 12, text, at);
    }

    /** Writes the lowest digits of a number; answers where they end. */
    private static int hex(long number, int digits, byte[] text, int at) {
        int place = at;
        for (int shift = 4 * digits - 8; shift >= 0; shift -= 8) {
            int pair = (int) (number >>> shift & 0xFF) << 1;
            text[place++] = PAIRS[pair];
            text[place++] = PAIRS[pair + 1];
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
