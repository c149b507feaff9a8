package vn.lienthong.population.intake;

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
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * A file of columns; offsets and numbers are rows, of which the first is row 1.
 *
 * @param header of the columns that are read, in their order in the file
 * @param columns those columns
 * @param groups groups of rows that are not empty
 * @param size in rows
 */
record ParquetFile(
        Path path, Header header, List<ParquetColumn> columns, List<RowGroup> groups, long size)
        implements ImportFile {

    private static final byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "PARE".getBytes(StandardCharsets.US_ASCII);

    /** Length of the footer, and the mark behind it. */
    private static final int TAIL = 8;

    private static final int FOOTER_MAX = 1 << 27;

    public ParquetFile {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /** A column at the top of the schema, and where its values begin in a group of rows. */
    private record Field(String title, SchemaElement element, int place) {}

    /** Whether a file begins as Parquet files do. */
    static boolean isOne(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            byte[] first = bytes(file, 0, MARK.length);
            return Arrays.equals(first, MARK) || Arrays.equals(first, ENCRYPTED);
        }
    }

    /**
     * Reads the footer.
     *
     * @throws FaultException {@code import.parquet-damaged}, {@code import.parquet-encrypted},
     *     {@code import.parquet-codec}, {@code import.parquet-type}, {@code import.map} or {@code
     *     import.columns}
     */
    static ParquetFile open(Path path, Map<String, String> mapping) throws IOException {
        FileMetaData footer = footer(path);
        List<Field> fields = fields(path, there(footer.getSchema(), path));
        List<String> titles = fields.stream().map(Field::title).toList();
        Header header = ImportFile.required(Header.of("", titles, mapping), path).narrowed(titles);
        List<ParquetColumn> columns = columns(fields, header);
        List<RowGroup> groups =
                there(footer.getRow_groups(), path).stream()
                        .filter(group -> group.getNum_rows() > 0)
                        .toList();
        for (RowGroup group : groups) {
            columns.forEach(column -> requireReadable(path, group, column));
        }
        long rows = groups.stream().mapToLong(RowGroup::getNum_rows).sum();
        return new ParquetFile(path, header, columns, groups, rows);
    }

    private static FileMetaData footer(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long size = file.size();
            byte[] tail = bytes(file, Math.max(0, size - TAIL), TAIL);
            byte[] mark = Arrays.copyOfRange(tail, Math.max(0, tail.length - 4), tail.length);
            if (Arrays.equals(mark, ENCRYPTED)) {
                throw new FaultException(
                        "import.parquet-encrypted", Map.of("file", path.toString()));
            }
            if (size < MARK.length + TAIL || !Arrays.equals(mark, MARK)) {
                throw damaged(path);
            }
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            if (length <= 0 || length > FOOTER_MAX || length > size - TAIL - MARK.length) {
                throw damaged(path);
            }
            byte[] footer = bytes(file, size - TAIL - length, length);
            return read(path, footer);
        }
    }

    private static FileMetaData read(Path path, byte[] footer) {
        try {
            return Util.readFileMetaData(new ByteArrayInputStream(footer));
        } catch (IOException | RuntimeException senseless) {
            throw damaged(path);
        }
    }

    private static byte[] bytes(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static FaultException damaged(Path path) {
        return new FaultException("import.parquet-damaged", Map.of("file", path.toString()));
    }

    /** The schema is a tree written from its root down; a group is followed by what is in it. */
    private static List<Field> fields(Path path, List<SchemaElement> schema) {
        var fields = new ArrayList<Field>();
        int leaves = 0;
        int at = 1;
        while (at < schema.size()) {
            fields.add(new Field(there(schema.get(at).getName(), path), schema.get(at), leaves));
            int open = 1;
            while (open > 0) {
                if (at == schema.size()) {
                    throw damaged(path);
                }
                SchemaElement element = schema.get(at);
                open += element.getNum_children() - 1;
                leaves += element.getNum_children() == 0 ? 1 : 0;
                at++;
            }
        }
        return fields;
    }

    private static List<ParquetColumn> columns(List<Field> fields, Header header) {
        var columns = new @Nullable ParquetColumn[header.width()];
        var violations = new ArrayList<Violation>();
        header.places()
                .forEach((column, place) -> {
                    Field field = field(fields, header.titles().get(place));
                    ParquetColumn.Kind kind = ParquetColumn.kind(field.element()).orElse(null);
                    if (kind == null || !column.takes(kind)) {
                        violations.add(
                                Violation.of(
                                                "import.parquet-type",
                                                Map.of(
                                                        "field", column.title(),
                                                        "title", field.title(),
                                                        "type",
                                                                ParquetColumn.typeOf(
                                                                        field.element()),
                                                        "example", column.example()))
                                        .at(column.title()));
                    } else {
                        columns[place] = ParquetColumn.of(field.element(), kind, field.place());
                    }
                });
        if (!violations.isEmpty()) {
            throw new FaultException(violations);
        }
        return Arrays.stream(columns).map(Objects::requireNonNull).toList();
    }

    private static Field field(List<Field> fields, String title) {
        return fields.stream()
                .filter(field -> field.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static void requireReadable(Path path, RowGroup group, ParquetColumn column) {
        List<ColumnChunk> chunks = there(group.getColumns(), path);
        if (chunks.size() <= column.place()) {
            throw damaged(path);
        }
        ColumnMetaData chunk = there(chunks.get(column.place()).getMeta_data(), path);
        CompressionCodec codec = there(chunk.getCodec(), path);
        if (ParquetCodec.of(codec).isEmpty()) {
            throw new FaultException(
                    "import.parquet-codec", Map.of("file", path.toString(), "codec", codec.name()));
        }
    }

    /** A part of the footer, which is damaged without it. */
    private static <T> T there(@Nullable T part, Path path) {
        if (part == null) {
            throw damaged(path);
        }
        return part;
    }

    @Override
    public Place start() {
        return new Place(0, 0);
    }

    @Override
    public RecordLines from(Place place) throws IOException {
        return ParquetRecords.open(this, place.offset());
    }

    @Override
    public String toString() {
        return "ParquetFile[" + path + "]";
    }
}
