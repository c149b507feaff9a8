package vn.lienthong.linkage.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.RecordScan;
import vn.lienthong.linkage.table.Records;
import vn.lienthong.parquet.EncodedRows;
import vn.lienthong.parquet.ParquetWriter;
import vn.lienthong.parquet.ParquetWriter.Kind;

/** Writes results once more as Parquet, with the columns and the order of {@code results.csv}. */
public final class ResultsParquet {

    private static final List<ParquetWriter.Column> COLUMNS =
            List.of(
                    new ParquetWriter.Column("line", Kind.LONG),
                    new ParquetWriter.Column("outcome", Kind.TEXT),
                    new ParquetWriter.Column("person_id", Kind.TEXT),
                    new ParquetWriter.Column("posterior", Kind.DOUBLE),
                    new ParquetWriter.Column("margin", Kind.DOUBLE),
                    new ParquetWriter.Column("corrections", Kind.TEXT),
                    new ParquetWriter.Column("reasons", Kind.TEXT));

    private static final RecordScan SCAN = new RecordScan(',');

    private ResultsParquet() {}

    /**
     * Writes.
     *
     * @param results a finished job's
     * @param parquet appears whole or not at all, with the same bytes for any number of threads
     * @param threads how many encode and compress at once
     */
    public static void write(Path results, Path parquet, int threads) throws IOException {
        write(JobFiles.DISK, results, parquet, threads);
    }

    /**
     * Writes, with the same bytes for any number of threads; the file appears whole or not at all.
     *
     * @param disk opens the file
     * @param threads how many encode and compress at once
     */
    static void write(JobFiles.Opening disk, Path results, Path parquet, int threads)
            throws IOException {
        Path unfinished = parquet.resolveSibling(parquet.getFileName() + ".unfinished");
        try (InputStream in = Files.newInputStream(results);
                FileChannel file = disk.open(unfinished);
                var out =
                        new ParquetWriter(
                                Channels.newOutputStream(file.truncate(0)),
                                COLUMNS,
                                "Lien Thong")) {
            write(new LineChunks(in, SCAN), out, threads);
            out.finish();
        } catch (IOException e) {
            // Half of it is of use to nobody, and takes room of a disk that may be full.
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, parquet, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(LineChunks chunks, ParquetWriter out, int threads)
            throws IOException {
        Deque<Future<EncodedRows>> pending = new ArrayDeque<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            LineChunk next = chunks.next();
            while (next != null || !pending.isEmpty()) {
                if (next != null && pending.size() <= 2 * threads) {
                    LineChunk chunk = next;
                    pending.add(workers.submit(() -> encoded(chunk)));
                    next = chunks.next();
                } else {
                    out.write(Verification.result(pending.removeFirst()));
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static EncodedRows encoded(LineChunk chunk) throws IOException {
        var rows = new EncodedRows(COLUMNS);
        var cells = new Cells(',');
        var records = new Records(SCAN, chunk, 0);
        while (records.next()) {
            if (records.line() > 1) {
                cells.split(chunk.bytes(), records.from(), records.to());
                row(cells, rows);
            }
        }
        rows.end();
        return rows;
    }

    private static void row(Cells cells, EncodedRows out) throws IOException {
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
