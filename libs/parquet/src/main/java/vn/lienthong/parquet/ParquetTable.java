package vn.lienthong.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/** What the footer of a Parquet file says: its columns, and where their values lie. Immutable. */
public final class ParquetTable {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);

    /** Length of the footer, and the mark behind it. */
    private static final int TAIL = 8;

    private static final int FOOTER_MAX = 1 << 27;

    private final Path path;
    private final List<Field> fields;
    private final List<RowGroup> groups;

    private ParquetTable(Path path, List<Field> fields, List<RowGroup> groups) {
        this.path = path;
        this.fields = List.copyOf(fields);
        this.groups = List.copyOf(groups);
    }

    /**
     * A column at the top of the schema.
     *
     * @param title its name
     * @param type the name of its type, for whoever has to change it
     * @param column how it is read; empty when its values would have to be guessed at
     */
    public record Field(String title, String type, Optional<ParquetColumn> column) {}

    /** Whether a file begins as Parquet files do. */
    public static boolean isOne(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            byte[] first = bytes(file, 0, MARK.length);
            return Arrays.equals(first, MARK) || Arrays.equals(first, ENCRYPTED);
        }
    }

    /**
     * Reads the footer.
     *
     * @throws ParquetFault when the file is damaged or encrypted
     */
    public static ParquetTable open(Path path) throws IOException {
        FileMetaData footer = footer(path);
        List<RowGroup> groups =
                there(footer.getRow_groups()).stream()
                        .filter(group -> group.getNum_rows() > 0)
                        .toList();
        return new ParquetTable(path, fields(there(footer.getSchema())), groups);
    }

    private static FileMetaData footer(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long size = file.size();
            byte[] tail = bytes(file, Math.max(0, size - TAIL), TAIL);
            byte[] mark = Arrays.copyOfRange(tail, Math.max(0, tail.length - 4), tail.length);
            if (Arrays.equals(mark, ENCRYPTED)) {
                throw new ParquetFault(ParquetFault.Reason.ENCRYPTED, "");
            }
            if (size < MARK.length + TAIL || !Arrays.equals(mark, MARK)) {
                throw ParquetFault.damaged();
            }
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length <= 0 || length > FOOTER_MAX || length > size - TAIL - MARK.length) {
                throw ParquetFault.damaged();
            }
            return read(bytes(file, size - TAIL - length, length));
        }
    }

    private static FileMetaData read(byte[] footer) {
        try {
            return Util.readFileMetaData(new ByteArrayInputStream(footer));
        } catch (IOException | RuntimeException senseless) {
            throw ParquetFault.damaged();
        }
    }

    private static byte[] bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The schema is a tree written from its root down; a group is followed by what is in it. */
    private static List<Field> fields(List<SchemaElement> schema) {
        var fields = new ArrayList<Field>();
        int leaves = 0;
        int at = 1;
        while (at < schema.size()) {
            fields.add(field(schema.get(at), leaves));
            int open = 1;
            while (open > 0) {
                if (at == schema.size()) {
                    throw ParquetFault.damaged();
                }
                SchemaElement element = schema.get(at);
                open += element.getNum_children() - 1;
                leaves += element.getNum_children() == 0 ? 1 : 0;
                at++;
            }
        }
        return fields;
    }

    private static Field field(SchemaElement element, int place) {
        return new Field(
                there(element.getName()),
                ParquetColumn.typeOf(element),
                ParquetColumn.kind(element).map(kind -> ParquetColumn.of(element, kind, place)));
    }

    /** A part of the footer, which is damaged without it. */
    static <T> T there(@Nullable T part) {
        if (part == null) {
            throw ParquetFault.damaged();
        }
        return part;
    }

    /** The columns at the top of the schema, in their order. */
    public List<Field> fields() {
        return fields;
    }

    /** How many rows there are. */
    public long size() {
        return groups.stream().mapToLong(RowGroup::getNum_rows).sum();
    }

    /**
     * Makes sure that columns can be read to their end, as far as the footer tells.
     *
     * @throws ParquetFault when one is damaged, or compressed by a codec that is not read
     */
    public void requireReadable(List<ParquetColumn> columns) {
        for (RowGroup group : groups) {
            for (ParquetColumn column : columns) {
                CompressionCodec codec = there(chunk(group, column).getCodec());
                if (ParquetCodec.of(codec).isEmpty()) {
                    throw new ParquetFault(ParquetFault.Reason.CODEC, codec.name());
                }
            }
        }
    }

    static ColumnMetaData chunk(RowGroup group, ParquetColumn column) {
        List<ColumnChunk> chunks = there(group.getColumns());
        if (chunks.size() <= column.place()) {
            throw ParquetFault.damaged();
        }
        return there(chunks.get(column.place()).getMeta_data());
    }

    /**
     * The rows, from one on; the caller closes them.
     *
     * @param columns what is read of each
     * @param passed rows that are not wanted
     */
    public ParquetRows rows(List<ParquetColumn> columns, long passed) throws IOException {
        return ParquetRows.open(path, groups, columns, passed);
    }
}
