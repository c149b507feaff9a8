package vn.lienthong.steering.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as the text that is kept and hashed. */
final class SnapshotText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SnapshotText() {}

    static String of(Snapshot snapshot) {
        return MAPPER.writeValueAsString(snapshot);
    }

    static Snapshot read(String text) {
        return MAPPER.readValue(text, Snapshot.class);
    }

    /** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
