package vn.lienthong.linkage.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.ByteText;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.Records;

/**
 * What a file of changes says: of each person the row as it is now, or that there is none any more.
 * Held in memory; of a person who comes twice the last row counts.
 */
final class DeltaRows {

    static final String PUT = "put";
    static final String REMOVE = "remove";

    /** The row that says which index the changes are of, by its identity. */
    static final String BASE = "base";

    private final Path file;
    private final Set<Tie> ties;
    private final Map<String, Optional<String>> rows = new LinkedHashMap<>();
    private Optional<String> base = Optional.empty();
    private @Nullable ExtractColumns columns;
    private int change = -1;

    private DeltaRows(Path file, Set<Tie> ties) {
        this.file = file;
        this.ties = ties;
    }

    /**
     * Reads a file of changes.
     *
     * @param ties those that the index has, and the changes with it
     * @throws LinkageFault {@code extract.column-missing}, or {@code delta.line} (argument {@code
     *     line}) for a line that is neither {@code put} nor {@code remove}
     */
    static DeltaRows read(Path file, Set<Tie> ties) throws IOException {
        var delta = new DeltaRows(file, ties);
        var cells = new Cells(',');
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var chunks = new LineChunks(in, ExtractReading.SCAN);
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var records = new Records(ExtractReading.SCAN, chunk, 0);
                while (records.next()) {
                    if (!records.isEmpty()) {
                        delta.take(
                                cells,
                                cells.split(chunk.bytes(), records.from(), records.to()),
                                records.line());
                    }
                }
            }
        }
        return delta;
    }

    private LinkageFault wrong(long line) {
        return new LinkageFault(
                "delta.line", Map.of("file", file.toString(), "line", Long.toString(line)));
    }

    private void take(Cells cells, Cells.Split split, long line) {
        if (split != Cells.Split.DONE) {
            throw wrong(line);
        }
        ExtractColumns known = columns;
        if (known == null) {
            columns = columns(cells, ties);
            List<String> titles = new ArrayList<>();
            for (int i = 0; i < cells.count(); i++) {
                titles.add(cells.text(i));
            }
            change = titles.indexOf("change");
            if (change < 0) {
                throw new LinkageFault("extract.column-missing", Map.of("column", "change"));
            }
            return;
        }
        String who = cells.text(known.identifier());
        if (who.isEmpty()) {
            throw wrong(line);
        }
        switch (cells.text(change)) {
            case BASE -> base = Optional.of(who);
            case PUT -> rows.put(who, Optional.of(row(cells, known, ties, !ties.isEmpty())));
            case REMOVE -> rows.put(who, Optional.empty());
            default -> throw wrong(line);
        }
    }

    /**
     * Reads a head that has all ties of an index.
     *
     * @throws LinkageFault {@code extract.column-missing}
     */
    static ExtractColumns columns(Cells head, Set<Tie> ties) {
        ExtractColumns columns = ExtractColumns.of(head);
        for (Tie tie : ties) {
            if (columns.ties().place(tie) < 0) {
                throw new LinkageFault("extract.column-missing", Map.of("column", tie.column()));
            }
        }
        return columns;
    }

    /**
     * A row of an extract in the usual order, with its line end.
     *
     * @param ties that follow
     * @param room whether an empty cell for {@link TieColumns#KEPT} follows them
     */
    static String row(Cells cells, ExtractColumns at, Set<Tie> ties, boolean room) {
        var out = new ByteText();
        int[] order = {
            at.identifier(),
            at.number(),
            at.old(),
            at.name(),
            at.born(),
            at.sex(),
            at.commune(),
            at.died()
        };
        for (int i = 0; i < order.length; i++) {
            if (i > 0) {
                out.sign(',');
            }
            ExtractRow.cell(cells.text(order[i]), out);
        }
        for (Tie tie : ties) {
            out.sign(',');
            int place = at.ties().place(tie);
            ExtractRow.cell(place < 0 ? "" : cells.text(place), out);
        }
        out.ascii(room ? ",\n" : "\n");
        return new String(out.bytes(), 0, out.length(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The index that the changes are of, if they say so. */
    Optional<String> base() {
        return base;
    }

    /** What is said of each person, in the order in which persons first come. */
    Map<String, Optional<String>> rows() {
        return rows;
    }
}
