package vn.lienthong.synthetic;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.lienthong.primitives.LegacyEncoding;

/**
 * Writes Vietnamese in a legacy encoding, by asking the decoder which signs give which letter.
 * Capitals that the encoding does not have become small letters.
 */
final class LegacyLetters {

    private static final String BASES = "aAeEiIoOuUyYdD";
    private static final String VIQR_QUALITIES = "^(+dD";
    private static final String VIQR_TONES = "`'?~.";
    private static final char FIRST_HIGH = '\u00A1';
    private static final char LAST_HIGH = '\u00FF';

    private static final Map<LegacyEncoding, LegacyLetters> ALL =
            new EnumMap<>(
                    Map.of(
                            LegacyEncoding.TCVN3, tcvn3(),
                            LegacyEncoding.VNI_WINDOWS, vni(),
                            LegacyEncoding.VIQR, viqr()));

    private final Map<Character, String> signs = new HashMap<>();
    private final LegacyEncoding encoding;

    private LegacyLetters(LegacyEncoding encoding) {
        this.encoding = encoding;
    }

    static LegacyLetters of(LegacyEncoding encoding) {
        return Objects.requireNonNull(ALL.get(encoding));
    }

    private static LegacyLetters tcvn3() {
        var letters = new LegacyLetters(LegacyEncoding.TCVN3);
        for (char sign = FIRST_HIGH; sign <= LAST_HIGH; sign++) {
            letters.learn(String.valueOf(sign));
        }
        return letters;
    }

    private static LegacyLetters vni() {
        var letters = new LegacyLetters(LegacyEncoding.VNI_WINDOWS);
        for (char sign = FIRST_HIGH; sign <= LAST_HIGH; sign++) {
            letters.learn(String.valueOf(sign));
            for (char base : (BASES + "ôöÔÖ").toCharArray()) {
                letters.learn("" + base + sign);
            }
        }
        return letters;
    }

    private static LegacyLetters viqr() {
        var letters = new LegacyLetters(LegacyEncoding.VIQR);
        for (char base : BASES.toCharArray()) {
            for (char tone : VIQR_TONES.toCharArray()) {
                letters.learn("" + base + tone);
            }
            for (char quality : VIQR_QUALITIES.toCharArray()) {
                letters.learn("" + base + quality);
                for (char tone : VIQR_TONES.toCharArray()) {
                    letters.learn("" + base + quality + tone);
                }
            }
        }
        return letters;
    }

    private void learn(String written) {
        String meant = encoding.decode(written);
        if (meant.length() == 1 && meant.charAt(0) >= 0x80 && Character.isLetter(meant.charAt(0))) {
            signs.putIfAbsent(meant.charAt(0), written);
        }
    }

    String encode(String text) {
        StringBuilder out = new StringBuilder(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String written = signs.get(c);
            out.append(
                    written != null
                            ? written
                            : signs.getOrDefault(Character.toLowerCase(c), String.valueOf(c)));
        }
        return out.toString();
    }
}
