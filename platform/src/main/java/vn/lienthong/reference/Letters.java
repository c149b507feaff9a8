package vn.lienthong.reference;

import java.text.Normalizer;

/**
 * What each character of Vietnamese text means for comparing names: its letter, the mark that makes
 * another letter of it, and its tone.
 *
 * <p>Works on composed and decomposed text alike. Thread-safe.
 */
final class Letters {

    /** Separates words. */
    static final int SPACE = 0;

    /** Separates parts of an address. */
    static final int BREAK = 1;

    /** Stands inside a word without meaning, such as an apostrophe. */
    static final int SILENT = 2;

    private static final int TABLE = 0x2100;
    private static final int TONE_SHIFT = 12;
    private static final int MARK_SHIFT = 8;
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final String MARKS = "\u0302\u0306\u031B";
    private static final short[] FOLDS = folds();

    private Letters() {}

    private static short[] folds() {
        short[] folds = new short[TABLE];
        for (char c = 0; c < TABLE; c++) {
            folds[c] = (short) foldSlowly(c);
        }
        return folds;
    }

    private static int foldSlowly(char c) {
        if (c >= '0' && c <= '9') {
            return c;
        }
        if (",;:|()[]\n\r\t".indexOf(c) >= 0) {
            return BREAK;
        }
        if ("'`’‘ʼ´".indexOf(c) >= 0) {
            return SILENT;
        }
        if (TONES.indexOf(c) >= 0) {
            return SILENT | (TONES.indexOf(c) + 1) << TONE_SHIFT;
        }
        if (MARKS.indexOf(c) >= 0) {
            return SILENT | (MARKS.indexOf(c) + 1) << MARK_SHIFT;
        }
        if (c == 'đ' || c == 'Đ' || c == 'ð' || c == 'Ð') {
            return 'd' | 1 << MARK_SHIFT;
        }
        int fold = SPACE;
        for (char part :
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).toCharArray()) {
            char lower = Character.toLowerCase(part);
            if (lower >= 'a' && lower <= 'z') {
                fold |= lower;
            } else if (TONES.indexOf(part) >= 0) {
                fold |= (TONES.indexOf(part) + 1) << TONE_SHIFT;
            } else if (MARKS.indexOf(part) >= 0) {
                fold |= (MARKS.indexOf(part) + 1) << MARK_SHIFT;
            } else {
                return SPACE;
            }
        }
        return (fold & 0x7F) == 0 ? SPACE : fold;
    }

    /** Letter, mark and tone of a character in one number; see the other methods. */
    static int fold(char c) {
        return c < TABLE ? FOLDS[c] : SPACE;
    }

    /** The letter a to z or digit, or {@link #SPACE}, {@link #BREAK} or {@link #SILENT}. */
    static int letter(int fold) {
        return fold & 0x7F;
    }

    /** 0 for none, else circumflex or bar, breve, horn. */
    static int mark(int fold) {
        return fold >> MARK_SHIFT & 0xF;
    }

    /** 0 for the level tone, else grave, acute, hook, tilde, dot. */
    static int tone(int fold) {
        return fold >> TONE_SHIFT & 0xF;
    }
}
