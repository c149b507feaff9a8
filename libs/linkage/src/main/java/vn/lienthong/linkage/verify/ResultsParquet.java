package vn.lienthong.linkage.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.RecordScan;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.parquet.ParquetWriter;
import vn.lienthong.parquet.ParquetWriter.Kind;

/** Writes results once more as Parquet, with the columns and the order of {@code results.csv}. */
final class ResultsParquet {

    private static final List<ParquetWriter.Column> COLUMNS =
            List.of(
                    new ParquetWriter.Column("line", Kind.LONG),
                    new ParquetWriter.Column("outcome", Kind.TEXT),
                    new ParquetWriter.Column("person_id", Kind.TEXT),
                    new ParquetWriter.Column("posterior", Kind.DOUBLE),
                    new ParquetWriter.Column("margin", Kind.DOUBLE),
                    new ParquetWriter.Column("corrections", Kind.TEXT),
                    new ParquetWriter.Column("reasons", Kind.TEXT));

    private ResultsParquet() {}

    /** Writes; the file appears whole or not at all. */
    static void write(Path results, Path parquet) throws IOException {
        Path unfinished = parquet.resolveSibling(parquet.getFileName() + ".unfinished");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(results), 1 << 16);
                var out = new ParquetWriter(unfinished, COLUMNS, "Lien Thong")) {
            var scan = new RecordScan(',');
            var cells = new Cells(',');
            var chunks = new LineChunks(in, scan);
            for (LineChunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                var records = new Records(scan, chunk, 0);
                while (records.next()) {
                    if (records.line() > 1) {
                        cells.split(chunk.bytes(), records.from(), records.to());
                        row(cells, out);
                    }
                }
            }
            out.finish();
        }
        Files.move(unfinished, parquet, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void row(Cells cells, ParquetWriter out) throws IOException {
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!cells.isEmpty(i)) {
                switch (COLUMNS.get(i).kind()) {
                    case LONG -> out.number(i, Long.parseLong(ascii(cells, i)));
                    case DOUBLE -> out.number(i, Double.parseDouble(ascii(cells, i)));
                    case TEXT -> out.text(i, cells.bytes(i), cells.from(i), cells.to(i));
                }
            }
        }
        out.endRow();
    }

    private static String ascii(Cells cells, int cell) {
        return new String(
                cells.bytes(cell),
                cells.from(cell),
                cells.to(cell) - cells.from(cell),
                StandardCharsets.US_ASCII);
    }
}
