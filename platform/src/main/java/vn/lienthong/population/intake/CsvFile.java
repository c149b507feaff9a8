package vn.lienthong.population.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.shell.FaultException;

/**
 * A file of lines in UTF-8; offsets are bytes, and the head is line 1.
 *
 * @param start behind the head
 * @param size in bytes
 */
record CsvFile(Path path, Header header, Place start, long size) implements ImportFile {

    /**
     * Reads the head.
     *
     * @throws FaultException {@code import.encoding}, {@code import.head-quote}, {@code import.map}
     *     or {@code import.columns}
     */
    static CsvFile open(Path path, Map<String, String> mapping) throws IOException {
        try (CsvLines lines = CsvLines.open(path, 0, 0)) {
            CsvLines.Line head = lines.next().orElseThrow();
            Header header = ImportFile.required(Header.read(head, mapping), path);
            return new CsvFile(path, header, new Place(head.end(), 1), Files.size(path));
        }
    }

    @Override
    public RecordLines from(Place place) throws IOException {
        return CsvLines.open(path, place.offset(), place.number());
    }
}
