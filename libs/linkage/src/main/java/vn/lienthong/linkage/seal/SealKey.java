package vn.lienthong.linkage.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import vn.lienthong.linkage.LinkageFault;

/** Reads Ed25519 keys (RFC 8032) from PEM files (RFC 7468), as OpenSSL writes them. */
final class SealKey {

    static final String ALGORITHM = "Ed25519";

    private SealKey() {}

    /** A private key; refuses with {@code seal.key}. */
    static PrivateKey readPrivate(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(body(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException wrong) {
            throw wrong(file);
        }
    }

    /** A public key; refuses with {@code seal.key}. */
    static PublicKey readPublic(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(body(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException wrong) {
            throw wrong(file);
        }
    }

    private static byte[] body(Path file, String label) throws IOException {
        String text = Files.readString(file).strip();
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw wrong(file);
        }
        try {
            return Base64.getMimeDecoder()
                    .decode(text.substring(begin.length(), text.length() - end.length()));
        } catch (IllegalArgumentException noBase64) {
            throw wrong(file);
        }
    }

    private static LinkageFault wrong(Path file) {
        return new LinkageFault("seal.key", Map.of("file", file.toString()));
    }
}
