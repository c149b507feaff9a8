package vn.lienthong.linkage.verify;

/** For which line each person was taken first; four bytes a person of the register. */
final class FirstLines {

    private static final int PART = 1 << 20;

    private final int[][] parts;

    FirstLines(long persons) {
        parts = new int[(int) ((persons + PART - 1) / PART)][];
    }

    /** What the lines of so many persons take at most. */
    static long bytes(long persons) {
        return (persons + PART - 1) / PART * PART * Integer.BYTES;
    }

    /** The line for which a person was taken before, or −1 when this is the first. */
    long note(long person, long line) {
        int part = (int) (person / PART);
        int[] lines = parts[part];
        if (lines == null) {
            lines = new int[PART];
            parts[part] = lines;
        }
        int at = (int) (person % PART);
        if (lines[at] != 0) {
            return lines[at] & 0xFFFFFFFFL;
        }
        lines[at] = (int) line;
        return -1;
    }
}
