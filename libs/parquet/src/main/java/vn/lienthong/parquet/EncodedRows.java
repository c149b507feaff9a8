package vn.lienthong.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;

/**
 * Rows as a Parquet file holds them, compressed, which a {@link ParquetWriter} takes over as they
 * are: encoding and compressing take nearly all of the time, and several threads can do it, each
 * with rows of its own. Columns that were not set are missing in a row. For one thread at a time.
 */
public final class EncodedRows {

    private final List<ParquetWriter.Column> columns;
    private final List<ColumnPages> pages;
    private int count;

    /** Begins with no rows. */
    public EncodedRows(List<ParquetWriter.Column> columns) {
        this.columns = List.copyOf(columns);
        pages = columns.stream().map(column -> new ColumnPages(column.kind())).toList();
    }

    /** Sets the text of a column in this row, in UTF-8. */
    public void text(int column, byte[] bytes, int from, int to) {
        pages.get(column).text(bytes, from, to);
    }

    /** Sets the whole number of a column in this row. */
    public void number(int column, long number) {
        pages.get(column).bits(number);
    }

    /** Sets the number of a column in this row. */
    public void number(int column, double number) {
        pages.get(column).bits(Double.doubleToRawLongBits(number));
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        for (ColumnPages column : pages) {
            column.endRow();
        }
        count++;
    }

    /** Compresses what was not compressed yet; rows may follow. */
    public void end() throws IOException {
        for (ColumnPages column : pages) {
            column.end();
        }
    }

    /** How many rows. */
    public int count() {
        return count;
    }

    List<ParquetWriter.Column> columns() {
        return columns;
    }

    /** Puts other rows behind these. */
    void append(EncodedRows more) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).append(more.pages.get(i));
        }
        count += more.count;
    }

    /**
     * Writes them as one group and begins anew with none.
     *
     * @param place in the file at which they come to stand
     * @return what the footer says of them
     */
    RowGroup writeTo(OutputStream out, long place) throws IOException {
        List<ColumnChunk> chunks = new ArrayList<>();
        long size = 0;
        long at = place;
        for (int i = 0; i < pages.size(); i++) {
            ColumnPages column = pages.get(i);
            chunks.add(column.end(columns.get(i).title(), at, count));
            column.writeTo(out);
            at += column.size();
            size += column.uncompressed();
            column.clear();
        }
        var group = new RowGroup(chunks, size, count).setTotal_compressed_size(at - place);
        count = 0;
        return group;
    }
}
