package vn.lienthong.linkage.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.Dialect;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.PlainTable;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.linkage.table.Utf8;

/** Reads the records of a file with a head into a table. For one thread. */
final class LinkTableReader {

    private static final int SAMPLE = 1 << 18;

    private final LinkSchema schema;
    private final LinkTable table;
    private final Optional<TruthColumn> truth;
    private final ValueText values = new ValueText();
    private final BiConsumer<Long, String> rejected;
    private List<List<Integer>> columns = List.of();
    private int identifier = -1;
    private int truthColumn = -1;
    private int titles;
    private long firstLine = 1;

    /**
     * @param truth the column that says who a record is, for measuring
     * @param rejected is told the line and the reason of each line that cannot be read
     */
    LinkTableReader(
            LinkSchema schema,
            LinkTable table,
            Optional<TruthColumn> truth,
            BiConsumer<Long, String> rejected) {
        this.schema = schema;
        this.table = table;
        this.truth = truth;
        this.rejected = rejected;
    }

    /**
     * Reads a file.
     *
     * @param text the file, as text
     * @throws LinkageFault {@code input.empty}, {@code input.not-text}, or {@code input.no-column}
     *     when a column of the schema is not there
     */
    void read(PlainTable.Text text) throws IOException {
        Path path = text.file();
        firstLine = text.firstLine();
        byte[] sample;
        try (InputStream in = Files.newInputStream(path)) {
            sample = in.readNBytes(SAMPLE);
        }
        Dialect dialect = Dialect.detect(sample, sample.length, path.toString());
        var cells = new Cells(dialect.delimiter());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            var chunks = new LineChunks(in, dialect.scan());
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                int start = chunk.number() == 0 ? dialect.start() : 0;
                var records = new Records(dialect.scan(), chunk, start);
                while (records.next()) {
                    line(
                            cells,
                            chunk.bytes(),
                            records.from(),
                            records.to(),
                            records.line() + text.firstLine() - 1);
                }
            }
        }
    }

    private void line(Cells cells, byte[] bytes, int from, int to, long line) {
        if (to == from) {
            rejected.accept(line, "line.empty");
            return;
        }
        if (firstLine == 0 && bytes[from] == PlainTable.UNREAD) {
            String said = new String(bytes, from + 1, to - from - 1, StandardCharsets.UTF_8);
            rejected.accept(line, said.substring(0, said.indexOf(' ')));
            return;
        }
        if (to - from > LineChunk.LONGEST_LINE) {
            rejected.accept(line, "line.length");
            return;
        }
        byte[] utf8 = bytes;
        int first = from;
        int last = to;
        if (!Utf8.isValid(bytes, from, to)) {
            utf8 = Utf8.recoded(bytes, from, to);
            first = 0;
            last = utf8.length;
        }
        switch (cells.split(utf8, first, last)) {
            case UNBALANCED_QUOTES -> rejected.accept(line, "line.quotes");
            case TOO_MANY_CELLS -> rejected.accept(line, "line.cells");
            case DONE -> {
                if (line == firstLine) {
                    head(cells);
                } else if (cells.count() != titles) {
                    rejected.accept(line, "line.cells");
                } else {
                    record(cells, line);
                }
            }
        }
    }

    private void head(Cells cells) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < cells.count(); i++) {
            found.add(cells.text(i));
        }
        titles = found.size();
        identifier = schema.identifier().isEmpty() ? -1 : place(schema.identifier(), found);
        truthColumn = truth.map(t -> place(List.of(t.title()), found)).orElse(-1);
        columns =
                schema.fields().stream()
                        .map(field ->
                                field.titles().stream().map(any -> place(any, found)).toList())
                        .toList();
    }

    private static int place(List<String> anyOf, List<String> titles) {
        for (String title : anyOf) {
            int place = titles.indexOf(title);
            if (place >= 0) {
                return place;
            }
        }
        throw new LinkageFault(
                "input.no-column",
                Map.of("column", String.join("|", anyOf), "columns", String.join(", ", titles)));
    }

    private void record(Cells cells, long line) {
        for (int field = 0; field < columns.size(); field++) {
            StringBuilder text = new StringBuilder();
            for (int column : columns.get(field)) {
                text.append(text.isEmpty() ? "" : " ").append(cells.text(column));
            }
            FieldKind kind = schema.fields().get(field).kind();
            table.field(field).add(values.of(kind, text.toString()));
        }
        table.add(
                line,
                identifier < 0 ? "" : cells.text(identifier),
                truth.map(column -> column.of(cells.text(truthColumn))).orElse(""));
    }
}
