package vn.lienthong.linkage.register;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.table.Cells;
import vn.lienthong.linkage.table.LineChunk;
import vn.lienthong.linkage.table.LineChunks;
import vn.lienthong.linkage.table.RecordScan;
import vn.lienthong.linkage.table.Records;

/** Reads an extract line by line into the intake. */
final class ExtractReading {

    static final RecordScan SCAN = new RecordScan(',');

    private final LineChunks chunks;
    private final PersonIntake intake;
    private final IndexBuild.Rejects rejects;
    private final LongConsumer progress;
    private final Cells cells = new Cells(',');
    private @Nullable ExtractColumns columns;

    ExtractReading(
            LineChunks chunks,
            PersonIntake intake,
            IndexBuild.Rejects rejects,
            LongConsumer progress) {
        this.chunks = chunks;
        this.intake = intake;
        this.rejects = rejects;
        this.progress = progress;
    }

    void read() throws IOException {
        // While one chunk is taken in, the next one is read and digested.
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Optional<LineChunk> chunk = read(reader.submit(this::next));
            while (chunk.isPresent()) {
                Future<Optional<LineChunk>> next = reader.submit(this::next);
                read(chunk.get());
                progress.accept(intake.persons());
                chunk = read(next);
            }
        } finally {
            reader.shutdownNow();
        }
    }

    private Optional<LineChunk> next() throws IOException {
        return Optional.ofNullable(chunks.next());
    }

    private static Optional<LineChunk> read(Future<Optional<LineChunk>> next) throws IOException {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private void read(LineChunk chunk) throws IOException {
        var records = new Records(SCAN, chunk, 0);
        while (records.next()) {
            if (!records.isEmpty()) {
                read(chunk.bytes(), records.from(), records.to(), records.line());
            }
        }
    }

    private void read(byte[] bytes, int from, int to, long line) throws IOException {
        if (to - from > LineChunk.LONGEST_LINE) {
            rejects.add(line, "line.length");
            return;
        }
        Cells.Split split = cells.split(bytes, from, to);
        ExtractColumns known = columns;
        if (known == null) {
            if (split != Cells.Split.DONE) {
                throw new LinkageFault(
                        "extract.column-missing",
                        Map.of("column", ExtractColumns.NAMES.getFirst()));
            }
            columns = ExtractColumns.of(cells);
            return;
        }
        String wrong =
                switch (split) {
                    case DONE -> intake.take(cells, known);
                    case UNBALANCED_QUOTES -> "line.quotes";
                    case TOO_MANY_CELLS -> "line.cells";
                };
        if (wrong != null) {
            rejects.add(line, wrong);
        }
    }
}
