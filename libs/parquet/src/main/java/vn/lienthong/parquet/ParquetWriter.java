package vn.lienthong.parquet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;

/**
 * Writes a Parquet file row by row: every column may be missing, values are plain, pages are
 * compressed by GZIP. Memory holds one group of rows, compressed. The same rows give the same
 * bytes. For one thread; others may make {@link EncodedRows} for it.
 */
public final class ParquetWriter implements Closeable {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_A_GROUP = 1 << 18;

    private final OutputStream out;
    private final EncodedRows group;
    private final List<RowGroup> groups = new ArrayList<>();
    private final String creator;
    private long place;
    private long rows;
    private boolean finished;

    /** What the values of a column are. */
    public enum Kind {
        TEXT(Type.BYTE_ARRAY),
        LONG(Type.INT64),
        DOUBLE(Type.DOUBLE);

        private final Type type;

        Kind(Type type) {
            this.type = type;
        }

        Type type() {
            return type;
        }
    }

    /**
     * A column.
     *
     * @param title its name
     * @param kind what its values are
     */
    public record Column(String title, Kind kind) {}

    /**
     * Begins a file; one that is there is written over.
     *
     * @param creator program that the file names as its writer
     */
    public ParquetWriter(Path file, List<Column> columns, String creator) throws IOException {
        this(Files.newOutputStream(file), columns, creator);
    }

    /**
     * Begins a file.
     *
     * @param file takes its bytes; closed with this
     * @param creator program that the file names as its writer
     */
    public ParquetWriter(OutputStream file, List<Column> columns, String creator)
            throws IOException {
        this.creator = creator;
        group = new EncodedRows(columns);
        out = new BufferedOutputStream(file, 1 << 18);
        out.write(MARK);
        place = MARK.length;
    }

    /** Sets the text of a column in this row, in UTF-8. */
    public void text(int column, byte[] bytes, int from, int to) {
        group.text(column, bytes, from, to);
    }

    /** Sets the whole number of a column in this row. */
    public void number(int column, long number) {
        group.number(column, number);
    }

    /** Sets the number of a column in this row. */
    public void number(int column, double number) {
        group.number(column, number);
    }

    /** Ends the row; columns that were not set are missing in it. */
    public void endRow() throws IOException {
        group.endRow();
        rows++;
        if (group.count() == ROWS_A_GROUP) {
            endGroup();
        }
    }

    /**
     * Writes rows that were encoded elsewhere, behind those written so far.
     *
     * @throws IllegalArgumentException when they have other columns
     */
    public void write(EncodedRows encoded) throws IOException {
        if (!encoded.columns().equals(group.columns())) {
            throw new IllegalArgumentException("rows of other columns");
        }
        rows += encoded.count();
        group.append(encoded);
        if (group.count() >= ROWS_A_GROUP) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        if (group.count() == 0) {
            return;
        }
        RowGroup ended = group.writeTo(out, place);
        place += ended.getTotal_compressed_size();
        groups.add(ended);
    }

    /** Writes what is left and the footer; without it the file is none. */
    public void finish() throws IOException {
        endGroup();
        List<SchemaElement> schema = new ArrayList<>();
        schema.add(new SchemaElement("rows").setNum_children(group.columns().size()));
        for (Column column : group.columns()) {
            SchemaElement element =
                    new SchemaElement(column.title())
                            .setType(column.kind().type())
                            .setRepetition_type(FieldRepetitionType.OPTIONAL);
            if (column.kind() == Kind.TEXT) {
                element.setConverted_type(ConvertedType.UTF8)
                        .setLogicalType(LogicalType.STRING(new StringType()));
            }
            schema.add(element);
        }
        FileMetaData footer = new FileMetaData(1, schema, rows, groups).setCreated_by(creator);
        var bytes = new java.io.ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        bytes.writeTo(out);
        out.write(
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.size()).array());
        out.write(MARK);
        out.flush();
        finished = true;
    }

    /** Whether {@link #finish()} was reached. */
    public boolean isFinished() {
        return finished;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
