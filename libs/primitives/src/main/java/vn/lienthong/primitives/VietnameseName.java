package vn.lienthong.primitives;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person's full name in Latin letters, surname first.
 *
 * <p>The first word is the surname, the last the given name, what lies between is the middle name;
 * a name of one word has only a given name. Compound surnames known to the law of names as one unit
 * ({@link #COMPOUND_SURNAMES}) stay together when a given name follows them. The split is a
 * convention for sorting and addressing people; only the full name is a fact.
 *
 * <p>A name has 1 to 100 characters: Latin letters with their marks, apostrophes, hyphens and
 * single spaces, kept in NFC. Names of the peoples of the Central Highlands (H'Hen Niê, Y Blŏ̂)
 * fit. {@link #toString()} shows initials only, because a name is personal data; {@link #full()}
 * gives the name.
 *
 * <p>Ground: Law on Civil Status 60/2014/QH13, Article 14; Circular 04/2020/TT-BTP, Article 6 (no
 * digit and no sign that is not a letter).
 */
public final class VietnameseName {

    /** Longest name, in characters after NFC. */
    public static final int LONGEST = 100;

    /** Surnames of more than one word, longest first. */
    public static final List<String> COMPOUND_SURNAMES =
            List.of(
                    "Công Huyền Tôn Nữ",
                    "Công Tằng Tôn Nữ",
                    "Huyền Tằng Tôn Nữ",
                    "Huyền Tôn Nữ",
                    "Tằng Tôn Nữ",
                    "Công Tôn Nữ",
                    "Tôn Nữ",
                    "Tôn Thất",
                    "Âu Dương",
                    "Gia Cát",
                    "Tư Đồ",
                    "Tư Mã");

    private static final List<String> COMPOUND_KEYS =
            COMPOUND_SURNAMES.stream().map(s -> VietnameseText.tonePlacementFree(s) + " ").toList();

    /** First letters of the compound surnames: most names are settled by a look at theirs. */
    private static final String FIRST_LETTERS =
            COMPOUND_SURNAMES.stream()
                    .map(s -> VietnameseText.plain(s).substring(0, 1))
                    .distinct()
                    .collect(Collectors.joining());

    private static final String NAME = "name";

    private final String full;

    /** Length of the surname; 0 when there is none. */
    private final int surnameEnd;

    private final int givenStart;

    private VietnameseName(String full, int surnameEnd, int givenStart) {
        this.full = full;
        this.surnameEnd = surnameEnd;
        this.givenStart = givenStart;
    }

    /**
     * Reads a full name; white space is squeezed and typographic apostrophes become plain ones.
     *
     * <p>Refuses with {@code name.missing}, {@code name.length} or {@code name.character}.
     */
    public static Outcome<VietnameseName> parse(String text) {
        String squeezed = VietnameseText.squeezed(text).replace('’', '\'').replace('ʼ', '\'');
        Violation violation = brokenRule(squeezed);
        if (violation != null) {
            return Outcome.refused(violation);
        }
        int givenStart = squeezed.lastIndexOf(' ') + 1;
        return Outcome.accepted(
                new VietnameseName(squeezed, surnameLength(squeezed, givenStart), givenStart));
    }

    /**
     * The name with this full text.
     *
     * @throws InvalidValueException when it is not a name
     */
    public static VietnameseName of(String full) {
        return parse(full).orElseThrow();
    }

    /**
     * The name with these parts, each squeezed and in NFC already; the split is kept as given.
     *
     * @param surname may be empty for a name of one word
     * @param middle may be empty
     * @param given not empty
     * @throws InvalidValueException when they do not make a name
     */
    public static VietnameseName of(String surname, String middle, String given) {
        StringBuilder joined =
                new StringBuilder(surname.length() + middle.length() + given.length() + 2);
        joined.append(surname);
        appendWord(joined, middle);
        appendWord(joined, given);
        String full = joined.toString();
        Violation violation = given.isEmpty() ? Violation.of(NAME + ".missing") : brokenRule(full);
        if (violation != null) {
            throw new InvalidValueException(violation);
        }
        return new VietnameseName(full, surname.length(), full.length() - given.length());
    }

    private static void appendWord(StringBuilder joined, String word) {
        if (!joined.isEmpty() && !word.isEmpty()) {
            joined.append(' ');
        }
        joined.append(word);
    }

    private static @Nullable Violation brokenRule(String name) {
        if (name.isEmpty()) {
            return Violation.of(NAME + ".missing");
        }
        if (name.length() > LONGEST) {
            return Violation.of(NAME + ".length", Map.of("limit", Integer.toString(LONGEST)));
        }
        boolean afterLetter = false;
        boolean anyLetter = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = isLatinLetter(c) || (afterLetter && VietnameseText.isCombining(c));
            if (!letter && c != ' ' && c != '\'' && c != '-') {
                return Violation.of(NAME + ".character");
            }
            afterLetter = letter;
            anyLetter |= letter;
        }
        return anyLetter ? null : Violation.of(NAME + ".character");
    }

    private static boolean isLatinLetter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        // The blocks up to U+024F and from U+1E00 to U+1EFF hold Latin letters only.
        return Character.isLetter(c)
                && (c <= '\u024F'
                        || (c >= '\u1E00' && c <= '\u1EFF')
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static int surnameLength(String name, int givenStart) {
        if (givenStart == 0) {
            return 0;
        }
        int first = name.indexOf(' ');
        boolean twoWords = first + 1 == givenStart;
        if (twoWords || FIRST_LETTERS.indexOf(VietnameseText.plain(name.charAt(0))) < 0) {
            return first;
        }
        String key = VietnameseText.tonePlacementFree(name);
        for (int i = 0; i < COMPOUND_KEYS.size(); i++) {
            if (key.startsWith(COMPOUND_KEYS.get(i))) {
                return endOfWords(name, words(COMPOUND_SURNAMES.get(i)));
            }
        }
        return first;
    }

    private static int words(String text) {
        return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    private static int endOfWords(String name, int words) {
        int end = -1;
        for (int i = 0; i < words; i++) {
            end = name.indexOf(' ', end + 1);
        }
        return end;
    }

    /** The whole name. */
    public String full() {
        return full;
    }

    /** The surname; empty for a name of one word. */
    public String surname() {
        return full.substring(0, surnameEnd);
    }

    /** The words between surname and given name; may be empty. */
    public String middle() {
        int start = surnameEnd == 0 ? 0 : surnameEnd + 1;
        return start >= givenStart ? "" : full.substring(start, givenStart - 1);
    }

    /** The given name: the last word, or the only one. */
    public String given() {
        return full.substring(givenStart);
    }

    /** The first letter of every word, each with a full stop, such as {@code T.T.L.} */
    public String initials() {
        var initials = new StringBuilder();
        for (String word : full().split(" ", -1)) {
            initials.appendCodePoint(word.codePointAt(0)).append('.');
        }
        return initials.toString();
    }

    /** Key under which only the same spelling is equal. */
    public String exactKey() {
        return full;
    }

    /** Key under which case and the place of the tone mark do not count: Hoà is Hòa. */
    public String toneKey() {
        return VietnameseText.tonePlacementFree(full);
    }

    /** Key under which case and all marks do not count: Đỗ is do. */
    public String plainKey() {
        return VietnameseText.plain(full);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VietnameseName name && name.full.equals(full);
    }

    @Override
    public int hashCode() {
        return full.hashCode();
    }

    /** The initials, such as {@code N. V. A.}. */
    @Override
    public String toString() {
        return initials().replace(".", ". ").strip();
    }
}
