package vn.lienthong.linkage.verify;

import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;

/**
 * Reads records as lines of cells, or says why that cannot be done: the same for all who read the
 * lines of an input. For one thread.
 */
final class LineReading {

    /** Of a line that was rejected when its file was made text; see {@link PlainTable}. */
    static final String UNREAD = "line.unread";

    static final String TOO_LONG = "line.length";

    private final InputFile input;
    private final Cells cells;
    private boolean isRecoded;

    LineReading(InputFile input) {
        this.input = input;
        cells = new Cells(input.dialect().delimiter());
    }

    /** Why the record at which {@code records} stands cannot be read; null when it was read. */
    @Nullable String read(byte[] bytes, Records records) {
        int from = records.from();
        int to = records.to();
        isRecoded = false;
        if (to == from) {
            return "line.empty";
        }
        if (records.isTooLong()) {
            return TOO_LONG;
        }
        if (input.text().isHeadApart() && bytes[from] == PlainTable.UNREAD) {
            return UNREAD;
        }
        if (Utf8.isValid(bytes, from, to)) {
            return split(bytes, from, to);
        }
        byte[] recoded = Utf8.recoded(bytes, from, to);
        isRecoded = true;
        return split(recoded, 0, recoded.length);
    }

    private @Nullable String split(byte[] bytes, int from, int to) {
        return switch (cells.split(bytes, from, to)) {
            case UNBALANCED_QUOTES -> "line.quotes";
            case TOO_MANY_CELLS -> "line.cells";
            case DONE -> isWhole() ? null : "line.cells";
        };
    }

    /** Whether the line has a cell for each title, and nothing behind. */
    private boolean isWhole() {
        int titles = input.mapping().titles().size();
        for (int cell = titles; cell < cells.count(); cell++) {
            if (!cells.isEmpty(cell)) {
                return false;
            }
        }
        return cells.count() >= titles;
    }

    /** The cells of the line that was read; valid until the next. */
    Cells cells() {
        return cells;
    }

    /** Whether the line was not UTF-8. */
    boolean isRecoded() {
        return isRecoded;
    }
}
