package vn.lienthong.linkage.table;

/** Goes through the records of a chunk, each one line or several lines held together by quotes. */
public final class Records {

    private final RecordScan scan;
    private final byte[] bytes;
    private final int length;
    private final long cut;
    private int next;
    private int from;
    private int to;
    private long line;
    private long nextLine;

    /**
     * Begins before the first record.
     *
     * @param start bytes of the chunk that come before it
     */
    public Records(RecordScan scan, LineChunk chunk, int start) {
        this(scan, chunk.bytes(), start, chunk.length(), chunk.firstLine(), chunk.cut());
    }

    /**
     * Begins with bytes of which the last record is taken as whole.
     *
     * @param length where they end
     */
    public Records(RecordScan scan, byte[] bytes, int start, int length) {
        this(scan, bytes, start, length, 1, 0);
    }

    private Records(
            RecordScan scan, byte[] bytes, int start, int length, long firstLine, long cut) {
        this.scan = scan;
        this.bytes = bytes;
        this.length = length;
        this.cut = cut;
        next = Math.min(start, length);
        nextLine = firstLine;
    }

    /** Goes to the next record; false when there is none. */
    public boolean next() {
        if (next >= length) {
            return false;
        }
        from = next;
        line = nextLine;
        int at = from;
        boolean quotes = false;
        while (at < length && bytes[at] != '\n') {
            quotes |= bytes[at++] == '"';
        }
        to = at;
        next = Math.min(length, at + 1);
        nextLine++;
        if (quotes) {
            goOn();
        }
        if (to > from && bytes[to - 1] == '\r') {
            to--;
        }
        return true;
    }

    /** Looks whether quotes hold more lines together. */
    private void goOn() {
        next = scan.end(bytes, from, length, true);
        to = next > from && bytes[next - 1] == '\n' ? next - 1 : next;
        nextLine = line + 1;
        for (int i = from; i < to; i++) {
            nextLine += bytes[i] == '\n' ? 1 : 0;
        }
    }

    /** Where the record begins. */
    public int from() {
        return from;
    }

    /** Where it ends, without its line end. */
    public int to() {
        return to;
    }

    /** The number of its first line. */
    public long line() {
        return line;
    }

    /** Whether nothing stands on its line. */
    public boolean isEmpty() {
        return from == to;
    }

    /** Its size in bytes, also when it is longer than what was read of it. */
    public long size() {
        return to - from + (next >= length ? cut : 0);
    }

    /** Whether it is longer than any record that is read. */
    public boolean isTooLong() {
        return to - from > LineChunk.LONGEST_LINE;
    }
}
