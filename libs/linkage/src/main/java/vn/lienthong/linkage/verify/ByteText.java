package vn.lienthong.linkage.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that is put together as bytes; grows. Not thread-safe. */
final class ByteText {

    private byte[] bytes = new byte[1 << 16];
    private int length;

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    /** Appends ASCII characters. */
    ByteText ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    ByteText text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return bytes(utf8, 0, utf8.length);
    }

    ByteText bytes(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    ByteText sign(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    ByteText number(long number) {
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
    ByteText bits(int sixtyFourths) {
        int tenths = Math.abs(sixtyFourths) * 10 / 64;
        return sign(sixtyFourths < 0 ? '-' : '+').number(tenths / 10).sign('.').number(tenths % 10);
    }

    /** A share from 0 to 1 with six decimals, never rounded up to 1. */
    ByteText share(double share) {
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
    ByteText cell(String text) {
        sign('"');
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            sign('\'');
        }
        return text(text.replace("\"", "\"\"")).sign('"');
    }
}
