package vn.lienthong.steering;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives cases their pseudonyms: a keyed hash (HMAC-SHA-256, 48 bits shown), so that nobody without
 * the key can tell which dossier it is. Thread-safe.
 */
final class Pseudonyms {

    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 6;

    private final JdbcClient database;
    private final SecureRandom random;

    Pseudonyms(JdbcClient database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    String of(UUID caseId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
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

    private byte[] key() {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        database.sql("insert into steering.pseudonym_key (key) values (?) on conflict do nothing")
                .param(fresh)
                .update();
        return database.sql("select key from steering.pseudonym_key").query(byte[].class).single();
    }
}
