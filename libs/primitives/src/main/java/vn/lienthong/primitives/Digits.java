package vn.lienthong.primitives;

import java.util.Map;

/** Reads numbers that people write in groups, such as {@code 001 090 012 345}. */
final class Digits {

    /** Longest text worth reading; anything longer is refused without a look at it. */
    private static final int LONGEST_TEXT = 64;

    private static final String MASK = "•";

    private Digits() {}

    /**
     * The digits of a text, without the spaces around it and without single spaces, dots or hyphens
     * between two digits.
     *
     * @param text what somebody wrote
     * @param value name of the value in the codes of violations, such as {@code tax-code}
     */
    static Outcome<String> ungrouped(String text, String value) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Outcome.refused(Violation.of(value + ".missing"));
        }
        if (stripped.length() > LONGEST_TEXT) {
            return Outcome.refused(Violation.of(value + ".length"));
        }
        StringBuilder digits = new StringBuilder(stripped.length());
        boolean afterDigit = false;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
                afterDigit = true;
            } else if (afterDigit && isSeparator(c) && i + 1 < stripped.length()) {
                afterDigit = false;
            } else {
                return Outcome.refused(Violation.of(value + ".character"));
            }
        }
        return Outcome.accepted(digits.toString());
    }

    /** As {@link #ungrouped} with exactly {@code length} digits. */
    static Outcome<String> ungrouped(String text, String value, int length) {
        return ungrouped(text, value)
                .flatMap(digits ->
                        digits.length() == length
                                ? Outcome.accepted(digits)
                                : Outcome.refused(wrongLength(value, length)));
    }

    static Violation wrongLength(String value, int length) {
        return Violation.of(value + ".length", Map.of("length", Integer.toString(length)));
    }

    /** The text with all but its first and last characters hidden. */
    static String masked(String text, int shownFirst, int shownLast) {
        int hidden = text.length() - shownFirst - shownLast;
        return text.substring(0, shownFirst)
                + MASK.repeat(hidden)
                + text.substring(text.length() - shownLast);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean allDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '\u00A0' || c == '.' || c == '-';
    }
}
