package vn.lienthong.linkage.link;

import vn.lienthong.linkage.words.EditDistance;
import vn.lienthong.linkage.words.WordScan;

/**
 * Compares two different values of a field; equal ones are known by their numbers. Allocates
 * nothing; for one thread.
 */
final class ValueComparison {

    /** Similarity of Jaro and Winkler from which two texts are alike. */
    private static final double ALIKE = 0.88;

    private static final int MOST_WORDS = 32;
    private static final double MOST = 0.66;
    private static final double SOME = 0.33;

    // A hair more, for fractions that have no exact form in binary: 90 is within 10 % of 100.
    private static final double ONE_PERCENT = 0.01 + 1e-9;
    private static final double TEN_PERCENT = 0.1 + 1e-9;

    private final Similarity similarity = new Similarity();
    private final int[] starts = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];
    private final int[] otherStarts = new int[MOST_WORDS];
    private final int[] otherEnds = new int[MOST_WORDS];
    private long free;

    /** The level of two values that differ, from 2. */
    int level(FieldKind kind, byte[] a, byte[] b) {
        return switch (kind) {
            case TEXT -> text(a, b);
            case CODE -> code(a, b);
            case DATE -> date(a, b);
            case WORDS -> words(a, b);
            case EMAIL -> email(a, b);
            case NUMBER -> number(a, b);
        };
    }

    private static boolean oneEdit(byte[] a, byte[] b) {
        return Math.min(a.length, b.length) > 2
                && EditDistance.atMostOne(a, 0, a.length, b, 0, b.length);
    }

    private static int text(byte[] a, byte[] b) {
        if (oneEdit(a, b)) {
            return 2;
        }
        byte[] shorter = a.length < b.length ? a : b;
        byte[] longer = shorter == a ? b : a;
        if (begins(shorter, longer)) {
            return 4;
        }
        boolean alike = Similarity.jaroWinkler(a, 0, a.length, b, 0, b.length) >= ALIKE;
        return alike ? 3 : FieldKind.TEXT.different();
    }

    private static boolean begins(byte[] begin, byte[] whole) {
        for (int i = 0; i < begin.length; i++) {
            if (begin[i] != whole[i]) {
                return false;
            }
        }
        return true;
    }

    private int code(byte[] a, byte[] b) {
        int edits = similarity.edits(a, b, Math.min(a.length, b.length) > 4 ? 2 : 1);
        return edits == 1 ? 2 : edits == 2 && Math.min(a.length, b.length) > 4 ? 3 : 4;
    }

    /** Dates are eight digits when they could be read. */
    private int date(byte[] a, byte[] b) {
        if (EditDistance.atMostOne(a, 0, a.length, b, 0, b.length)) {
            return 2;
        }
        if (a.length != 8 || b.length != 8) {
            return similarity.edits(a, b, 2) <= 2 ? 4 : FieldKind.DATE.different();
        }
        boolean year = same(a, 0, b, 0, 4);
        boolean month = same(a, 4, b, 4, 2);
        boolean day = same(a, 6, b, 6, 2);
        if (year && same(a, 4, b, 6, 2) && same(a, 6, b, 4, 2)) {
            return 3;
        }
        int parts = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        return parts == 2 ? 4 : year ? 5 : FieldKind.DATE.different();
    }

    private static boolean same(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
        for (int i = 0; i < length; i++) {
            if (a[aFrom + i] != b[bFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Words that are the same find each other first, so that a word that is merely like another
     * does not take its place; then those that are alike, in the order of the first value.
     */
    private int words(byte[] a, byte[] b) {
        int count = split(a, starts, ends);
        int others = split(b, otherStarts, otherEnds);
        free = -1L >>> Long.SIZE - others;
        long left = 0;
        int exact = 0;
        for (int i = 0; i < count; i++) {
            if (take(a, i, b, others, true)) {
                exact++;
            } else {
                left |= 1L << i;
            }
        }
        int all = Math.max(count, others);
        if (exact == all) {
            return 2;
        }
        int common = exact;
        for (long each = left; each != 0; each &= each - 1) {
            common += take(a, Long.numberOfTrailingZeros(each), b, others, false) ? 1 : 0;
        }
        double share = (double) common / all;
        return share >= MOST ? 3 : share >= SOME ? 4 : FieldKind.WORDS.different();
    }

    /** Takes the first free word of the other value that is the same, or alike; tells if any is. */
    private boolean take(byte[] a, int word, byte[] b, int others, boolean same) {
        int from = starts[word];
        int to = ends[word];
        for (int j = 0; j < others; j++) {
            if ((free >>> j & 1) == 0) {
                continue;
            }
            int otherFrom = otherStarts[j];
            int otherTo = otherEnds[j];
            boolean fits =
                    same
                            ? to - from == otherTo - otherFrom
                                    && same(a, from, b, otherFrom, to - from)
                            : alike(a, from, to, b, otherFrom, otherTo);
            if (fits) {
                free &= ~(1L << j);
                return true;
            }
        }
        return false;
    }

    private static int split(byte[] text, int[] starts, int[] ends) {
        int count = 0;
        int at = WordScan.start(text, 0, text.length);
        while (at < text.length && count < MOST_WORDS) {
            starts[count] = at;
            ends[count] = WordScan.end(text, at, text.length);
            at = WordScan.start(text, ends[count++], text.length);
        }
        return count;
    }

    /** Whether one edit lies between two words that are long enough for it to be one. */
    private static boolean alike(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        return Math.min(aTo - aFrom, bTo - bFrom) >= 4
                && EditDistance.atMostOne(a, aFrom, aTo, b, bFrom, bTo);
    }

    private static int email(byte[] a, byte[] b) {
        int aUser = user(a);
        int bUser = user(b);
        if (aUser > 0 && aUser == bUser && same(a, 0, b, 0, aUser)) {
            return 2;
        }
        if (oneEdit(a, b)) {
            return 3;
        }
        boolean alike = Similarity.jaroWinkler(a, 0, aUser, b, 0, bUser) >= ALIKE;
        return alike ? 4 : FieldKind.EMAIL.different();
    }

    private static int user(byte[] email) {
        int at = 0;
        while (at < email.length && email[at] != '@') {
            at++;
        }
        return at;
    }

    private static int number(byte[] a, byte[] b) {
        double one = parsed(a);
        double other = parsed(b);
        double apart = Math.abs(one - other);
        double size = Math.max(Math.abs(one), Math.abs(other));
        return apart <= ONE_PERCENT * size
                ? 2
                : apart <= TEN_PERCENT * size ? 3 : FieldKind.NUMBER.different();
    }

    /** A number as {@link ValueText} writes it: an optional sign, digits, at most one point. */
    private static double parsed(byte[] text) {
        double value = 0;
        double unit = 0;
        for (byte b : text) {
            if (b == '.') {
                unit = 1;
            } else if (b >= '0' && b <= '9') {
                value = value * 10 + (b - '0');
                unit *= 10;
            }
        }
        double size = unit > 1 ? value / unit : value;
        return text.length > 0 && text[0] == '-' ? -size : size;
    }
}
