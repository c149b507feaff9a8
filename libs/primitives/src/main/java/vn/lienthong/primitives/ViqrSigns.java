package vn.lienthong.primitives;

/** The ASCII signs of VIQR, and when a text uses them as marks rather than as punctuation. */
final class ViqrSigns {

    private ViqrSigns() {}

    static boolean isVowel(char c) {
        return c != 0 && "aeiouyAEIOUY".indexOf(c) >= 0;
    }

    static boolean isEscapable(char c) {
        return c == '\\'
                || c == 'd'
                || c == 'D'
                || c == '^'
                || c == '('
                || isHorn(c)
                || tone(c) != 0;
    }

    private static boolean isHorn(char c) {
        return c == '+' || c == '*';
    }

    /** The combining mark that {@code sign} puts on {@code vowel}, or 0. */
    static char quality(char vowel, char sign) {
        char lower = Character.toLowerCase(vowel);
        if (sign == '^' && (lower == 'a' || lower == 'e' || lower == 'o')) {
            return VietnameseText.CIRCUMFLEX;
        }
        if (sign == '(' && lower == 'a') {
            return VietnameseText.BREVE;
        }
        return isHorn(sign) && (lower == 'o' || lower == 'u') ? VietnameseText.HORN : 0;
    }

    /** The tone mark that a sign stands for, or 0. */
    static char tone(char sign) {
        return switch (sign) {
            case '`' -> VietnameseText.GRAVE;
            case '\'' -> VietnameseText.ACUTE;
            case '?' -> VietnameseText.HOOK;
            case '~' -> VietnameseText.TILDE;
            case '.' -> VietnameseText.DOT;
            default -> 0;
        };
    }

    /**
     * Whether an ASCII text has words whose signs can only be marks, and all of them are syllables
     * once decoded. A full stop, question mark or apostrophe at the end of a word proves nothing.
     */
    static boolean speakIn(String text) {
        boolean found = false;
        for (String word : text.split("[\\s,;:!/\"-]+")) {
            if (hasCertainMark(word)) {
                if (!isSyllableWithoutPunctuation(word)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static boolean hasCertainMark(String word) {
        for (int i = 0; i + 1 < word.length(); i++) {
            char c = word.charAt(i);
            char next = word.charAt(i + 1);
            boolean inside = i + 2 < word.length();
            if (isVowel(c) && word.length() > 2) {
                boolean ending = next == '.' || next == '?' || next == '\'';
                boolean marks = quality(c, next) != 0 || (tone(next) != 0 && !ending);
                if (marks || (ending && inside && Character.isLetter(word.charAt(i + 2)))) {
                    return true;
                }
            }
            if ((c == 'd' || c == 'D') && (next == 'd' || next == 'D') && inside) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSyllableWithoutPunctuation(String word) {
        int start = 0;
        while (start < word.length() && !Character.isLetter(word.charAt(start))) {
            start++;
        }
        for (int end = word.length(); end > start; end--) {
            if (Syllable.isSyllable(LegacyEncoding.VIQR.decode(word.substring(start, end)))) {
                return true;
            }
            if (Character.isLetterOrDigit(word.charAt(end - 1))) {
                return false;
            }
        }
        return false;
    }
}
