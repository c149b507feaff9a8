package vn.lienthong.verification.jobs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.match.RecordOutcome;

/**
 * A line of results that became otherwise. Prints without its values.
 *
 * @param line as the engine finds it now
 * @param before the outcome as the body was told
 * @param now the outcome as the body is told now
 * @param columns names of the columns that became otherwise
 * @param row the line as the body gets it now, with its end
 */
record ChangedLine(ResultLine line, String before, String now, List<String> columns, String row) {

    private static final String DECEASED = RecordOutcome.DECEASED.name();
    private static final int OUTCOME = 1;

    ChangedLine {
        columns = List.copyOf(columns);
    }

    /**
     * Compares what a body was told with what it would be told now.
     *
     * @param titles of the columns
     * @return null when it is the same, or differs by a death alone, which is told at once by
     *     {@link Following}
     */
    static @Nullable ChangedLine of(List<String> titles, String told, String row, ResultLine line) {
        String without = row.stripTrailing();
        if (told.equals(without)) {
            return null;
        }
        List<String> before = cells(told);
        List<String> now = cells(without);
        var columns = new ArrayList<String>();
        for (int i = OUTCOME + 1; i < titles.size(); i++) {
            if (!before.get(i).equals(now.get(i))) {
                columns.add(titles.get(i));
            }
        }
        boolean death = before.get(OUTCOME).equals(DECEASED) != now.get(OUTCOME).equals(DECEASED);
        return columns.isEmpty() && death
                ? null
                : new ChangedLine(line, before.get(OUTCOME), now.get(OUTCOME), columns, row);
    }

    /** Only corrections have quotes, with quotes doubled within. */
    private static List<String> cells(String row) {
        var cells = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(row.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(row.substring(from));
        return cells;
    }

    @Override
    public String toString() {
        return "ChangedLine" + columns;
    }
}
