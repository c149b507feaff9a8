package vn.lienthong.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is put together as bytes; grows. Not thread-safe. */
public final class ByteText {

    private static final int USUAL = 1 << 12;

    private byte[] bytes;
    private int length;

    /** Nothing, with room for some. */
    public ByteText() {
        this(USUAL);
    }

    /**
     * Nothing, with room.
     *
     * @param room in bytes; it grows when that is not enough
     */
    public ByteText(int room) {
        bytes = new byte[Math.max(1, room)];
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** The array that holds them; longer than they are. */
    public byte[] bytes() {
        return bytes;
    }

    /** Forgets everything. */
    public void clear() {
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    /** Appends ASCII characters. */
    public ByteText ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Appends text in UTF-8. */
    public ByteText text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return bytes(utf8, 0, utf8.length);
    }

    /** Appends whole bytes. */
    public ByteText bytes(byte[] source) {
        return bytes(source, 0, source.length);
    }

    /** Makes room at the end, to be written into {@link #bytes()}; answers where it begins. */
    public int skip(int more) {
        room(more);
        length += more;
        return length - more;
    }

    /** Appends bytes. */
    public ByteText bytes(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    /** Appends one ASCII character. */
    public ByteText sign(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Appends a number in digits. */
    public ByteText number(long number) {
        if (number < 0) {
            return sign('-').number(-number);
        }
        room(20);
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** A number in tenths, such as −3.5; from 64ths, rounded toward zero. */
    public ByteText bits(int sixtyFourths) {
        int tenths = Math.abs(sixtyFourths) * 10 / 64;
        return sign(sixtyFourths < 0 ? '-' : '+').number(tenths / 10).sign('.').number(tenths % 10);
    }

    /** A share from 0 to 1 with six decimals, never rounded up to 1. */
    public ByteText share(double share) {
        long millionths = Math.clamp((long) (share * 1_000_000), 0, 1_000_000);
        number(millionths / 1_000_000).sign('.');
        for (long unit = 100_000; unit > 0; unit /= 10) {
            sign((char) ('0' + millionths / unit % 10));
        }
        return this;
    }

    /**
     * A cell in quotes; a cell that a spreadsheet would take for a formula gets an apostrophe
     * before it.
     */
    public ByteText cell(String text) {
        sign('"');
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            sign('\'');
        }
        return text(text.replace("\"", "\"\"")).sign('"');
    }
}
