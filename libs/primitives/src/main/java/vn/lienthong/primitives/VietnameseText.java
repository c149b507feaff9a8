package vn.lienthong.primitives;

import java.text.Normalizer;

/**
 * Compares Vietnamese text regardless of case, of where the tone mark sits, or of all marks.
 *
 * <p>All methods work character by character on tables made once and accept composed and decomposed
 * text alike. Letters outside the Latin blocks up to U+1EFF are only lower-cased.
 */
public final class VietnameseText {

    static final char GRAVE = '\u0300';
    static final char ACUTE = '\u0301';
    static final char TILDE = '\u0303';
    static final char HOOK = '\u0309';
    static final char DOT = '\u0323';
    static final char CIRCUMFLEX = '\u0302';
    static final char BREVE = '\u0306';
    static final char HORN = '\u031B';

    private static final int TABLE_SIZE = 0x1F00;

    /** Lower-case letter without any mark. */
    private static final char[] PLAIN = new char[TABLE_SIZE];

    /** Lower-case letter with its quality (ă, â, ê, ô, ơ, ư, đ) and without its tone. */
    private static final char[] TONELESS = new char[TABLE_SIZE];

    /** Tone mark of a letter as a combining character, or 0. */
    private static final char[] TONE = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            fillTables(c);
        }
    }

    private VietnameseText() {}

    private static void fillTables(char c) {
        char lower = Character.toLowerCase(c);
        PLAIN[c] = lower == 'đ' ? 'd' : lower;
        TONELESS[c] = lower;
        if (c < 0xC0 || isCombining(c)) {
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
        if (parts.length() == 1 || isCombining(parts.charAt(0))) {
            return;
        }
        PLAIN[c] = parts.charAt(0);
        StringBuilder withoutTone = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            if (isTone(parts.charAt(i))) {
                TONE[c] = parts.charAt(i);
            } else {
                withoutTone.append(parts.charAt(i));
            }
        }
        String composed = Normalizer.normalize(withoutTone, Normalizer.Form.NFC);
        if (composed.length() == 1) {
            TONELESS[c] = composed.charAt(0);
        } else {
            TONE[c] = 0;
        }
    }

    /**
     * The text in lower case without any mark, đ as d: {@code Đà Nẵng} and {@code DA NANG} both
     * give {@code da nang}.
     */
    public static String plain(String text) {
        int length = text.length();
        int same = 0;
        while (same < length && plain(text.charAt(same)) == text.charAt(same)) {
            same++;
        }
        if (same == length) {
            return text;
        }
        char[] out = new char[length];
        text.getChars(0, same, out, 0);
        int size = same;
        for (int i = same; i < length; i++) {
            char c = plain(text.charAt(i));
            if (c != 0) {
                out[size++] = c;
            }
        }
        return new String(out, 0, size);
    }

    /**
     * The lower-case letter without any mark; 0 for a combining mark, which stands for nothing.
     * Characters that are no letters stay what they are.
     */
    public static char plain(char c) {
        if (c < TABLE_SIZE) {
            return isCombining(c) ? 0 : PLAIN[c];
        }
        return Character.toLowerCase(c);
    }

    /**
     * The text in lower case with the tone mark of every word moved behind the word, as a combining
     * character: {@code Hoà} and {@code HÒA} give the same text, {@code Hoa} another one.
     *
     * <p>The result is a key for comparing, not text to show.
     */
    public static String tonePlacementFree(String text) {
        int length = text.length();
        // Every character gives at most a letter and a tone: letters fill the buffer from its
        // start, the tones of the word being read wait at its end.
        char[] out = new char[2 * length];
        int size = 0;
        int waiting = out.length;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char tone = isTone(c) ? c : tone(c);
            if (tone != 0) {
                out[--waiting] = tone;
            }
            if (isCombining(c)) {
                size = tone == 0 ? withMark(out, size, c) : size;
            } else if (Character.isLetter(c)) {
                out[size++] = toneless(c);
            } else {
                while (waiting < out.length) {
                    out[size++] = out[waiting++];
                }
                out[size++] = c;
            }
        }
        while (waiting < out.length) {
            out[size++] = out[waiting++];
        }
        return new String(out, 0, size);
    }

    /** Puts a quality mark on the last letter written, or behind it when the two do not combine. */
    private static int withMark(char[] out, int size, char mark) {
        if (size > 0) {
            String two = new String(new char[] {out[size - 1], mark});
            String composed = Normalizer.normalize(two, Normalizer.Form.NFC);
            if (composed.length() == 1) {
                out[size - 1] = composed.charAt(0);
                return size;
            }
        }
        out[size] = mark;
        return size + 1;
    }

    /** The lower-case letter with its quality and without its tone. */
    static char toneless(char c) {
        return c < TABLE_SIZE ? TONELESS[c] : Character.toLowerCase(c);
    }

    /** The letter's tone mark as a combining character, or 0. */
    static char tone(char c) {
        return c < TABLE_SIZE ? TONE[c] : 0;
    }

    static boolean isTone(char c) {
        return c == GRAVE || c == ACUTE || c == TILDE || c == HOOK || c == DOT;
    }

    static boolean isCombining(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    /**
     * The text in NFC, without space around it and with one plain space for every run of white
     * space inside.
     */
    public static String squeezed(String text) {
        String composed = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = composed.length();
        StringBuilder out = null;
        boolean space = true;
        for (int i = 0; i < length; i++) {
            char c = composed.charAt(i);
            boolean white = isSpace(c);
            boolean skipped = white && space;
            if (out == null && (skipped || (white && c != ' '))) {
                out = new StringBuilder(length).append(composed, 0, i);
            }
            if (out != null && !skipped) {
                out.append(white ? ' ' : c);
            }
            space = white;
        }
        String result = out == null ? composed : out.toString();
        return result.endsWith(" ") ? result.substring(0, result.length() - 1) : result;
    }

    /**
     * Whether the text is in NFC for certain: it has only characters of the composed Latin blocks.
     */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && (c < '\u1E00' || c > '\u1EFF')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || (c > ' ' && c < 0x7F ? false : Character.isWhitespace(c) || isNoBreak(c));
    }

    private static boolean isNoBreak(char c) {
        return c == '\u00A0' || c == '\u202F' || c == '\u2007' || c == '\uFEFF' || c == '\u200B';
    }
}
