package vn.lienthong.parquet;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.parquet.format.CompressionCodec;

/** How pages of Parquet files are compressed, as far as it can be undone without native code. */
enum ParquetCodec {
    UNCOMPRESSED {
        @Override
        InputStream opened(InputStream compressed) {
            return compressed;
        }
    },
    SNAPPY {
        @Override
        InputStream opened(InputStream compressed) throws IOException {
            return new SnappyCompressorInputStream(compressed);
        }
    },
    GZIP {
        @Override
        InputStream opened(InputStream compressed) throws IOException {
            return new GZIPInputStream(compressed);
        }
    },
    LZ4_RAW {
        @Override
        InputStream opened(InputStream compressed) {
            return new BlockLZ4CompressorInputStream(compressed);
        }
    };

    /** The codec that a file names; empty for one that is not read here. */
    static Optional<ParquetCodec> of(CompressionCodec named) {
        return Stream.of(values()).filter(codec -> codec.name().equals(named.name())).findFirst();
    }

    abstract InputStream opened(InputStream compressed) throws IOException;

    /**
     * Undoes the compression.
     *
     * @param size of what comes out, in bytes
     * @throws IOException when something else comes out
     */
    byte[] decompressed(byte[] compressed, int size) throws IOException {
        if (size == 0) {
            return new byte[0];
        }
        try (InputStream in = opened(new ByteArrayInputStream(compressed))) {
            byte[] bytes = in.readNBytes(size);
            if (bytes.length != size) {
                throw new EOFException("a page is shorter than it says");
            }
            return bytes;
        }
    }
}
