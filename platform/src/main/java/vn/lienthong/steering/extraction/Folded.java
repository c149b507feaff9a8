package vn.lienthong.steering.extraction;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese words without accents, capitals and punctuation, for comparing names. */
public final class Folded {

    private Folded() {}

    /** The words of a text, in lower case, a space between two. */
    public static String of(String text) {
        var words = new StringBuilder(text.length());
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c == 'đ') {
                words.append('d');
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                words.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !words.isEmpty()
                    && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }
}
