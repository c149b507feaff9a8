package vn.lienthong.population.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.FaultException;

/**
 * Reads the rows of a Parquet file from any row on, each as the line of CSV that says the same.
 * Memory holds one page a column. For one thread.
 */
final class ParquetRecords implements RecordLines {

    private final ParquetFile parquet;
    private final FileChannel file;
    private final Iterator<RowGroup> groups;
    private final AtomicReference<@Nullable Rows> rows = new AtomicReference<>();
    private final AtomicLong done = new AtomicLong();

    private ParquetRecords(ParquetFile parquet, FileChannel file) {
        this.parquet = parquet;
        this.file = file;
        this.groups = parquet.groups().iterator();
    }

    /** A group of rows and the readers of its columns. */
    private record Rows(List<ColumnReader> readers, AtomicLong left) {}

    /**
     * Opens a file.
     *
     * @param passed rows that are not wanted any more
     */
    static ParquetRecords open(ParquetFile parquet, long passed) throws IOException {
        var records = new ParquetRecords(parquet, FileChannel.open(parquet.path()));
        try {
            records.pass(passed);
            return records;
        } catch (IOException | RuntimeException failed) {
            records.close();
            throw records.named(failed);
        }
    }

    private void pass(long passed) throws IOException {
        long left = passed;
        while (left > 0 && groups.hasNext()) {
            RowGroup group = groups.next();
            if (left < group.getNum_rows()) {
                Rows opened = opened(group);
                for (ColumnReader reader : opened.readers()) {
                    for (long i = 0; i < left; i++) {
                        if (isThere(reader)) {
                            reader.skip();
                        }
                        reader.consume();
                    }
                }
                opened.left().addAndGet(-left);
                rows.set(opened);
            }
            left -= Math.min(left, group.getNum_rows());
        }
        done.set(passed - left);
    }

    @Override
    public Optional<CsvLines.Line> next() throws IOException {
        try {
            Rows current = rows.get();
            if (current == null || current.left().get() == 0) {
                if (!groups.hasNext()) {
                    return Optional.empty();
                }
                current = opened(groups.next());
                rows.set(current);
            }
            current.left().decrementAndGet();
            return Optional.of(line(current.readers()));
        } catch (RuntimeException damaged) {
            throw named(damaged);
        }
    }

    private CsvLines.Line line(List<ColumnReader> readers) {
        var text = new StringBuilder();
        for (int i = 0; i < readers.size(); i++) {
            ColumnReader reader = readers.get(i);
            if (i > 0) {
                text.append(',');
            }
            if (isThere(reader)) {
                text.append(CsvRecord.written(parquet.columns().get(i).kind().text(reader)));
            }
        }
        long row = done.incrementAndGet();
        // Only now, for going on may read the next page.
        readers.forEach(ColumnReader::consume);
        boolean whole = text.length() <= CsvLines.MOST_BYTES;
        return new CsvLines.Line(
                row, row, whole ? text.toString() : text.substring(0, CsvLines.MOST_BYTES), whole);
    }

    private static boolean isThere(ColumnReader reader) {
        return reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
    }

    private Rows opened(RowGroup group) throws IOException {
        var readers = new ArrayList<ColumnReader>();
        for (ParquetColumn column : parquet.columns()) {
            ColumnMetaData chunk = chunk(group, column);
            long from = chunk.getData_page_offset();
            if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0) {
                from = Math.min(from, chunk.getDictionary_page_offset());
            }
            long size = chunk.getTotal_compressed_size();
            if (from < 0 || size < 0 || from + size > file.size()) {
                throw new IllegalStateException("a column lies outside of the file");
            }
            if (chunk.getNum_values() != group.getNum_rows()) {
                throw new IllegalStateException("a column has more or fewer values than rows");
            }
            var pages =
                    new ParquetPages(
                            new Chunk(file, from, from + size),
                            ParquetCodec.of(Objects.requireNonNull(chunk.getCodec())).orElseThrow(),
                            chunk.getNum_values());
            readers.add(new ColumnReaderImpl(column.descriptor(), pages, new Unconverted(), null));
        }
        return new Rows(readers, new AtomicLong(group.getNum_rows()));
    }

    private static ColumnMetaData chunk(RowGroup group, ParquetColumn column) {
        List<ColumnChunk> chunks = Objects.requireNonNull(group.getColumns());
        return Objects.requireNonNull(chunks.get(column.place()).getMeta_data());
    }

    /** The decoder says what is wrong with bits; an operator wants to know where. */
    private FaultException named(Exception failed) {
        return failed instanceof FaultException named
                ? named
                : new FaultException(
                        "import.parquet-row",
                        Map.of(
                                "file", parquet.path().toString(),
                                "row", Long.toString(done.get() + 1)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Values are asked for, not pushed. */
    private static final class Unconverted extends PrimitiveConverter {}

    /** The bytes of a column, wherever others read in the same file. */
    private static final class Chunk extends InputStream {

        private final FileChannel file;
        private final AtomicLong at;
        private final long end;

        Chunk(FileChannel file, long from, long end) {
            this.file = file;
            this.at = new AtomicLong(from);
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - at.get());
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), at.get());
            at.addAndGet(Math.max(0, read));
            return read;
        }
    }
}
