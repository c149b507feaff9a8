package vn.lienthong.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LegacyEncodingTest {

    private static final String SMALL =
            "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    private static final String LETTERS = SMALL + SMALL.toUpperCase(Locale.ROOT);

    private static final List<String> SENTENCES =
            List.of(
                    "Cộng hòa xã hội chủ nghĩa Việt Nam",
                    "Độc lập - Tự do - Hạnh phúc",
                    "Giấy khai sinh của cháu Nguyễn Thị Thuỳ Dương",
                    "Uỷ ban nhân dân phường Vĩnh Phúc, quận Ba Đình",
                    "Quyết định về việc giải quyết thủ tục đăng ký kết hôn",
                    "Người yêu cầu nghiêng mình trước những khuôn mặt quen thuộc");

    @Test
    void theAlphabetOfTheTestIsComplete() {
        assertThat(LETTERS).hasSize(134);
        assertThat(LETTERS.chars().distinct().count()).isEqualTo(134);
    }

    @Test
    void decodesKnownTextOfEachEncoding() {
        assertThat(LegacyEncoding.TCVN3.decode("Céng hßa x· héi chñ nghÜa ViÖt Nam"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(LegacyEncoding.VNI_WINDOWS.decode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(LegacyEncoding.VNI_WINDOWS.decode("Döông Khaùnh Tuaán"))
                .isEqualTo("Dương Khánh Tuấn");
        assertThat(LegacyEncoding.VIQR.decode("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(LegacyEncoding.VIQR.decode("A(n ga\\? DDo* u+*\\.")).isEqualTo("Ăn ga? Đơ ư*.");
    }

    @Test
    void everyLetterComesBackFromEveryEncoding() {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            for (int i = 0; i < LETTERS.length(); i++) {
                String letter = LETTERS.substring(i, i + 1);
                assertThat(encoding.decode(encoded(letter, encoding))).isEqualTo(letter);
            }
        }
    }

    @Test
    void anyTextOfVietnameseLettersComesBack() {
        Seed.forAll(
                500,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < 40; i++) {
                        String from = random.nextInt(3) > 0 ? LETTERS : "abceghiklmnopqrstuvxy ,.?";
                        text.append(from.charAt(random.nextInt(from.length())));
                    }
                    for (LegacyEncoding encoding : LegacyEncoding.values()) {
                        assertThat(encoding.decode(encoded(text.toString(), encoding)))
                                .isEqualTo(text.toString());
                    }
                });
    }

    @Test
    void sentencesAreDetectedInTheEncodingTheyWereWrittenIn() {
        for (String sentence : SENTENCES) {
            for (LegacyEncoding encoding : LegacyEncoding.values()) {
                assertThat(LegacyEncoding.detect(encoded(sentence, encoding)))
                        .as("%s in %s", sentence, encoding)
                        .contains(encoding);
            }
        }
    }

    @Test
    void aDetectedEncodingIsNeverTheWrongOne() {
        Seed.forAll(
                3_000,
                random -> {
                    String text = someWords(random, 1 + random.nextInt(4));
                    for (LegacyEncoding encoding : LegacyEncoding.values()) {
                        assertThat(LegacyEncoding.detect(encoded(text, encoding)).orElse(encoding))
                                .isEqualTo(encoding);
                    }
                });
    }

    @Test
    void correctVietnameseIsNeverTakenForALegacyEncoding() {
        Seed.forAll(
                3_000,
                random -> {
                    String text = someWords(random, 1 + random.nextInt(5));
                    assertThat(LegacyEncoding.detect(text)).isEmpty();
                    assertThat(
                                    LegacyEncoding.detect(
                                            Normalizer.normalize(text, Normalizer.Form.NFD)))
                            .isEmpty();
                    assertThat(LegacyEncoding.detect(VietnameseText.plain(text) + "?")).isEmpty();
                });
        for (String text :
                List.of(
                        "Hà Nam",
                        "Khánh Hòa",
                        "Cà Mau",
                        "Trà Vinh",
                        "Công ty",
                        "Tô Hoài",
                        "São Tomé",
                        "Café",
                        "Tran Van A.",
                        "Ban co khoe?",
                        "O'Brien",
                        "a.b@gov.vn",
                        "f(a) + b(c)",
                        "25°C",
                        "100 m²",
                        "Add",
                        "",
                        "Zürich")) {
            assertThat(LegacyEncoding.detect(text)).as(text).isEmpty();
        }
    }

    @Test
    void everySyllableOfTheSentencesIsASyllable() {
        for (String sentence : SENTENCES) {
            for (String word : sentence.split("[ ,-]+")) {
                assertThat(Syllable.isSyllable(word)).as(word).isTrue();
            }
        }
        assertThat(Syllable.isSyllable("Quốc")).isTrue();
        assertThat(Syllable.isSyllable("giếng")).isTrue();
        assertThat(Syllable.isSyllable("cap")).isFalse();
        assertThat(Syllable.isSyllable("hóá")).isFalse();
    }

    private static String someWords(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String[] words = SENTENCES.get(random.nextInt(SENTENCES.size())).split("[ ,-]+");
            text.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private static String encoded(String text, LegacyEncoding encoding) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(encodedLetter(text.charAt(i), encoding));
        }
        return out.toString();
    }

    private static String encodedLetter(char letter, LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> tcvn3(letter);
            case VNI_WINDOWS -> vni(letter);
            case VIQR -> viqr(letter);
        };
    }

    /** The letters in the order of their TCVN3 codes, as the standard prints them. */
    private static final Map<Character, Integer> TCVN3_CODES = new TreeMap<>();

    static {
        int[][] codes = {
            {0xB5, 0xB6, 0xB7, 0xB8, 0xB9},
            {0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6},
            {0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB},
            {0xAE},
            {0xCC, 0xCE, 0xCF, 0xD0, 0xD1},
            {0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6},
            {0xD7, 0xD8, 0xDC, 0xDD, 0xDE},
            {0xDF, 0xE1, 0xE2, 0xE3, 0xE4},
            {0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9},
            {0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE},
            {0xEF, 0xF1, 0xF2, 0xF3, 0xF4},
            {0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9},
            {0xFA, 0xFB, 0xFC, 0xFD, 0xFE}
        };
        int next = 0;
        for (int[] row : codes) {
            for (int code : row) {
                TCVN3_CODES.put(SMALL.charAt(next++), code);
            }
        }
        String capitals = "ĂÂÊÔƠƯĐ";
        for (int i = 0; i < capitals.length(); i++) {
            TCVN3_CODES.put(capitals.charAt(i), 0xA1 + i);
        }
    }

    private static String tcvn3(char letter) {
        Integer code = TCVN3_CODES.get(letter);
        if (code != null) {
            return String.valueOf((char) code.intValue());
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        int tone = tone(parts);
        if (tone < 0) {
            return String.valueOf(letter);
        }
        return tcvn3(withoutTone(parts)) + (char) ("\u00B0\u00B3\u00B1\u00B2\u00B4".charAt(tone));
    }

    private static String vni(char letter) {
        int special = "ìíỉĩịđỵÌÍỈĨỊĐỴ".indexOf(letter);
        if (special >= 0) {
            return String.valueOf("ìíæóòñîÌÍÆÓÒÑÎ".charAt(special));
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        int tone = tone(parts);
        char base = parts.charAt(0);
        boolean small = Character.isLowerCase(base);
        String marks = "øùûõï";
        StringBuilder out = new StringBuilder();
        if (parts.indexOf('\u0302') > 0) {
            out.append(base);
            marks = "àáåãä";
            marks = tone < 0 ? "" : marks;
            appendMark(out, tone < 0 ? 'â' : marks.charAt(tone), small);
        } else if (parts.indexOf('\u0306') > 0) {
            out.append(base);
            appendMark(out, tone < 0 ? 'ê' : "èéúüë".charAt(tone), small);
        } else {
            boolean horn = parts.indexOf('\u031B') > 0;
            char plain = !horn ? base : Character.toLowerCase(base) == 'o' ? 'ô' : 'ö';
            appendMark(out, plain, small);
            if (tone >= 0) {
                appendMark(out, marks.charAt(tone), small);
            }
        }
        return out.toString();
    }

    private static void appendMark(StringBuilder out, char mark, boolean small) {
        out.append(small ? mark : Character.toUpperCase(mark));
    }

    private static String viqr(char letter) {
        if (letter == 'đ' || letter == 'Đ') {
            return letter == 'đ' ? "dd" : "DD";
        }
        if (letter == '.' || letter == '?') {
            return "\\" + letter;
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder().append(parts.charAt(0));
        if (parts.indexOf('\u0302') > 0) {
            out.append('^');
        } else if (parts.indexOf('\u0306') > 0) {
            out.append('(');
        } else if (parts.indexOf('\u031B') > 0) {
            out.append('+');
        }
        int tone = tone(parts);
        return tone < 0 ? out.toString() : out.append("`'?~.".charAt(tone)).toString();
    }

    /** Index of the tone in the order grave, acute, hook, tilde, dot; -1 when there is none. */
    private static int tone(String parts) {
        String tones = "\u0300\u0301\u0309\u0303\u0323";
        for (int i = 1; i < parts.length(); i++) {
            if (tones.indexOf(parts.charAt(i)) >= 0) {
                return tones.indexOf(parts.charAt(i));
            }
        }
        return -1;
    }

    private static char withoutTone(String parts) {
        return Normalizer.normalize(
                        parts.replaceAll("[\u0300\u0301\u0309\u0303\u0323]", ""),
                        Normalizer.Form.NFC)
                .charAt(0);
    }
}
