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

    private final Similarity similarity = new Similarity();
    private final int[] starts = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];

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

    private int words(byte[] a, byte[] b) {
        int count = split(b);
        long used = 0;
        int common = 0;
        int words = 0;
        int exact = 0;
        for (int at = WordScan.start(a, 0, a.length);
                at < a.length && words < MOST_WORDS;
                words++) {
            int end = WordScan.end(a, at, a.length);
            for (int j = 0; j < count; j++) {
                if ((used >>> j & 1) == 0 && sameWord(a, at, end, b, starts[j], ends[j])) {
                    used |= 1L << j;
                    common++;
                    exact +=
                            end - at == ends[j] - starts[j] && same(a, at, b, starts[j], end - at)
                                    ? 1
                                    : 0;
                    break;
                }
            }
            at = WordScan.start(a, end, a.length);
        }
        int all = Math.max(words, count);
        if (exact == all) {
            return 2;
        }
        double share = (double) common / all;
        return share >= MOST ? 3 : share >= SOME ? 4 : FieldKind.WORDS.different();
    }

    private int split(byte[] b) {
        int count = 0;
        int at = WordScan.start(b, 0, b.length);
        while (at < b.length && count < MOST_WORDS) {
            starts[count] = at;
            ends[count] = WordScan.end(b, at, b.length);
            at = WordScan.start(b, ends[count++], b.length);
        }
        return count;
    }

    private static boolean sameWord(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        if (Math.min(aTo - aFrom, bTo - bFrom) < 4) {
            return aTo - aFrom == bTo - bFrom && same(a, aFrom, b, bFrom, aTo - aFrom);
        }
        return EditDistance.atMostOne(a, aFrom, aTo, b, bFrom, bTo);
    }

    private static int email(byte[] a, byte[] b) {
        int aUser = user(a);
        int bUser = user(b);
        if (aUser == bUser && same(a, 0, b, 0, aUser)) {
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
        return apart <= 0.01 * size ? 2 : apart <= 0.1 * size ? 3 : FieldKind.NUMBER.different();
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
