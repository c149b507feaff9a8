package vn.lienthong.linkage.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.parquet.ParquetColumn;
import vn.lienthong.parquet.ParquetFault;
import vn.lienthong.parquet.ParquetRows;
import vn.lienthong.parquet.ParquetTable;

/**
 * Writes a Parquet file as CSV: a head of its columns, then a line a row. Texts, whole numbers,
 * days and UUIDs are read; columns of other types are left out.
 */
final class ColumnsText {

    private ColumnsText() {}

    /**
     * Writes the file.
     *
     * @throws LinkageFault {@code input.parquet} (argument {@code row}: 0 for the footer) when it
     *     is damaged, encrypted, compressed by an unknown codec, or has no column that is read
     */
    static void write(Path file, Writer out) throws IOException {
        long[] row = {0};
        try {
            ParquetTable table = ParquetTable.open(file);
            List<ParquetColumn> columns =
                    table.fields().stream().flatMap(field -> field.column().stream()).toList();
            if (columns.isEmpty() || columns.size() > Cells.MOST) {
                throw fault(file, 0);
            }
            table.requireReadable(columns);
            PlainTable.writeRow(columns.stream().map(ParquetColumn::title).toList(), out);
            try (ParquetRows rows = table.rows(columns, 0)) {
                List<String> cells = new ArrayList<>();
                while (rows.next()) {
                    row[0] = rows.row();
                    cells.clear();
                    for (int i = 0; i < columns.size(); i++) {
                        cells.add(rows.text(i).orElse(""));
                    }
                    PlainTable.writeRow(cells, out);
                }
            }
        } catch (LinkageFault | ParquetFault known) {
            throw fault(file, 0);
        } catch (RuntimeException damaged) {
            throw fault(file, row[0] + 1);
        }
    }

    private static LinkageFault fault(Path file, long row) {
        return new LinkageFault(
                "input.parquet", Map.of("file", file.toString(), "row", Long.toString(row)));
    }
}
