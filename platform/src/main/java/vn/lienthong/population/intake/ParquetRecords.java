package vn.lienthong.population.intake;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.parquet.ParquetRows;
import vn.lienthong.shell.FaultException;

/**
 * Reads the rows of a Parquet file from any row on, each as the line of CSV that says the same. For
 * one thread.
 */
final class ParquetRecords implements RecordLines {

    private final ParquetFile parquet;
    private final ParquetRows rows;

    private ParquetRecords(ParquetFile parquet, ParquetRows rows) {
        this.parquet = parquet;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @param passed rows that are not wanted any more
     */
    static ParquetRecords open(ParquetFile parquet, long passed) throws IOException {
        try {
            return new ParquetRecords(parquet, parquet.table().rows(parquet.columns(), passed));
        } catch (RuntimeException failed) {
            throw damaged(parquet, 0);
        }
    }

    @Override
    public Optional<CsvLines.Line> next() throws IOException {
        try {
            return rows.next() ? Optional.of(line()) : Optional.empty();
        } catch (RuntimeException senseless) {
            throw damaged(parquet, rows.row());
        }
    }

    private CsvLines.Line line() {
        var text = new StringBuilder();
        for (int i = 0; i < parquet.columns().size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            rows.text(i).map(CsvRecord::written).ifPresent(text::append);
        }
        boolean whole = text.length() <= CsvLines.MOST_BYTES;
        return new CsvLines.Line(
                rows.row(),
                rows.row(),
                whole ? text.toString() : text.substring(0, CsvLines.MOST_BYTES),
                whole);
    }

    /** The decoder says what is wrong with bits; an operator wants to know where. */
    private static FaultException damaged(ParquetFile parquet, long before) {
        return new FaultException(
                "import.parquet-row",
                Map.of("file", parquet.path().toString(), "row", Long.toString(before + 1)));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
