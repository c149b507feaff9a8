package vn.lienthong.linkage.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.QueryRecord;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.Dialect;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * A table of text that is to be verified: how it is written, and which column holds what.
 *
 * @param text where it is, and the number of its first line
 * @param size in bytes
 * @param dialect how it is written
 * @param mapping which column holds what
 * @param beginning digest of its first bytes, by which it is known again
 * @param form what somebody said of how it is written
 */
record InputFile(
        PlainTable.Text text,
        long size,
        Dialect dialect,
        ColumnMapping mapping,
        String beginning,
        InputForm form) {

    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_LINES = 500;

    /**
     * Looks at the beginning of a file.
     *
     * @param said columns by target; see {@link ColumnMapping}
     * @throws LinkageFault {@code input.empty}, {@code input.not-text}, {@code input.no-column},
     *     {@code input.no-columns}
     */
    static InputFile open(PlainTable.Text text, Map<Target, String> said, InputForm form)
            throws IOException {
        Path path = text.file();
        byte[] sample;
        try (InputStream in = Files.newInputStream(path)) {
            sample = in.readNBytes(SAMPLE);
        }
        Dialect found = Dialect.detect(sample, sample.length, path.toString());
        // Of cells that were made text, commas stand between them whatever somebody said.
        char delimiter =
                text.isOfCells() ? found.delimiter() : form.delimiter().orElse(found.delimiter());
        var dialect = new Dialect(delimiter, found.start());
        List<Cells> rows = rows(sample, dialect, SAMPLE_LINES);
        if (rows.isEmpty()) {
            throw new LinkageFault("input.no-columns", Map.of());
        }
        return new InputFile(
                text,
                Files.size(path),
                dialect,
                ColumnMapping.of(rows, said, text.isHeadApart(), form.encoding()),
                digest(sample),
                form);
    }

    /** The first records as cells, the head left out; those that cannot be split are missing. */
    List<Cells> sample() throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(text.file())) {
            sample = in.readNBytes(SAMPLE);
        }
        List<Cells> rows = rows(sample, dialect, SAMPLE_LINES);
        return mapping.hasHead() && !rows.isEmpty() ? rows.subList(1, rows.size()) : rows;
    }

    /** The first records of whole lines, each in UTF-8. */
    private static List<Cells> rows(byte[] sample, Dialect dialect, int most) {
        int length = wholeLines(sample);
        byte[] utf8 = Utf8.isValid(sample, 0, length) ? sample : recoded(sample, length);
        return Dialect.rows(
                dialect.delimiter(),
                utf8,
                dialect.start(),
                utf8 == sample ? length : utf8.length,
                most);
    }

    /**
     * Prepares a record for the names of this file.
     *
     * @param voted what the first names say
     */
    void expect(QueryRecord record, Optional<LegacyEncoding> voted) {
        if (form.encoding().isPresent()) {
            record.expectOnly(form.encoding().get().legacy());
        } else {
            record.expect(voted);
        }
    }

    /** Each line that is not UTF-8 made UTF-8, as when lines are read one by one. */
    private static byte[] recoded(byte[] sample, int length) {
        var text = new ByteText(2 * length);
        int at = 0;
        while (at < length) {
            int end = at;
            while (end < length && sample[end] != '\n') {
                end++;
            }
            int next = Math.min(length, end + 1);
            text.bytes(
                    Utf8.isValid(sample, at, next)
                            ? Arrays.copyOfRange(sample, at, next)
                            : Utf8.recoded(sample, at, next));
            at = next;
        }
        return Arrays.copyOf(text.bytes(), text.length());
    }

    private static int wholeLines(byte[] sample) {
        if (sample.length < SAMPLE) {
            return sample.length;
        }
        int end = sample.length;
        while (end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static String digest(byte[] sample) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sample);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The records of a chunk. */
    Records records(LineChunk chunk) {
        return new Records(dialect.scan(), chunk, isFirst(chunk.firstLine()) ? dialect.start() : 0);
    }

    /** Whether a line is the first of the file. */
    boolean isFirst(long line) {
        return line == text.firstLine();
    }

    /** All lines. */
    Lines lines() throws IOException {
        return lines(text.firstLine(), 0, 0);
    }

    /**
     * The lines from a place on.
     *
     * @param checksum of what stands before
     * @throws LinkageFault {@code input.changed} when something else stands there
     */
    Lines lines(long firstLine, long offset, long checksum) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(text.file()), 1 << 16);
        CRC32C before = LineChunks.skip(in, offset);
        if (before.getValue() != checksum) {
            in.close();
            throw new LinkageFault("input.changed", Map.of("file", text.file().toString()));
        }
        return new Lines(in, new LineChunks(in, dialect.scan(), firstLine, offset, before));
    }

    /**
     * An open file.
     *
     * @param in the stream, to be closed
     * @param chunks its lines
     */
    record Lines(InputStream in, LineChunks chunks) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
