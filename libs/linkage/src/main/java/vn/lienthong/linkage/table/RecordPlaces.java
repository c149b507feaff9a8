package vn.lienthong.linkage.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Finds where records stand in a file. */
public final class RecordPlaces {

    private static final int SAMPLE = 1 << 18;

    private RecordPlaces() {}

    /**
     * Where a record stands.
     *
     * @param offset of its first byte
     * @param bytes without its line end
     */
    public record Place(long offset, int bytes) {}

    /**
     * The places of records by the numbers of their first lines, in their order; of those that are
     * there and not too long to be read.
     */
    public static Map<Long, Place> find(PlainTable.Text text, Set<Long> lines) throws IOException {
        Path file = text.file();
        Map<Long, Place> places = new TreeMap<>();
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        RecordScan scan = Dialect.detect(sample, sample.length, file.toString()).scan();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var chunks = new LineChunks(in, scan, text.firstLine(), 0, new CRC32C());
            long begin = 0;
            for (LineChunk chunk = chunks.next();
                    chunk != null && places.size() < lines.size();
                    chunk = chunks.next()) {
                var records = new Records(scan, chunk, 0);
                while (records.next()) {
                    if (!records.isTooLong() && lines.contains(records.line())) {
                        places.put(
                                records.line(),
                                new Place(begin + records.from(), records.to() - records.from()));
                    }
                }
                begin = chunk.end();
            }
        }
        return places;
    }
}
