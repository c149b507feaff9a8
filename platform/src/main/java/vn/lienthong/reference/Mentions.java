package vn.lienthong.reference;

import java.util.ArrayList;
import java.util.List;

/** Finds everything in an address that reads like a name of a unit. */
final class Mentions {

    private static final int MOST_WORDS_OF_A_NAME = 7;
    private static final int SHORTEST_FAULTY = 3;
    private static final int LONGEST_FAULTY = 20;
    private static final int MOST_WORDS_OF_A_FAULTY_NAME = 5;
    private static final int MOST_LETTERS_OF_A_NAME = 30;

    private final Gazetteer gazetteer;
    private final TypeWords typeWords;

    Mentions(Gazetteer gazetteer, TypeWords typeWords) {
        this.gazetteer = gazetteer;
        this.typeWords = typeWords;
    }

    /**
     * The mentions in an address.
     *
     * @param faulty also those with one wrong letter
     */
    List<Mention> in(AddressText text, boolean faulty) {
        List<Mention> found = new ArrayList<>();
        long noise = typeWords.noise(text);
        for (int name = 0; name < text.words(); name++) {
            TypeWords.Before before = typeWords.before(text, name, faulty);
            TypeWords.Before none = inName(text, before) ? new TypeWords.Before(name, 0) : null;
            boolean faultyHere = faulty && mayBeginFaulty(text, name, before);
            boolean other = typeWords.announcesOther(text, name);
            int most = Math.min(text.words(), name + MOST_WORDS_OF_A_NAME);
            for (int end = name + 1; end <= most; end++) {
                if (!text.sameSegment(name, end - 1)
                        || text.length(name, end) > MOST_LETTERS_OF_A_NAME) {
                    break;
                }
                Gazetteer.Name exact = gazetteer.exactly(text.plain(name, end));
                if (exact != null) {
                    if (allowed(text, before.types(), name, end, exact, noise)) {
                        found.add(mention(text, before, name, end, true, other, exact));
                    }
                    if (none != null && allowed(text, 0, name, end, exact, noise)) {
                        found.add(mention(text, none, name, end, true, other, exact));
                    }
                }
                if (faultyHere && mayBeFaulty(text, name, end)) {
                    for (Gazetteer.Name near : gazetteer.near(text.letters(name, end))) {
                        found.add(mention(text, before, name, end, false, other, near));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Whether what looks like a type word may be the end of a name before it: Thổ Quan, Dương Xá.
     */
    private static boolean inName(AddressText text, TypeWords.Before before) {
        return before.types() != 0
                && before.first() > 0
                && text.sameSegment(before.first() - 1, before.first());
    }

    private static Mention mention(
            AddressText text,
            TypeWords.Before before,
            int name,
            int end,
            boolean exact,
            boolean other,
            Gazetteer.Name read) {
        return new Mention(
                before.first(),
                name,
                end,
                before.types(),
                exact,
                other,
                text.toned(name, end),
                text.accented(name, end),
                read);
    }

    /** Numbers need a type word; names of one or two letters need one, too, or the last place. */
    private static boolean allowed(
            AddressText text, int types, int name, int end, Gazetteer.Name read, long noise) {
        if (types != 0) {
            return true;
        }
        if (end == name + 1 && text.isNumber(name)) {
            return false;
        }
        return !read.isShort() || isLast(text, end, noise);
    }

    private static boolean isLast(AddressText text, int end, long noise) {
        for (int word = end; word < text.words(); word++) {
            if ((noise & 1L << word) == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a name with a wrong letter is looked for here: with commas, only where a part, a type
     * word or a house number makes a beginning.
     */
    private static boolean mayBeginFaulty(AddressText text, int name, TypeWords.Before before) {
        return !text.isNumber(name)
                && (text.sameSegment(0, text.words() - 1)
                        || before.types() != 0
                        || name == 0
                        || !text.sameSegment(name - 1, name)
                        || text.isNumber(name - 1));
    }

    private static boolean mayBeFaulty(AddressText text, int name, int end) {
        int length = text.length(name, end);
        return length >= SHORTEST_FAULTY
                && length <= LONGEST_FAULTY
                && end - name <= MOST_WORDS_OF_A_FAULTY_NAME
                && !text.isRoman(name, end);
    }
}
