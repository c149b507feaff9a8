package vn.lienthong.linkage.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;

/**
 * Makes text of one byte or UTF-8 out of tables that are something else: spreadsheets (XLSX) and
 * UTF-16. Line {@code n} of the text is row or line {@code n} of the table.
 */
public final class PlainTable {

    private static final int COPIED_AT_ONCE = 1 << 16;

    private PlainTable() {}

    /**
     * Rewrites a table when that is needed.
     *
     * @param work where the text goes; an earlier one is written over
     * @return the input itself when it can be read as it lies, else {@code work}
     * @throws LinkageFault {@code input.spreadsheet} when a spreadsheet cannot be read
     */
    public static Path of(Path input, Path work) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(input)) {
            start = in.readNBytes(4);
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            Files.createDirectories(work.toAbsolutePath().getParent());
            try (Writer out = Files.newBufferedWriter(work, StandardCharsets.UTF_8)) {
                Spreadsheet.write(input, out);
            }
            return work;
        }
        Optional<Charset> wide = wide(start);
        if (wide.isEmpty()) {
            return input;
        }
        Files.createDirectories(work.toAbsolutePath().getParent());
        try (var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new BufferedInputStream(Files.newInputStream(input)),
                                        wide.get()));
                Writer out = Files.newBufferedWriter(work, StandardCharsets.UTF_8)) {
            char[] some = new char[COPIED_AT_ONCE];
            in.skip(1);
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
            }
        }
        return work;
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (start[i] != (byte) bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 by its byte order mark. */
    private static Optional<Charset> wide(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return begins(start, 0xFE, 0xFF)
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }
}
