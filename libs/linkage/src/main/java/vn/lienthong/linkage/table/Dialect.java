package vn.lienthong.linkage.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;

/**
 * How a table is written.
 *
 * @param delimiter what separates cells
 * @param start bytes before the first line (a byte order mark)
 */
public record Dialect(char delimiter, int start) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LINES = 200;

    /** Where records end. */
    public RecordScan scan() {
        return new RecordScan(delimiter);
    }

    /**
     * Finds out from the beginning of a file: the delimiter with which most lines have the same
     * number of cells, more than one; a comma when there is none.
     *
     * @throws LinkageFault {@code input.empty}, or {@code input.not-text} for archives, UTF-16
     *     without its mark and other files that are no UTF-8 or single-byte text
     */
    public static Dialect detect(byte[] sample, int length, String file) {
        if (length == 0) {
            throw new LinkageFault("input.empty", Map.of("file", file));
        }
        for (int i = 0; i < length; i++) {
            if (sample[i] == 0) {
                throw new LinkageFault("input.not-text", Map.of("file", file));
            }
        }
        boolean marked =
                length >= 3
                        && (sample[0] & 0xFF) == 0xEF
                        && (sample[1] & 0xFF) == 0xBB
                        && (sample[2] & 0xFF) == 0xBF;
        int start = marked ? 3 : 0;
        char best = DELIMITERS[0];
        int bestLines = 0;
        for (char delimiter : DELIMITERS) {
            int lines = agreeing(delimiter, sample, start, length);
            if (lines > bestLines) {
                best = delimiter;
                bestLines = lines;
            }
        }
        return new Dialect(best, start);
    }

    /** How many of the first lines have the commonest number of cells, when that is above one. */
    private static int agreeing(char delimiter, byte[] sample, int start, int length) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (Cells cells : rows(delimiter, sample, start, length, LINES)) {
            if (cells.count() > 1) {
                lines.merge(cells.count(), 1, Integer::sum);
            }
        }
        return lines.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The first records of a sample, split into cells; those that cannot be are left out. */
    public static List<Cells> rows(char delimiter, byte[] sample, int start, int length, int most) {
        List<Cells> rows = new ArrayList<>();
        var records = new Records(new RecordScan(delimiter), sample, start, length);
        while (rows.size() < most && records.next()) {
            var cells = new Cells(delimiter);
            if (!records.isEmpty()
                    && cells.split(sample, records.from(), records.to()) == Cells.Split.DONE) {
                rows.add(cells);
            }
        }
        return rows;
    }
}
