package vn.lienthong.linkage.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one line of a table, as places in bytes.
 *
 * <p>Cells are separated by one byte; a cell in double quotes may hold the separator, and a quote
 * written twice. Blanks around cells are no part of them. Valid until the next {@link #split}; not
 * thread-safe.
 */
public final class Cells {

    /** Most cells that a line may have. */
    public static final int MOST = 1024;

    /** What came of splitting a line. */
    public enum Split {
        DONE,
        UNBALANCED_QUOTES,
        TOO_MANY_CELLS
    }

    private final byte delimiter;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private byte[] source = new byte[0];

    /** Texts of quoted cells with quotes in them; their places are counted from {@link #MARK}. */
    private byte[] unquoted = new byte[256];

    private static final int MARK = 1 << 30;
    private int unquotedLength;
    private int count;

    /**
     * @param delimiter the separator
     */
    public Cells(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Splits the line {@code bytes[start..end)}, which has no line end in it. */
    public Split split(byte[] bytes, int start, int end) {
        source = bytes;
        count = 0;
        unquotedLength = 0;
        int at = start;
        while (true) {
            while (at < end && blank(bytes[at])) {
                at++;
            }
            if (count == MOST) {
                return Split.TOO_MANY_CELLS;
            }
            if (at < end && bytes[at] == '"') {
                at = quoted(at + 1, end);
                if (at < 0) {
                    return Split.UNBALANCED_QUOTES;
                }
            } else {
                int first = at;
                while (at < end && bytes[at] != delimiter) {
                    at++;
                }
                int last = at;
                while (last > first && blank(bytes[last - 1])) {
                    last--;
                }
                add(first, last);
            }
            if (at >= end) {
                return Split.DONE;
            }
            at++;
        }
    }

    private boolean blank(byte b) {
        return (b == ' ' || b == '\t') && b != delimiter;
    }

    /** Reads on behind an opening quote; answers the place of the delimiter, or −1. */
    private int quoted(int start, int end) {
        int close = start;
        boolean doubled = false;
        while (true) {
            while (close < end && source[close] != '"') {
                close++;
            }
            if (close >= end) {
                return -1;
            }
            if (close + 1 < end && source[close + 1] == '"') {
                doubled = true;
                close += 2;
            } else {
                break;
            }
        }
        if (doubled) {
            addUndoubled(start, close);
        } else {
            add(start, close);
        }
        int at = close + 1;
        while (at < end && blank(source[at])) {
            at++;
        }
        return at < end && source[at] != delimiter ? -1 : at;
    }

    private void addUndoubled(int start, int close) {
        if (unquotedLength + close - start > unquoted.length) {
            unquoted = Arrays.copyOf(unquoted, 2 * (unquotedLength + close - start));
        }
        int first = unquotedLength;
        for (int i = start; i < close; i++) {
            unquoted[unquotedLength++] = source[i];
            if (source[i] == '"') {
                i++;
            }
        }
        add(MARK + first, MARK + unquotedLength);
    }

    private void add(int first, int last) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = first;
        to[count++] = last;
    }

    /** How many cells the line has. */
    public int count() {
        return count;
    }

    /** The array that holds a cell. */
    public byte[] bytes(int cell) {
        return from[cell] >= MARK ? unquoted : source;
    }

    /** Where a cell begins in its array. */
    public int from(int cell) {
        return from[cell] & (MARK - 1);
    }

    /** Where a cell ends in its array. */
    public int to(int cell) {
        return to[cell] & (MARK - 1);
    }

    /** Whether a cell has nothing in it, or is not there. */
    public boolean isEmpty(int cell) {
        return cell < 0 || cell >= count || from[cell] == to[cell];
    }

    /** A cell as text. */
    public String text(int cell) {
        return isEmpty(cell)
                ? ""
                : new String(
                        bytes(cell), from(cell), to(cell) - from(cell), StandardCharsets.UTF_8);
    }
}
