package vn.lienthong.linkage.words;

import java.nio.charset.StandardCharsets;
import vn.lienthong.primitives.VietnameseText;

/**
 * The three keys of a written word, each under which more spellings are equal than under the one
 * before.
 *
 * @param tone the same however the tone mark is placed and composed, in either case: hoà, HÒA
 * @param shape the same whatever the tone: hoa, hoà, hoả
 * @param plain the same without any mark: đỗ, do
 */
public record Spelling(String tone, String shape, String plain) {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The keys of a word. */
    public static Spelling of(String word) {
        String composed = VietnameseText.squeezed(word);
        String tone = VietnameseText.tonePlacementFree(composed);
        StringBuilder shape = new StringBuilder(tone.length());
        for (int i = 0; i < tone.length(); i++) {
            if (TONES.indexOf(tone.charAt(i)) < 0) {
                shape.append(tone.charAt(i));
            }
        }
        return new Spelling(tone, shape.toString(), VietnameseText.plain(composed));
    }

    /** A key as bytes. */
    public static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
