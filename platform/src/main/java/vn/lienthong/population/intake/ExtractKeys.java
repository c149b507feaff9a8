package vn.lienthong.population.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The pair of Ed25519 keys (RFC 8032) with which a register signs what leaves it. The private key
 * lies in the data directory, readable by its owner only.
 */
public final class ExtractKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE_FILE = "extract-key.pem";
    private static final String PUBLIC_FILE = "extract-key.pub.pem";

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private ExtractKeys(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The keys in a directory; drawn when there are none yet. */
    public static ExtractKeys in(Path directory) throws IOException {
        Path file = directory.resolve(PRIVATE_FILE);
        try {
            if (!Files.exists(file)) {
                draw(directory, file);
            }
            return new ExtractKeys(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(body(Files.readString(file)))),
                    read(directory.resolve(PUBLIC_FILE)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /** The public key comes first: a private one without it would look like a whole pair. */
    private static void draw(Path directory, Path file)
            throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(PUBLIC_FILE), pem("PUBLIC", pair.getPublic()));
        Path unfinished =
                Files.createTempFile(
                        directory,
                        PRIVATE_FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, pem("PRIVATE", pair.getPrivate()));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A public key that somebody wrote into a file. */
    public static PublicKey read(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(body(Files.readString(file))));
    }

    /** The signature of some bytes, in Base64. */
    public String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /** Whether a signature in Base64 is that of some bytes by a key. */
    public static boolean isSigned(byte[] bytes, String signed, PublicKey by) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(by);
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(signed.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** By which a key is told from another: SHA-256 of its encoding, in hexadecimal digits. */
    public static String fingerprint(PublicKey key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** The public key as a file holds it. */
    public String publicPem() {
        return pem("PUBLIC", publicKey);
    }

    private static String pem(String kind, Key key) {
        String body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key.getEncoded());
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, body, kind);
    }

    private static byte[] body(String pem) throws InvalidKeySpecException {
        try {
            return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidKeySpecException("the text of the key is no Base64");
        }
    }
}
