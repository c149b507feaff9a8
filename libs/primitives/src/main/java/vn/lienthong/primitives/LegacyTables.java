package vn.lienthong.primitives;

/**
 * The tables of the legacy encodings; every method answers letters and combining marks that still
 * have to be put in NFC.
 */
final class LegacyTables {

    /** Unicode by TCVN3 code from 0xA1 on; 0 where the encoding has nothing. */
    private static final char[] TCVN3 = new char[0x100];

    private static final String VNI_MARKS = "øùûõïâáàåãäêéèúüë";
    private static final String[] VNI_MEANINGS = {
        "\u0300",
        "\u0301",
        "\u0309",
        "\u0303",
        "\u0323",
        "\u0302",
        "\u0302\u0301",
        "\u0302\u0300",
        "\u0302\u0309",
        "\u0302\u0303",
        "\u0302\u0323",
        "\u0306",
        "\u0306\u0301",
        "\u0306\u0300",
        "\u0306\u0309",
        "\u0306\u0303",
        "\u0306\u0323"
    };
    private static final int VNI_FIRST_CIRCUMFLEX = 5;
    private static final int VNI_FIRST_BREVE = 11;

    /** Letters of VNI that mean another letter, and that letter, in both cases. */
    private static final String VNI_LETTERS = "æóòôöîñÆÓÒÔÖÎÑ";

    private static final String VNI_LETTER_MEANINGS = "ỉĩịơưỵđỈĨỊƠƯỴĐ";

    static {
        fill(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
        fill(0xB0, "\u0300\u0309\u0303\u0301\u0323");
        fill(0xB5, "àảãáạ");
        fill(0xBB, "ằẳẵắ");
        fill(0xC6, "ặầẩẫấậè");
        fill(0xCE, "ẻẽéẹềểễếệìỉ");
        fill(0xDC, "ĩíịò");
        fill(0xE1, "ỏõóọồổỗốộờởỡớợù");
        fill(0xF1, "ủũúụừửữứựỳỷỹýỵ");
    }

    private LegacyTables() {}

    private static void fill(int code, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            TCVN3[code + i] = letters.charAt(i);
        }
    }

    static String fromTcvn3(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < TCVN3.length && TCVN3[c] != 0 ? TCVN3[c] : c);
        }
        return out.toString();
    }

    static String fromVni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        char base = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int mark = VNI_MARKS.indexOf(Character.toLowerCase(c));
            if (mark >= 0 && carries(base, mark)) {
                out.append(VNI_MEANINGS[mark]);
                base = 0;
            } else {
                int letter = VNI_LETTERS.indexOf(c);
                base = letter >= 0 ? VNI_LETTER_MEANINGS.charAt(letter) : c;
                out.append(base);
            }
        }
        return out.toString();
    }

    /** Whether a letter takes a mark: circumflex on a, e and o, breve on a, a tone on any vowel. */
    private static boolean carries(char base, int mark) {
        char lower = Character.toLowerCase(base);
        if (mark >= VNI_FIRST_BREVE) {
            return lower == 'a';
        }
        return (mark >= VNI_FIRST_CIRCUMFLEX ? "aeo" : "aeouyơư").indexOf(lower) >= 0 && lower != 0;
    }

    static String fromViqr(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == '\\' && ViqrSigns.isEscapable(next)) {
                out.append(next);
                i += 2;
            } else if ((c == 'd' || c == 'D') && (next == 'd' || next == 'D')) {
                out.append(c == 'd' ? 'đ' : 'Đ');
                i += 2;
            } else if (ViqrSigns.isVowel(c)) {
                i = appendVowel(out, text, i);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int appendVowel(StringBuilder out, String text, int start) {
        char vowel = text.charAt(start);
        out.append(vowel);
        int i = start + 1;
        char quality = i < text.length() ? ViqrSigns.quality(vowel, text.charAt(i)) : 0;
        if (quality != 0) {
            out.append(quality);
            i++;
        }
        char tone = i < text.length() ? ViqrSigns.tone(text.charAt(i)) : 0;
        if (tone != 0) {
            out.append(tone);
            i++;
        }
        return i;
    }
}
