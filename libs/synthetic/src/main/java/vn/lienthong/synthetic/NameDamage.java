package vn.lienthong.synthetic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.primitives.LegacyEncoding;
import vn.lienthong.primitives.VietnameseName;

/** Writes names as careless hands and old programs do. */
final class NameDamage {

    private static final String[] PLACED = {
        "òa", "oà", "óa", "oá", "ỏa", "oả", "õa", "oã", "ọa", "oạ", "òe", "oè", "óe", "oé", "ỏe",
        "oẻ", "ùy", "uỳ", "úy", "uý", "ủy", "uỷ", "ũy", "uỹ", "ụy", "uỵ"
    };
    private static final int LETTERS = 26;

    private NameDamage() {}

    static String unaccented(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'đ' ? 'd' : c == 'Đ' ? 'D' : c);
            }
        }
        return plain.toString();
    }

    static String decomposed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
    }

    static String tonePlacement(String name) {
        String changed = name;
        for (int i = 0; i < PLACED.length; i += 2) {
            changed = changed.replaceAll(PLACED[i] + "(?!\\p{L})", PLACED[i + 1]);
        }
        return changed;
    }

    static String legacy(String name, Draws draws) {
        LegacyEncoding[] encodings = LegacyEncoding.values();
        return LegacyLetters.of(encodings[draws.below(encodings.length)]).encode(name);
    }

    static String typing(String name, Draws draws) {
        String[] words = name.split(" ", -1);
        int word = draws.below(words.length);
        StringBuilder text = new StringBuilder(words[word]);
        int at = draws.below(text.length());
        char letter = (char) ('a' + draws.below(LETTERS));
        switch (draws.below(4)) {
            case 0 -> text.insert(at, letter);
            case 1 -> text.setCharAt(at, letter);
            case 2 -> {
                if (text.length() > 1) {
                    text.deleteCharAt(at);
                }
            }
            default -> {
                if (at + 1 < text.length()) {
                    char first = text.charAt(at);
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, first);
                }
            }
        }
        words[word] = text.toString();
        return String.join(" ", words);
    }

    static String order(VietnameseName name) {
        String rest = name.full().substring(0, name.full().length() - name.given().length());
        return (name.given() + " " + rest).strip();
    }

    static String droppedMiddle(VietnameseName name) {
        return name.middle().isEmpty() ? name.full() : name.surname() + " " + name.given();
    }

    static String abbreviated(VietnameseName name) {
        List<String> words = new ArrayList<>(List.of(name.full().split(" ", -1)));
        for (int i = 0; i < words.size() - 1; i++) {
            words.set(i, words.get(i).charAt(0) + ".");
        }
        return String.join(" ", words);
    }
}
