package vn.lienthong.identity;

import java.util.random.RandomGenerator;

/**
 * Draws the password with which an account is handed over: 16 letters and digits in groups of four,
 * none that look alike, about 79 random bits.
 */
public final class InitialPassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private InitialPassword() {}

    /**
     * A new password.
     *
     * @param random unpredictable, such as {@link java.security.SecureRandom}
     */
    public static String draw(RandomGenerator random) {
        var password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP; i++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }
}
