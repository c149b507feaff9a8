package vn.lienthong.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client proves itself with: {@code lt_<identifier>_<secret>}, the secret in 64 hexadecimal
 * digits. Prints without its secret.
 *
 * @param clientId the client
 * @param secret 256 random bits in hexadecimal digits
 */
record ClientToken(UUID clientId, String secret) {

    private static final Pattern SHAPE =
            Pattern.compile("lt_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([0-9a-f]{64})");

    /** Reads a token; empty when it has another shape. */
    static Optional<ClientToken> read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new ClientToken(UUID.fromString(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /**
     * What is kept of the secret. A fast hash is right: slow ones make the guessing of passwords
     * that people choose dear, and 256 drawn bits are not guessed.
     */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(secret));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The whole token, to be handed over once. */
    String text() {
        return "lt_" + clientId + "_" + secret;
    }

    @Override
    public String toString() {
        return "ClientToken[" + clientId + "]";
    }
}
