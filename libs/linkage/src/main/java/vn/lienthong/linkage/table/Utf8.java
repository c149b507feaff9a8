package vn.lienthong.linkage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells lines in UTF-8 from lines in single-byte encodings of Windows, and rewrites the latter. */
public final class Utf8 {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Utf8() {}

    /** Whether bytes are UTF-8. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int b = bytes[at];
            int more = b >= 0 ? 0 : b >> 5 == -2 ? 1 : b >> 4 == -2 ? 2 : b >> 3 == -2 ? 3 : -1;
            if (more < 0 || at + more >= to) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if (bytes[at + i] >> 6 != -2) {
                    return false;
                }
            }
            at += more + 1;
        }
        return true;
    }

    /** Single-byte text in UTF-8. */
    public static byte[] recoded(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, WINDOWS).getBytes(StandardCharsets.UTF_8);
    }
}
