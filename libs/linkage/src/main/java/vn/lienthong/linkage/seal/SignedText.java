package vn.lienthong.linkage.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import vn.lienthong.linkage.LinkageFault;

/**
 * A text that carries its own signature: its last two lines are the public key of whoever signed
 * it, and an Ed25519 signature (RFC 8032) of everything before. Whoever reads it knows that nothing
 * was changed since, and by whom it was signed; whether to trust them is another question.
 */
public final class SignedText {

    private static final String SIGNER = "signer = ";
    private static final String SIGNATURE = "signature = ";

    private SignedText() {}

    /** What a text turns out to be. */
    public sealed interface Reading {}

    /** Nobody signed it. */
    public record Unsigned(String text) implements Reading {}

    /**
     * Somebody signed it.
     *
     * @param text without the two lines
     * @param signer SHA-256 of the public key, in 64 hexadecimal digits
     */
    public record Signed(String text, String signer) implements Reading {}

    /** It was changed since it was signed. */
    public record Broken() implements Reading {}

    /**
     * Signs a text, in the place of whoever signed it before.
     *
     * @param key PEM file of the private key
     * @throws LinkageFault {@code seal.key} when that is no Ed25519 key
     */
    public static String sign(String text, Path key) throws IOException {
        PrivateKey read = SealKey.readPrivate(key);
        int end = text.lastIndexOf("\n" + SIGNER) + 1;
        String body = end == 0 ? text : text.substring(0, end);
        String signed = body + SIGNER + base64(SealKey.publicOf(read).getEncoded()) + "\n";
        try {
            Signature signature = Signature.getInstance(SealKey.ALGORITHM);
            signature.initSign(read);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + SIGNATURE + base64(signature.sign()) + "\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /** Reads a text that may be signed. */
    public static Reading read(String text) {
        int signer = text.lastIndexOf("\n" + SIGNER) + 1;
        int signature = text.lastIndexOf("\n" + SIGNATURE) + 1;
        if (signer == 0 && signature == 0) {
            return new Unsigned(text);
        }
        if (signer == 0 || signature < signer) {
            return new Broken();
        }
        try {
            byte[] key = bytes(text, signer + SIGNER.length(), signature);
            PublicKey read =
                    KeyFactory.getInstance(SealKey.ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(key));
            Signature check = Signature.getInstance(SealKey.ALGORITHM);
            check.initVerify(read);
            check.update(text.substring(0, signature).getBytes(StandardCharsets.UTF_8));
            boolean holds =
                    check.verify(bytes(text, signature + SIGNATURE.length(), text.length()));
            return holds ? new Signed(text.substring(0, signer), digest(read)) : new Broken();
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return new Broken();
        }
    }

    /**
     * By what a key is known as a signer.
     *
     * @param key PEM file of the public key
     * @throws LinkageFault {@code seal.key} when that is no Ed25519 key
     */
    public static String signer(Path key) throws IOException {
        return digest(SealKey.readPublic(key));
    }

    private static String digest(PublicKey key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text, int from, int to) {
        return Base64.getDecoder().decode(text.substring(from, to).strip());
    }
}
