package vn.lienthong.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;

/** The pages of one column of the group of rows that is being written. For one thread. */
final class ColumnPages {

    private static final int PAGE = 1 << 20;
    private static final int ROWS_A_PAGE = 20_000;

    private final ParquetWriter.Kind kind;
    private final ByteArrayOutputStream done = new ByteArrayOutputStream();
    private RunLengthBitPackingHybridEncoder levels = levels();
    private byte[] values = new byte[1 << 12];
    private int length;
    private int rows;
    private long uncompressed;
    private boolean set;

    ColumnPages(ParquetWriter.Kind kind) {
        this.kind = kind;
    }

    private static RunLengthBitPackingHybridEncoder levels() {
        return new RunLengthBitPackingHybridEncoder(1, 64, PAGE, new HeapByteBufferAllocator());
    }

    void text(byte[] bytes, int from, int to) {
        room(4 + to - from);
        littleEndian(to - from, 4);
        System.arraycopy(bytes, from, values, length, to - from);
        length += to - from;
        set = true;
    }

    void bits(long bits) {
        room(8);
        littleEndian(bits, 8);
        set = true;
    }

    private void littleEndian(long number, int bytes) {
        for (int i = 0; i < bytes; i++) {
            values[length++] = (byte) (number >>> 8 * i);
        }
    }

    private void room(int more) {
        if (length + more > values.length) {
            values = Arrays.copyOf(values, Math.max(length + more, 2 * values.length));
        }
    }

    void endRow() throws IOException {
        levels.writeInt(set ? 1 : 0);
        set = false;
        if (++rows == ROWS_A_PAGE || length >= PAGE) {
            endPage();
        }
    }

    private void endPage() throws IOException {
        byte[] defined = levels.toBytes().toByteArray();
        var body = new ByteArrayOutputStream();
        try (var gzip = new LightGzip(body)) {
            gzip.write(
                    ByteBuffer.allocate(4)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(defined.length)
                            .array());
            gzip.write(defined);
            gzip.write(values, 0, length);
        }
        int size = 4 + defined.length + length;
        var header = new PageHeader(PageType.DATA_PAGE, size, body.size());
        header.setData_page_header(
                new DataPageHeader(rows, Encoding.PLAIN, Encoding.RLE, Encoding.RLE));
        int before = done.size();
        Util.writePageHeader(header, done);
        uncompressed += done.size() - before + size;
        body.writeTo(done);
        levels.close();
        levels = levels();
        length = 0;
        rows = 0;
    }

    /** Ends the last page. */
    void end() throws IOException {
        if (rows > 0) {
            endPage();
        }
    }

    /** Puts the pages of another behind these. */
    void append(ColumnPages more) throws IOException {
        end();
        more.end();
        more.done.writeTo(done);
        uncompressed += more.uncompressed;
    }

    /** Ends the last page; answers what the footer says of the column. */
    ColumnChunk end(String title, long place, long values) throws IOException {
        end();
        var about =
                new ColumnMetaData(
                        kind.type(),
                        List.of(Encoding.PLAIN, Encoding.RLE),
                        List.of(title),
                        CompressionCodec.GZIP,
                        values,
                        uncompressed,
                        done.size(),
                        place);
        return new ColumnChunk(place).setMeta_data(about);
    }

    void writeTo(OutputStream out) throws IOException {
        done.writeTo(out);
    }

    long size() {
        return done.size();
    }

    long uncompressed() {
        return uncompressed;
    }

    void clear() {
        done.reset();
        uncompressed = 0;
    }

    /** Compresses fast rather than much. */
    private static final class LightGzip extends GZIPOutputStream {
        LightGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
