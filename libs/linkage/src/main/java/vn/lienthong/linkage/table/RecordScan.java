package vn.lienthong.linkage.table;

/**
 * Finds where the records of a table end: at line ends outside of quotes. Immutable.
 *
 * <p>A quoted cell may go on over several lines, as far as {@link #MOST_LINES} and {@link
 * LineChunk#LONGEST_LINE} reach. Where a quote is not closed within that, or closed where no cell
 * ends, the line on which the record begins is a record of its own, which nobody can split, and the
 * next line begins anew: one stray quote costs one line.
 */
public final class RecordScan {

    /** Most lines that one record may take. */
    public static final int MOST_LINES = 64;

    /** Stands for an end that depends on what has not been read yet. */
    static final int UNDECIDED = -1;

    private static final int SENSELESS = -2;

    private final byte delimiter;
    private final boolean heedsQuotes;

    /**
     * @param delimiter what separates cells
     */
    public RecordScan(char delimiter) {
        this(delimiter, true);
    }

    private RecordScan(char delimiter, boolean heedsQuotes) {
        this.delimiter = (byte) delimiter;
        this.heedsQuotes = heedsQuotes;
    }

    /** Every line is a record. */
    static RecordScan ofLines() {
        return new RecordScan('\n', false);
    }

    /**
     * The place behind a record and its line end.
     *
     * @param from where the record begins
     * @param to how far has been read
     * @param isLast whether nothing comes behind {@code to}
     * @return the place, or {@link #UNDECIDED}
     */
    int end(byte[] bytes, int from, int to, boolean isLast) {
        int at = from;
        boolean quotes = false;
        while (at < to && bytes[at] != '\n') {
            quotes |= bytes[at++] == '"';
        }
        if (at == to) {
            return isLast ? to : UNDECIDED;
        }
        if (!quotes || !heedsQuotes) {
            return at + 1;
        }
        int end = quotedEnd(bytes, from, to, isLast);
        return end == SENSELESS ? at + 1 : end;
    }

    private int quotedEnd(byte[] bytes, int from, int to, boolean isLast) {
        int at = from;
        while (true) {
            while (at < to && isBlank(bytes[at])) {
                at++;
            }
            if (at < to && bytes[at] == '"') {
                at = closed(bytes, at + 1, from, to, isLast);
                if (at < 0) {
                    return at;
                }
            }
            while (at < to && bytes[at] != delimiter && bytes[at] != '\n') {
                at++;
            }
            if (at == to) {
                return isLast ? to : UNDECIDED;
            }
            if (bytes[at++] == '\n') {
                return at;
            }
        }
    }

    /** The place behind a quoted cell, {@link #UNDECIDED} or {@link #SENSELESS}. */
    private int closed(byte[] bytes, int start, int from, int to, boolean isLast) {
        int at = start;
        int lines = 1;
        while (at < to) {
            byte b = bytes[at++];
            if (b == '"') {
                if (at < to && bytes[at] == '"') {
                    at++;
                } else if (at == to && !isLast) {
                    return UNDECIDED;
                } else {
                    return behindQuote(bytes, at, to, isLast);
                }
            } else if (b == '\n' && ++lines > MOST_LINES) {
                return SENSELESS;
            }
            if (at - from > LineChunk.LONGEST_LINE) {
                return SENSELESS;
            }
        }
        return isLast ? SENSELESS : UNDECIDED;
    }

    /** Whether a cell ends behind its closing quote. */
    private int behindQuote(byte[] bytes, int close, int to, boolean isLast) {
        int at = close;
        while (at < to && (isBlank(bytes[at]) || bytes[at] == '\r')) {
            at++;
        }
        if (at == to) {
            return isLast ? to : UNDECIDED;
        }
        return bytes[at] == delimiter || bytes[at] == '\n' ? at : SENSELESS;
    }

    private boolean isBlank(byte b) {
        return (b == ' ' || b == '\t') && b != delimiter;
    }

    /**
     * The place behind the last record that is whole, or 0 when none is.
     *
     * @param isLast whether nothing comes behind {@code length}
     */
    int afterLast(byte[] bytes, int length, boolean isLast) {
        if (isLast) {
            return length;
        }
        if (!heedsQuotes || !hasQuote(bytes, length)) {
            int end = length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return end;
        }
        int at = 0;
        for (int next = end(bytes, 0, length, false);
                next != UNDECIDED;
                next = end(bytes, at, length, false)) {
            at = next;
        }
        return at;
    }

    private static boolean hasQuote(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }
}
