package vn.lienthong.population.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lienthong.parquet.ParquetColumn;
import vn.lienthong.parquet.ParquetFault;
import vn.lienthong.parquet.ParquetTable;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * A file of columns; offsets and numbers are rows, of which the first is row 1.
 *
 * @param header of the columns that are read, in their order in the file
 * @param columns those columns
 * @param table where their values lie
 * @param size in rows
 */
record ParquetFile(
        Path path, Header header, List<ParquetColumn> columns, ParquetTable table, long size)
        implements ImportFile {

    public ParquetFile {
        columns = List.copyOf(columns);
    }

    /** Whether a file begins as Parquet files do. */
    static boolean isOne(Path path) throws IOException {
        return ParquetTable.isOne(path);
    }

    /**
     * Reads the footer.
     *
     * @throws FaultException {@code import.parquet-damaged}, {@code import.parquet-encrypted},
     *     {@code import.parquet-codec}, {@code import.parquet-type}, {@code import.map} or {@code
     *     import.columns}
     */
    static ParquetFile open(Path path, Map<String, String> mapping) throws IOException {
        try {
            ParquetTable table = ParquetTable.open(path);
            List<String> titles = table.fields().stream().map(ParquetTable.Field::title).toList();
            Header header =
                    ImportFile.required(Header.of("", titles, mapping), path).narrowed(titles);
            List<ParquetColumn> columns = columns(table.fields(), header);
            table.requireReadable(columns);
            return new ParquetFile(path, header, columns, table, table.size());
        } catch (ParquetFault fault) {
            throw named(fault, path);
        }
    }

    private static FaultException named(ParquetFault fault, Path path) {
        String file = path.toString();
        return switch (fault.reason()) {
            case DAMAGED -> new FaultException("import.parquet-damaged", Map.of("file", file));
            case ENCRYPTED -> new FaultException("import.parquet-encrypted", Map.of("file", file));
            case CODEC ->
                    new FaultException(
                            "import.parquet-codec", Map.of("file", file, "codec", fault.detail()));
        };
    }

    private static List<ParquetColumn> columns(List<ParquetTable.Field> fields, Header header) {
        var columns = new @Nullable ParquetColumn[header.width()];
        var violations = new ArrayList<Violation>();
        header.places()
                .forEach((column, place) -> {
                    ParquetTable.Field field = field(fields, header.titles().get(place));
                    ParquetColumn read =
                            field.column().filter(it -> column.takes(it.kind())).orElse(null);
                    if (read == null) {
                        violations.add(
                                Violation.of(
                                                "import.parquet-type",
                                                Map.of(
                                                        "field", column.title(),
                                                        "title", field.title(),
                                                        "type", field.type(),
                                                        "example", column.example()))
                                        .at(column.title()));
                    } else {
                        columns[place] = read;
                    }
                });
        if (!violations.isEmpty()) {
            throw new FaultException(violations);
        }
        return Arrays.stream(columns).map(Objects::requireNonNull).toList();
    }

    private static ParquetTable.Field field(List<ParquetTable.Field> fields, String title) {
        return fields.stream()
                .filter(field -> field.title().equals(title))
                .findFirst()
                .orElseThrow();
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
