package vn.lienthong.steering;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives cases their pseudonyms: a keyed hash (HMAC-SHA-256, 48 bits shown), so that nobody without
 * the key can tell which dossier it is. Thread-safe.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN_BYTES = 6;

    private final JdbcClient database;

    /** Read once: the key of a database never changes. */
    private final AtomicReference<@Nullable SecretKeySpec> key = new AtomicReference<>();

    Pseudonyms(JdbcClient database) {
        this.database = database;
    }

    String of(UUID caseId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] digest =
                    mac.doFinal(
                            ByteBuffer.allocate(2 * Long.BYTES)
                                    .putLong(caseId.getMostSignificantBits())
                                    .putLong(caseId.getLeastSignificantBits())
                                    .array());
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    /** The key of this database, drawn when its schema was made. */
    private SecretKeySpec key() {
        SecretKeySpec known = key.get();
        if (known == null) {
            known =
                    new SecretKeySpec(
                            database.sql("select key from steering.pseudonym_key")
                                    .query(byte[].class)
                                    .single(),
                            ALGORITHM);
            key.set(known);
        }
        return known;
    }
}
