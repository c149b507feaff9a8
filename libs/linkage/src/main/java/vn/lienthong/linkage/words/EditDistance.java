package vn.lienthong.linkage.words;

/**
 * Distances between short texts of one byte a letter, in edits: a letter put in, left out,
 * replaced, or exchanged with its neighbour (optimal string alignment). Allocates nothing.
 */
public final class EditDistance {

    private EditDistance() {}

    /** Whether at most one edit lies between two texts. */
    public static boolean atMostOne(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        int longer = aTo - aFrom;
        int shorter = bTo - bFrom;
        if (longer < shorter) {
            return atMostOne(b, bFrom, bTo, a, aFrom, aTo);
        }
        if (longer - shorter > 1) {
            return false;
        }
        int same = 0;
        while (same < shorter && a[aFrom + same] == b[bFrom + same]) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && a[aTo - 1 - end] == b[bTo - 1 - end]) {
            end++;
        }
        int rest = longer - same - end;
        if (longer > shorter || rest <= 1) {
            return rest <= 1;
        }
        return rest == 2
                && a[aFrom + same] == b[bFrom + same + 1]
                && a[aFrom + same + 1] == b[bFrom + same];
    }

    /**
     * Whether two numbers so far apart can differ in one digit (by one to nine of its units) or in
     * two neighbours exchanged (by nine times as much). Most pairs end here.
     */
    private static boolean mayBeOneEdit(long apart) {
        long units = apart;
        while (units % 10 == 0) {
            units /= 10;
        }
        return units <= 9 || (units <= 81 && units % 9 == 0);
    }

    /**
     * Whether at most one edit of a digit lies between two numbers of the same length.
     *
     * @param digits how many digits both have, with leading zeros
     */
    public static boolean atMostOneDigit(long a, long b, int digits) {
        if (a == b) {
            return true;
        }
        if (!mayBeOneEdit(Math.abs(a - b))) {
            return false;
        }
        long difference = a;
        long other = b;
        int low = 0;
        while (difference % 10 == other % 10) {
            difference /= 10;
            other /= 10;
            low++;
        }
        long high = 1;
        for (int i = low; i < digits; i++) {
            high *= 10;
        }
        int rest = digits - low;
        while (rest > 1 && difference / (high / 10) == other / (high / 10)) {
            difference %= high / 10;
            other %= high / 10;
            high /= 10;
            rest--;
        }
        if (rest <= 1) {
            return true;
        }
        return rest == 2 && difference / 10 == other % 10 && difference % 10 == other / 10;
    }
}
