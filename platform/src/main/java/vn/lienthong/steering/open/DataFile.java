package vn.lienthong.steering.open;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file of a data set.
 *
 * @param format what kind of file it is
 * @param bytes what it holds
 */
public record DataFile(Format format, byte[] bytes) {

    public DataFile {
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The kinds of files. */
    public enum Format {
        /** Comma-separated values (RFC 4180). */
        CSV("data.csv", "text/csv;charset=UTF-8"),
        /** An array of objects, one a row. */
        JSON("data.json", "application/json"),
        /** SDMX-CSV 2.0, the plain format of SDMX 3.0. */
        SDMX("data.sdmx.csv", "application/vnd.sdmx.data+csv;version=2.0.0"),
        /** The Frictionless Data Package that describes the CSV files. */
        PACKAGE("datapackage.json", "application/json");

        private final String file;
        private final String mediaType;

        Format(String file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }

        /** The end of its address. */
        public String file() {
            return file;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        return HexFormat.of().formatHex(digest());
    }

    /** SHA-256 of the bytes as the header {@code Content-Digest} writes it (RFC 9530). */
    public String contentDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest()) + ":";
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
