package vn.lienthong.population.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;

/**
 * A file of persons whose head was read. What its format is, its first bytes say and not its name;
 * beyond that nothing of an import depends on the format.
 */
sealed interface ImportFile permits CsvFile, ParquetFile {

    /**
     * Where a record begins.
     *
     * @param offset what lies before it, counted as the format counts: bytes, or rows
     * @param number number of the record before it, as people count
     */
    record Place(long offset, long number) {}

    /**
     * Opens a file and reads its head.
     *
     * @param mapping title in the file by title of the column, where they differ
     * @throws FaultException {@code import.file}, {@code import.directory}, {@code import.empty} or
     *     a rule of the format
     */
    static ImportFile open(Path path, Map<String, String> mapping) throws IOException {
        var file = Map.of("file", path.toString());
        if (Files.isDirectory(path)) {
            throw new FaultException("import.directory", file);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new FaultException("import.file", file);
        }
        if (Files.size(path) == 0) {
            throw new FaultException("import.empty", file);
        }
        return ParquetFile.isOne(path)
                ? ParquetFile.open(path, mapping)
                : CsvFile.open(path, mapping);
    }

    /** The head of a file, or the fault that it is, which names the file. */
    static Header required(Outcome<Header> head, Path path) {
        return switch (head) {
            case Outcome.Accepted<Header>(Header header) -> header;
            case Outcome.Refused<Header>(List<Violation> violations) ->
                    throw new FaultException(
                            violations.stream().map(broken -> named(broken, path)).toList());
        };
    }

    private static Violation named(Violation violation, Path path) {
        var arguments = new HashMap<>(violation.arguments());
        arguments.put("file", path.toString());
        return new Violation(violation.field(), violation.code(), arguments);
    }

    /** Which field of a record is which column. */
    Header header();

    /** The first record. */
    Place start();

    /** How much there is to read, counted as {@link Place#offset} is. */
    long size();

    /** The records from a place on; the caller closes them. */
    RecordLines from(Place place) throws IOException;
}
