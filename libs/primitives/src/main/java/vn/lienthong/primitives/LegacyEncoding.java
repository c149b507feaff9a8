package vn.lienthong.primitives;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ways in which Vietnamese was written before Unicode and that still turn up in old files.
 *
 * <p>Text of TCVN3 and VNI-Windows is expected as a program that knows nothing of them shows it:
 * each byte read as ISO 8859-1 or Windows-1252 ({@code ViÖt Nam}, {@code Vieät Nam}).
 */
public enum LegacyEncoding {
    /**
     * TCVN 5712:1993 VN3, the encoding of the ABC fonts ({@code .VnTime}). Capitals with a tone
     * mark exist only as a letter followed by a mark; capital fonts ({@code .VnTimeH}) show small
     * letters as capitals, and those are decoded as the small letters they are.
     */
    TCVN3 {
        @Override
        String decompose(String text) {
            return LegacyTables.fromTcvn3(text);
        }
    },
    /** VNI for Windows: a letter followed by a letter that stands for its marks. */
    VNI_WINDOWS {
        @Override
        String decompose(String text) {
            return LegacyTables.fromVni(text);
        }
    },
    /**
     * VIQR (RFC 1456): marks as ASCII signs behind the letter, a backslash to take a sign as is.
     */
    VIQR {
        @Override
        String decompose(String text) {
            return LegacyTables.fromViqr(text);
        }
    };

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[\\p{Space}\\p{Punct}\\p{Digit}\u00A0\u2000-\u206F]+");

    /** The text in Unicode, NFC; characters that the encoding does not know stay as they are. */
    public String decode(String text) {
        return Normalizer.normalize(decompose(text), Normalizer.Form.NFC);
    }

    abstract String decompose(String text);

    /**
     * The encoding in which the text seems to be written, when it is none but one of these.
     *
     * <p>It is found only when the words with marks are Vietnamese syllables after decoding and not
     * all of them are before, so correct Unicode Vietnamese is never mistaken. Short texts that can
     * be read in two ways give nothing.
     */
    public static Optional<LegacyEncoding> detect(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF && (Character.isLetter(c) || VietnameseText.isCombining(c))) {
                return Optional.empty();
            }
            ascii &= c < 0x80;
        }
        if (ascii) {
            return ViqrSigns.speakIn(text) ? Optional.of(VIQR) : Optional.empty();
        }
        String[] words = BETWEEN_WORDS.split(text);
        if (!anyIsNoSyllable(words)) {
            return Optional.empty();
        }
        boolean tcvn3 = allAreSyllables(words, TCVN3);
        boolean vni = allAreSyllables(words, VNI_WINDOWS);
        if (tcvn3 == vni) {
            return Optional.empty();
        }
        return Optional.of(tcvn3 ? TCVN3 : VNI_WINDOWS);
    }

    private static boolean anyIsNoSyllable(String[] words) {
        for (String word : words) {
            if (isMarked(word) && !Syllable.isSyllable(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allAreSyllables(String[] words, LegacyEncoding encoding) {
        for (String word : words) {
            if (isMarked(word) && !Syllable.isSyllable(encoding.decode(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMarked(String word) {
        return word.chars().anyMatch(c -> c >= 0x80);
    }
}
