package vn.lienthong.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.io.api.PrimitiveConverter;

/**
 * Goes through the rows of a Parquet file. Memory holds one page a column. For one thread.
 *
 * <p>What is damaged inside comes out as whatever exception the decoder throws; {@link #row()} then
 * tells where.
 */
public final class ParquetRows implements Closeable {

    private final List<ParquetColumn> columns;
    private final FileChannel file;
    private final Iterator<RowGroup> groups;
    private List<ColumnReader> readers = List.of();
    private final List<Optional<String>> texts = new ArrayList<>();
    private long left;
    private long done;

    private ParquetRows(FileChannel file, Iterator<RowGroup> groups, List<ParquetColumn> columns) {
        this.file = file;
        this.groups = groups;
        this.columns = List.copyOf(columns);
    }

    static ParquetRows open(
            Path path, List<RowGroup> groups, List<ParquetColumn> columns, long passed)
            throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            var rows = new ParquetRows(file, groups.iterator(), columns);
            rows.pass(passed);
            return rows;
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private void pass(long passed) throws IOException {
        long wanted = passed;
        while (wanted > 0 && groups.hasNext()) {
            RowGroup group = groups.next();
            if (wanted < group.getNum_rows()) {
                open(group);
                for (ColumnReader reader : readers) {
                    for (long i = 0; i < wanted; i++) {
                        if (isThere(reader)) {
                            reader.skip();
                        }
                        reader.consume();
                    }
                }
                left -= wanted;
            }
            wanted -= Math.min(wanted, group.getNum_rows());
        }
        done = passed - wanted;
    }

    /** Reads the next row; false when there is none. */
    public boolean next() throws IOException {
        while (left == 0) {
            if (!groups.hasNext()) {
                return false;
            }
            open(groups.next());
        }
        left--;
        texts.clear();
        for (int i = 0; i < readers.size(); i++) {
            ColumnReader reader = readers.get(i);
            texts.add(
                    isThere(reader)
                            ? Optional.of(columns.get(i).kind().text(reader))
                            : Optional.empty());
        }
        done++;
        // Only now, for going on may read the next page.
        readers.forEach(ColumnReader::consume);
        return true;
    }

    /** The value of a column of this row, by its place in what was asked for; empty for null. */
    public Optional<String> text(int column) {
        return texts.get(column);
    }

    /** The number of this row; the first is 1. */
    public long row() {
        return done;
    }

    private static boolean isThere(ColumnReader reader) {
        return reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel();
    }

    private void open(RowGroup group) throws IOException {
        var opened = new ArrayList<ColumnReader>();
        for (ParquetColumn column : columns) {
            ColumnMetaData chunk = ParquetTable.chunk(group, column);
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
                            ParquetCodec.of(ParquetTable.there(chunk.getCodec())).orElseThrow(),
                            chunk.getNum_values());
            opened.add(new ColumnReaderImpl(column.descriptor(), pages, new Unconverted(), null));
        }
        readers = opened;
        left = group.getNum_rows();
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
        private final long end;
        private long at;

        Chunk(FileChannel file, long from, long end) {
            this.file = file;
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - at);
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
