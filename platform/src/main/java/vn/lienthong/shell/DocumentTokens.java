package vn.lienthong.shell;

import java.security.SecureRandom;

/**
 * Draws the tokens of issued documents: 130 random bits, written so that people can read them out.
 * Thread-safe.
 */
public final class DocumentTokens {

    /** Base 32 without the letters that are mistaken for digits (Crockford's alphabet). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 26;

    private final SecureRandom random;

    public DocumentTokens(SecureRandom random) {
        this.random = random;
    }

    /** A new token, 26 characters of base 32. */
    public String draw() {
        var token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /** Whether a text has the shape of a token. */
    public static boolean looksRight(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
