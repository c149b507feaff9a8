package vn.lienthong.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * The one style sheet: GOV.UK Frontend without its fonts and crown, then the platform's own.
 *
 * <p>Made once at start; its path carries its hash, so that browsers may keep it for ever.
 * Immutable and thread-safe.
 */
public final class Stylesheet {

    private static final String FRAMEWORK =
            "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    private static final String OWN = "/static/lienthong.css";
    private static final String OFFICIAL = "/static/official.css";
    private static final String FONTS =
            "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Liberation Sans\",Arial,sans-serif";

    private final byte[] plain;
    private final byte[] compressed;
    private final String path;

    Stylesheet() {
        String framework =
                read(FRAMEWORK)
                        .replaceAll("@font-face\\{[^}]*\\}", "")
                        .replace("GDS Transport,arial,sans-serif", FONTS)
                        .replace("\"GDS Transport\",arial,sans-serif", FONTS)
                        .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
        plain = (framework + "\n" + read(OFFICIAL) + read(OWN)).getBytes(StandardCharsets.UTF_8);
        compressed = compress(plain);
        path = "/assets/lienthong-" + hash(plain) + ".css";
    }

    /** Path with the hash of the content in its name. */
    public String path() {
        return path;
    }

    /** UTF-8 text of the style sheet. */
    public byte[] plain() {
        return plain.clone();
    }

    /** The same under gzip. */
    public byte[] compressed() {
        return compressed.clone();
    }

    private static String read(String resource) {
        try (InputStream file = Stylesheet.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
