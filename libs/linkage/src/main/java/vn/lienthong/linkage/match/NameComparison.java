package vn.lienthong.linkage.match;

import vn.lienthong.linkage.register.SyllableDictionary;
import vn.lienthong.linkage.words.EditDistance;

/** Compares the name of a record with that of a person, syllable by syllable. Allocates nothing. */
final class NameComparison {

    private static final int SAME = 0;
    private static final int SHAPE = 1;
    private static final int PLAIN = 2;
    private static final int EDIT = 3;
    private static final int BEGUN = 4;
    private static final int OTHER = 5;

    private final SyllableDictionary syllables;

    NameComparison(SyllableDictionary syllables) {
        this.syllables = syllables;
    }

    /**
     * How two names agree.
     *
     * @param personHash hash of the person's name in any order
     */
    Level compare(QueryRecord query, int[] person, int personLength, int personHash) {
        int length = query.nameLength();
        if (length == 0 || personLength == 0) {
            return Level.NAME_MISSING;
        }
        Level level =
                length == personLength ? compareEach(query, person, length) : Level.NAME_DIFFERENT;
        if (level.compareTo(Level.NAME_MIDDLE_DIFFERENT) < 0) {
            return level;
        }
        if (length == personLength && length > 1 && query.nameHash() == personHash) {
            return Level.NAME_ORDER;
        }
        if (length != personLength && dropped(query, person, personLength)) {
            return Level.NAME_DROPPED;
        }
        return ends(query, person, length, personLength);
    }

    private Level compareEach(QueryRecord query, int[] person, int length) {
        int worst = SAME;
        int edits = 0;
        int begun = 0;
        for (int i = 0; i < length; i++) {
            int agreement = syllable(query, query.name(i), person[i]);
            if (agreement == OTHER) {
                // Whether the ends agree is asked by the caller.
                return Level.NAME_DIFFERENT;
            }
            edits += agreement == EDIT ? 1 : 0;
            begun += agreement == BEGUN ? 1 : 0;
            worst = Math.max(worst, agreement);
        }
        if (edits + begun == 0) {
            return worst == SAME
                    ? Level.NAME_EXACT
                    : worst == SHAPE ? Level.NAME_TONE : Level.NAME_UNACCENTED;
        }
        if (edits == 0) {
            return begun < length
                    ? Level.NAME_ABBREVIATED
                    : length > 1 ? Level.NAME_INITIALS : Level.NAME_DIFFERENT;
        }
        return edits == 1 && begun == 0 ? Level.NAME_ONE_EDIT : Level.NAME_DIFFERENT;
    }

    private int syllable(QueryRecord query, int word, int syllable) {
        QueryWords words = query.words();
        if (words.syllable(word) == syllable) {
            return SAME;
        }
        if (words.plain(word) == syllables.plain(syllable)) {
            return words.shape(word) == syllables.shape(syllable) ? SHAPE : PLAIN;
        }
        byte[] a = words.plainText(word);
        byte[] b = syllables.plainText(syllable);
        if (a.length <= 2 && a.length < b.length && begins(a, b)) {
            return BEGUN;
        }
        return Math.min(a.length, b.length) > 1
                        && EditDistance.atMostOne(a, 0, a.length, b, 0, b.length)
                ? EDIT
                : OTHER;
    }

    private static boolean begins(byte[] begin, byte[] whole) {
        for (int i = 0; i < begin.length; i++) {
            if (begin[i] != whole[i]) {
                return false;
            }
        }
        return begin.length > 0;
    }

    /** Whether the shorter name is the longer one without some syllables in between. */
    private boolean dropped(QueryRecord query, int[] person, int personLength) {
        int length = query.nameLength();
        if (Math.min(length, personLength) < 2 || !endsAgree(query, person, personLength)) {
            return false;
        }
        boolean queryShorter = length < personLength;
        int shorter = Math.min(length, personLength) - 1;
        int longer = Math.max(length, personLength) - 1;
        int at = 1;
        for (int i = 1; i < longer && at < shorter; i++) {
            int word = query.name(queryShorter ? at : i);
            int syllable = person[queryShorter ? i : at];
            at += query.words().plain(word) == syllables.plain(syllable) ? 1 : 0;
        }
        return at == shorter;
    }

    private boolean endsAgree(QueryRecord query, int[] person, int personLength) {
        QueryWords words = query.words();
        return words.plain(query.name(0)) == syllables.plain(person[0])
                && words.plain(query.name(query.nameLength() - 1))
                        == syllables.plain(person[personLength - 1]);
    }

    private Level ends(QueryRecord query, int[] person, int length, int personLength) {
        boolean given =
                query.words().plain(query.name(length - 1))
                        == syllables.plain(person[personLength - 1]);
        if (!given) {
            return Level.NAME_DIFFERENT;
        }
        return length > 1 && personLength > 1 && endsAgree(query, person, personLength)
                ? Level.NAME_MIDDLE_DIFFERENT
                : Level.NAME_GIVEN;
    }
}
