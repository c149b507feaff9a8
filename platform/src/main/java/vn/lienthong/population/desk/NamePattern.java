package vn.lienthong.population.desk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.VietnameseName;

/**
 * Part of a name as an officer types it: the beginning of the whole name, or some of its words in
 * order with the given name last, such as {@code tran lan} for Trần Thị Hoà Lan. Typed without
 * accents it means every spelling; typed with accents only that one. Prints without the words.
 *
 * @param words in lower case without marks, at least one
 * @param tones the words with their tones, empty when typed without accents
 */
record NamePattern(List<String> words, List<String> tones) {

    NamePattern {
        words = List.copyOf(words);
        tones = List.copyOf(tones);
    }

    /** Reads a part of a name; refuses as {@link VietnameseName#parse} does. */
    static Outcome<NamePattern> parse(String typed) {
        return VietnameseName.parse(typed).map(NamePattern::of);
    }

    private static NamePattern of(VietnameseName name) {
        List<String> words = words(name.plainKey());
        boolean accented = !name.full().toLowerCase(Locale.ROOT).equals(name.plainKey());
        return new NamePattern(words, accented ? words(name.toneKey()) : List.of());
    }

    private static List<String> words(String key) {
        return List.of(key.split(" ", -1));
    }

    /** The text with which the plain key of the whole name may begin. */
    String beginning() {
        return String.join(" ", words);
    }

    /** The text with which the given name may begin. */
    String givenName() {
        return words.getLast();
    }

    /** Regular expression over the plain key: the words in order, the last one may go on. */
    String inOrder() {
        return expression(words);
    }

    /** Regular expression over the tone key; matches everything when typed without accents. */
    String spelling() {
        return tones.isEmpty() ? "" : expression(tones);
    }

    private static String expression(List<String> words) {
        return words.stream()
                .map(NamePattern::quoted)
                .collect(Collectors.joining("( .* | )", "(^| )", ""));
    }

    /** Names have no other signs than these that an expression could mistake. */
    private static String quoted(String word) {
        return Pattern.compile("[.'-]").matcher(word).replaceAll("[$0]");
    }

    @Override
    public String toString() {
        return "NamePattern[" + words.size() + " words]";
    }
}
