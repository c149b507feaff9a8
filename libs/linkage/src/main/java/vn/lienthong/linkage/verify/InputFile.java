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
import java.util.zip.CRC32C;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.Dialect;
import vn.lienthong.linkage.table.LineChunks;

/**
 * A table of text that is to be verified: how it is written, and which column holds what.
 *
 * @param path where it is
 * @param size in bytes
 * @param dialect how it is written
 * @param mapping which column holds what
 * @param beginning digest of its first bytes, by which it is known again
 */
record InputFile(Path path, long size, Dialect dialect, ColumnMapping mapping, String beginning) {

    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_LINES = 500;

    /**
     * Looks at the beginning of a file.
     *
     * @param said columns by target; see {@link ColumnMapping}
     * @throws LinkageFault {@code input.empty}, {@code input.not-text}, {@code input.no-column},
     *     {@code input.no-columns}
     */
    static InputFile open(Path path, Map<Target, String> said) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(path)) {
            sample = in.readNBytes(SAMPLE);
        }
        Dialect dialect = Dialect.detect(sample, sample.length, path.toString());
        List<Cells> rows =
                Dialect.rows(
                        dialect.delimiter(),
                        sample,
                        dialect.start(),
                        wholeLines(sample),
                        SAMPLE_LINES);
        if (rows.isEmpty()) {
            throw new LinkageFault("input.no-columns", Map.of());
        }
        return new InputFile(
                path, Files.size(path), dialect, ColumnMapping.of(rows, said), digest(sample));
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

    /** All lines. */
    Lines lines() throws IOException {
        return lines(1, 0, 0);
    }

    /**
     * The lines from a place on.
     *
     * @param checksum of what stands before
     * @throws LinkageFault {@code input.changed} when something else stands there
     */
    Lines lines(long firstLine, long offset, long checksum) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        CRC32C before = LineChunks.skip(in, offset);
        if (before.getValue() != checksum) {
            in.close();
            throw new LinkageFault("input.changed", Map.of("file", path.toString()));
        }
        return new Lines(in, new LineChunks(in, firstLine, offset, before));
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
