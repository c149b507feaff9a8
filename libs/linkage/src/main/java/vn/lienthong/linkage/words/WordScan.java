package vn.lienthong.linkage.words;

/** Where the words of a cell begin and end: blanks, dots and commas stand between them. */
public final class WordScan {

    private static final byte FIRST_OF_NO_BREAK = (byte) 0xC2;
    private static final byte SECOND_OF_NO_BREAK = (byte) 0xA0;

    private WordScan() {}

    /** Where the next word begins, or {@code to} when there is none. */
    public static int start(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int gap = gap(bytes, at, to);
            if (gap == 0) {
                return at;
            }
            at += gap;
        }
        return to;
    }

    /** Where the word that begins at {@code from} ends. */
    public static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && gap(bytes, at, to) == 0) {
            at++;
        }
        return at;
    }

    private static int gap(byte[] bytes, int at, int to) {
        byte b = bytes[at];
        if ((b >= 0 && b <= ' ') || b == '.' || b == ',') {
            return 1;
        }
        boolean noBreak =
                b == FIRST_OF_NO_BREAK && at + 1 < to && bytes[at + 1] == SECOND_OF_NO_BREAK;
        return noBreak ? 2 : 0;
    }
}
