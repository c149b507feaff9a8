package vn.lienthong.reference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that people write for types of units, in full, for short and in English, and the words
 * that announce something other than a unit.
 *
 * <p>Immutable and thread-safe.
 */
final class TypeWords {

    private static final List<String> ENGLISH =
            List.of("ward", "commune", "district", "city", "province", "township", "town");
    private static final List<String> COUNTRY = List.of("vn", "vietnam");
    private static final long VIETNAM = AddressText.plain("vietnam");
    private static final List<String> MISSPELT = List.of("phuong", "huyen", "tinh", "quan");

    private final Map<Long, Integer> types = new HashMap<>();
    private final Set<Long> notUnits = new HashSet<>();
    private final Set<Long> noise = new HashSet<>();

    private TypeWords() {}

    static TypeWords read(Path content) {
        Path directory = content.resolve("administrative-units");
        TypeWords words = new TypeWords();
        CsvTable.read(
                directory.resolve("type-words.csv"),
                "word,type",
                row -> words.types.merge(key(row.required(0)), row.type(1).bit(), (a, b) -> a | b));
        CsvTable.read(
                directory.resolve("not-units.csv"),
                "word",
                row -> words.notUnits.add(key(row.required(0))));
        ENGLISH.forEach(word -> words.noise.add(key(word)));
        COUNTRY.forEach(word -> words.noise.add(key(word)));
        return words;
    }

    private static long key(String word) {
        AddressText text = AddressText.of(word);
        return text.plain(0, text.words());
    }

    /** What stands before a name: the first word of it, and the types it means (0 for none). */
    record Before(int first, int types) {}

    /** The type word that ends just before {@code word}, if any. */
    Before before(AddressText text, int word, boolean misspelt) {
        if (word >= 2 && text.sameSegment(word - 2, word)) {
            int two = types.getOrDefault(text.plain(word - 2, word), 0);
            if (two != 0) {
                return new Before(word - 2, two);
            }
        }
        if (word >= 1 && text.sameSegment(word - 1, word)) {
            int one = types.getOrDefault(text.plain(word - 1, word), 0);
            if (one == 0 && misspelt) {
                one = misspelt(text, word - 1);
            }
            if (one != 0) {
                return new Before(word - 1, one);
            }
        }
        return new Before(word, 0);
    }

    private int misspelt(AddressText text, int word) {
        char[] letters = text.letters(word, word + 1);
        for (String known : MISSPELT) {
            if (NeighbourIndex.isOneOff(letters, known.toCharArray())) {
                return types.getOrDefault(AddressText.plain(known), 0);
            }
        }
        return 0;
    }

    /** Whether a word that announces a street, hamlet or house ends just before {@code word}. */
    boolean announcesOther(AddressText text, int word) {
        return word >= 1
                && text.sameSegment(word - 1, word)
                && (notUnits.contains(text.plain(word - 1, word))
                        || word >= 2 && notUnits.contains(text.plain(word - 2, word)));
    }

    /** The words that say nothing about which unit is meant, as bits. */
    long noise(AddressText text) {
        long bits = 0;
        for (int word = 0; word < text.words(); word++) {
            if (noise.contains(text.plain(word, word + 1))) {
                bits |= 1L << word;
            }
            if (word > 0 && text.plain(word - 1, word + 1) == VIETNAM) {
                bits |= 3L << word - 1;
            }
        }
        return bits;
    }
}
