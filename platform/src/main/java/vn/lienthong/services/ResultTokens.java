package vn.lienthong.services;

import java.security.SecureRandom;

/** Draws the tokens of results: 130 random bits, written so that people can read them out. */
final class ResultTokens {

    /** Base 32 without the letters that are mistaken for digits (Crockford's alphabet). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 26;

    private final SecureRandom random;

    ResultTokens(SecureRandom random) {
        this.random = random;
    }

    String draw() {
        var token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /** Whether a text has the shape of a token. */
    static boolean looksRight(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
