package vn.lienthong.linkage.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;

/**
 * Makes text of one byte or UTF-8 out of tables that are something else: spreadsheets (XLSX),
 * UTF-16, JSON Lines and Parquet.
 */
public final class PlainTable {

    /** Begins a line of text that stands for a line which could not be read. */
    public static final char UNREAD = 0x1A;

    private static final int COPIED_AT_ONCE = 1 << 16;
    private static final int LOOKED_AT = 64;

    /** The byte order mark, once it is read. */
    private static final int MARK = 0xFEFF;

    private PlainTable() {}

    /**
     * A table as text.
     *
     * @param file the text
     * @param firstLine number of its first line: 1, or 0 when the first line is a head that the
     *     table itself does not have as a line, so that line {@code n} is line or row {@code n} of
     *     the table
     * @param isOfCells whether the text was made of a table that has cells and no delimiter
     */
    public record Text(Path file, long firstLine, boolean isOfCells) {

        /** A text with delimiters of its own. */
        public Text(Path file, long firstLine) {
            this(file, firstLine, false);
        }

        /** What it was made of. */
        public Origin origin() {
            return !isOfCells ? Origin.TEXT : firstLine == 0 ? Origin.NAMED_CELLS : Origin.CELLS;
        }

        /** A file that is text already. */
        public static Text of(Path file) {
            return new Text(file, 1);
        }

        /** Whether the first line is a head made of the names that the table gives its columns. */
        public boolean isHeadApart() {
            return firstLine == 0;
        }
    }

    /** What a text was made of. */
    public enum Origin {
        /** It is as somebody wrote it. */
        TEXT,
        /** Cells of a spreadsheet, line by line. */
        CELLS,
        /** Columns that have names: the head stands before line 1. */
        NAMED_CELLS;

        /** A text that lies where it was made before. */
        public Text text(Path file) {
            return new Text(file, this == NAMED_CELLS ? 0 : 1, this != TEXT);
        }
    }

    /**
     * Rewrites a table when that is needed.
     *
     * @param work where the text goes; an earlier one is written over
     * @return the input itself when it can be read as it lies, else {@code work}
     * @throws LinkageFault {@code input.spreadsheet}, {@code input.json} or {@code input.parquet}
     *     when a table of that kind cannot be read
     */
    public static Text of(Path input, Path work) throws IOException {
        return of(input, work, Optional.empty());
    }

    /**
     * Rewrites a table when that is needed.
     *
     * @param said what the bytes of a text are, when somebody says so
     */
    public static Text of(Path input, Path work, Optional<Charset> said) throws IOException {
        return of(input, work, said, Long.MAX_VALUE);
    }

    /**
     * Rewrites a table when that is needed, unless it is too large.
     *
     * @param most bytes that it may have as text
     * @throws TableTooLarge when it has more; what was written is left
     */
    public static Text of(Path input, Path work, Optional<Charset> said, long most)
            throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(input)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (isWorkbook(start)) {
            try (Writer out = opened(work, most)) {
                Spreadsheet.write(input, out, most);
            }
            return new Text(work, 1, true);
        }
        if (isParquet(start)) {
            try (Writer out = opened(work, most)) {
                ColumnsText.write(input, out);
            }
            return new Text(work, 0, true);
        }
        if (JsonLines.isOne(start)) {
            try (Writer out = opened(work, most)) {
                JsonLines.write(input, out);
            }
            return new Text(work, 0, true);
        }
        Optional<Charset> charset = said.or(() -> wide(start));
        if (charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)) {
            return Text.of(input);
        }
        recode(input, charset.get(), work, most);
        return Text.of(work);
    }

    /** Whether a file that begins so is text as it lies, so that it need not be rewritten. */
    public static boolean isText(byte[] start) {
        return !isWorkbook(start)
                && !isParquet(start)
                && !JsonLines.isOne(start)
                && wide(start).isEmpty();
    }

    private static boolean isWorkbook(byte[] start) {
        return begins(start, 'P', 'K', 3, 4);
    }

    private static boolean isParquet(byte[] start) {
        return begins(start, 'P', 'A', 'R', '1') || begins(start, 'P', 'A', 'R', 'E');
    }

    private static void recode(Path input, Charset charset, Path work, long most)
            throws IOException {
        try (var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new BufferedInputStream(Files.newInputStream(input)),
                                        charset));
                Writer out = opened(work, most)) {
            char[] some = new char[COPIED_AT_ONCE];
            int first = in.read();
            if (first >= 0 && first != MARK) {
                out.write(first);
            }
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
            }
        }
    }

    private static Writer opened(Path work, long most) throws IOException {
        Files.createDirectories(work.toAbsolutePath().getParent());
        return new BufferedWriter(
                new OutputStreamWriter(
                        Bounded.out(Files.newOutputStream(work), most),
                        StandardCharsets.UTF_8.newEncoder()),
                1 << 16);
    }

    /** Writes one row of CSV that holds any texts; line breaks become blanks. */
    static void writeRow(Collection<String> cells, Writer out) throws IOException {
        boolean first = true;
        for (String text : cells) {
            String cell = text.replace('\n', ' ').replace('\r', ' ');
            boolean quoted =
                    cell.indexOf(',') >= 0
                            || cell.indexOf('"') >= 0
                            || cell.indexOf(UNREAD) >= 0
                            || (cell.isEmpty() && cells.size() == 1);
            out.write(first ? "" : ",");
            out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            first = false;
        }
        out.write('\n');
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
