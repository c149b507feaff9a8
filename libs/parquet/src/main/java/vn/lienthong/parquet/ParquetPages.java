package vn.lienthong.parquet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one column of one row group, read when they are wanted: memory holds one page, not
 * the row group. For one thread.
 */
final class ParquetPages implements PageReader {

    /** A page that says it is larger is taken for damage; writers aim at about one megabyte. */
    private static final int BYTES_MAX = 1 << 27;

    private static final int BUFFER = 1 << 16;

    private final InputStream bytes;
    private final ParquetCodec codec;
    private final long values;
    private final AtomicReference<@Nullable PageHeader> ahead = new AtomicReference<>();

    /**
     * @param chunk the bytes of the column in its row group
     * @param values how many values it has, missing ones included
     */
    ParquetPages(InputStream chunk, ParquetCodec codec, long values) {
        this.bytes = new BufferedInputStream(chunk, BUFFER);
        this.codec = codec;
        this.values = values;
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            PageHeader first = Util.readPageHeader(bytes);
            if (first.getType() != PageType.DICTIONARY_PAGE) {
                ahead.set(first);
                return null;
            }
            byte[] page = codec.decompressed(body(first), first.getUncompressed_page_size());
            DictionaryPageHeader about =
                    Objects.requireNonNull(first.getDictionary_page_header(), "header");
            return new DictionaryPage(
                    BytesInput.from(page), about.getNum_values(), encoding(about.getEncoding()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public DataPage readPage() {
        try {
            while (true) {
                PageHeader waiting = ahead.getAndSet(null);
                PageHeader header = waiting == null ? Util.readPageHeader(bytes) : waiting;
                byte[] body = body(header);
                switch (Objects.requireNonNull(header.getType(), "type")) {
                    case DATA_PAGE -> {
                        return first(header, body);
                    }
                    case DATA_PAGE_V2 -> {
                        return second(header, body);
                    }
                    // Other pages speed up searches; whoever reads everything passes them over.
                    default -> {
                        continue;
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private DataPage first(PageHeader header, byte[] body) throws IOException {
        DataPageHeader page = Objects.requireNonNull(header.getData_page_header(), "header");
        byte[] data = codec.decompressed(body, header.getUncompressed_page_size());
        return new DataPageV1(
                BytesInput.from(data),
                page.getNum_values(),
                data.length,
                null,
                encoding(page.getRepetition_level_encoding()),
                encoding(page.getDefinition_level_encoding()),
                encoding(page.getEncoding()));
    }

    /** Levels stand before the values, and are never compressed. */
    private DataPage second(PageHeader header, byte[] body) throws IOException {
        DataPageHeaderV2 page = Objects.requireNonNull(header.getData_page_header_v2(), "header");
        int repetition = page.getRepetition_levels_byte_length();
        int levels = repetition + page.getDefinition_levels_byte_length();
        if (repetition < 0 || levels < repetition || levels > body.length) {
            throw new EOFException("a page is shorter than its levels");
        }
        byte[] rest = Arrays.copyOfRange(body, levels, body.length);
        byte[] data =
                !page.isSetIs_compressed() || page.isIs_compressed()
                        ? codec.decompressed(rest, header.getUncompressed_page_size() - levels)
                        : rest;
        return DataPageV2.uncompressed(
                page.getNum_rows(),
                page.getNum_nulls(),
                page.getNum_values(),
                BytesInput.from(body, 0, repetition),
                BytesInput.from(body, repetition, levels - repetition),
                encoding(page.getEncoding()),
                BytesInput.from(data),
                null);
    }

    private byte[] body(PageHeader header) throws IOException {
        int size = header.getCompressed_page_size();
        int whole = header.getUncompressed_page_size();
        if (size < 0 || size > BYTES_MAX || whole < 0 || whole > BYTES_MAX) {
            throw new EOFException("a page has a size that cannot be");
        }
        byte[] body = bytes.readNBytes(size);
        if (body.length < size) {
            throw new EOFException("a page is cut off");
        }
        return body;
    }

    private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding named) {
        return Encoding.valueOf(Objects.requireNonNull(named, "encoding").name());
    }
}
