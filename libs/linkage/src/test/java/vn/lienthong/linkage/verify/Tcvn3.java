package vn.lienthong.linkage.verify;

import java.util.HashMap;
import java.util.Map;
import vn.lienthong.primitives.LegacyEncoding;

/** Writes text as programs of TCVN3 did, each byte shown as Windows-1252 shows it. */
final class Tcvn3 {

    private static final Map<Character, Character> LETTERS = letters();

    private Tcvn3() {}

    private static Map<Character, Character> letters() {
        Map<Character, Character> letters = new HashMap<>();
        for (char c = 0x80; c <= 0xFF; c++) {
            String decoded = LegacyEncoding.TCVN3.decode(Character.toString(c));
            if (decoded.length() == 1 && decoded.charAt(0) != c) {
                letters.putIfAbsent(decoded.charAt(0), c);
            }
        }
        return Map.copyOf(letters);
    }

    static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(LETTERS.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }
}
