package vn.lienthong.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;

/** Splits CSV text into cells as RFC 4180 has it; a byte order mark at the start is dropped. */
final class CsvText {

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int position;
    private int lineNumber = 1;

    private CsvText(String text) {
        this.text = text;
        this.position = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /**
     * A line that is not blank.
     *
     * @param number its number in the text, from 1; of the first line when a cell spans several
     */
    record Line(int number, List<String> cells) {}

    /** The lines that are not blank; refuses with {@code decision-table.csv}. */
    static Outcome<List<Line>> lines(String text) {
        return new CsvText(text).read();
    }

    private Outcome<List<Line>> read() {
        int start = lineNumber;
        while (position < text.length()) {
            char c = text.charAt(position++);
            switch (c) {
                case '"' -> {
                    if (!readQuoted()) {
                        return Outcome.refused(
                                Violation.of(
                                        "decision-table.csv",
                                        Map.of("line", Integer.toString(start))));
                    }
                }
                case ',' -> endCell();
                case '\n' -> {
                    endLine(start);
                    start = ++lineNumber;
                }
                case '\r' -> {
                    // Part of a line end, or nothing.
                }
                default -> cell.append(c);
            }
        }
        endLine(start);
        return Outcome.accepted(List.copyOf(lines));
    }

    /** Reads up to the closing quote; false when there is none. */
    private boolean readQuoted() {
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c != '"') {
                lineNumber += c == '\n' ? 1 : 0;
                cell.append(c);
            } else if (position < text.length() && text.charAt(position) == '"') {
                cell.append('"');
                position++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine(int start) {
        endCell();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
            lines.add(new Line(start, List.copyOf(cells)));
        }
        cells = new ArrayList<>();
    }
}
