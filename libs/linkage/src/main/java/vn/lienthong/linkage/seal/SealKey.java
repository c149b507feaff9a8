package vn.lienthong.linkage.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
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

    /** The public key that belongs to a private one. */
    static PublicKey publicOf(PrivateKey key) {
        byte[] secret = ((EdECPrivateKey) key).getBytes().orElseThrow();
        try {
            // No JDK derives it but while it draws a pair; so it draws what is there already.
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
            pairs.initialize(NamedParameterSpec.ED25519, new Drawn(secret));
            KeyPair pair = pairs.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), key.getEncoded())) {
                throw new IllegalStateException("this JDK draws keys in another way");
            }
            return pair.getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /** Draws what it was given. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] secret;

        Drawn(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
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
