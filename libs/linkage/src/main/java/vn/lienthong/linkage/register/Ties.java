package vn.lienthong.linkage.register;

import vn.lienthong.linkage.words.WordTable;
import vn.lienthong.primitives.PhoneNumber;

/**
 * Makes the short numbers under which an index keeps {@link Tie}s: 26 bits of a telephone number or
 * a household, 15 bits of the name of a parent. 0 stands for none.
 */
public final class Ties {

    /** Bits of the number of a telephone or a household. */
    static final int BITS = 26;

    /** Bits of the number of a name; so few that thousands of people share each. */
    static final int NAME_BITS = 15;

    private static final int PHONE_MIN = 8;
    private static final int PHONE_MAX = 10;
    private static final int COUNTRY = 84;
    private static final long OLD_REST = 10_000_000;

    /** Mobile numbers of ten digits, without their zero, begin with a number below this. */
    private static final int OLD_PREFIX_END = 200;

    /** By the first digits of a mobile number of before 2018, those of today; 0 for none. */
    private static final int[] PREFIXES = prefixes();

    private Ties() {}

    /**
     * The number of a telephone number: however it is grouped, with or without the code of the
     * country or its zero, in eleven digits as of before 2018 or in ten. 0 when it is none.
     */
    public static int phone(byte[] bytes, int from, int to) {
        long number = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                // Zeros in front are those of a call, and say nothing.
                digits += digits > 0 || b != '0' ? 1 : 0;
                number = number * 10 + (b - '0');
                if (digits > PHONE_MAX + 2) {
                    return 0;
                }
            } else if (b > ' ' && "+-.()'\"=/".indexOf(b) < 0) {
                return 0;
            }
        }
        long power = 1;
        for (int i = 2; i < digits; i++) {
            power *= 10;
        }
        if (digits > PHONE_MAX && number / power == COUNTRY) {
            number %= power;
            digits -= 2;
        } else if (digits == PHONE_MAX + 1) {
            return 0;
        }
        return digits < PHONE_MIN || digits > PHONE_MAX ? 0 : folded(national(number, digits));
    }

    private static int[] prefixes() {
        int[] prefixes = new int[OLD_PREFIX_END];
        for (int old = 100; old < OLD_PREFIX_END; old++) {
            prefixes[old] = PhoneNumber.prefixSince2018("0" + old).map(Integer::parseInt).orElse(0);
        }
        return prefixes;
    }

    private static long national(long number, int digits) {
        int prefix = (int) (number / OLD_REST);
        boolean isOld = digits == PHONE_MAX && prefix < OLD_PREFIX_END && PREFIXES[prefix] != 0;
        return isOld ? PREFIXES[prefix] * OLD_REST + number % OLD_REST : number;
    }

    /**
     * The number of a household's number: letters and digits alone, in either case, without zeros
     * in front, which spreadsheets drop. 0 when there is none.
     */
    public static int household(byte[] bytes, int from, int to) {
        long hash = 0;
        boolean begun = false;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            boolean small = b >= 'a' && b <= 'z';
            boolean sign = small || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (sign && (begun || b != '0')) {
                begun = true;
                hash = WordTable.mix(hash + (small ? b - 'a' + 'A' : b));
            }
        }
        return begun ? folded(hash ^ 0x9E3779B97F4A7C15L) : 0;
    }

    /**
     * The number of a parent's name, without marks and in any order of its syllables.
     *
     * @param sumOfMixedHashes of its syllables without marks
     */
    public static int name(long sumOfMixedHashes) {
        int most = (1 << NAME_BITS) - 1;
        return 1 + (int) Long.remainderUnsigned(WordTable.mix(sumOfMixedHashes), most);
    }

    private static int folded(long value) {
        int most = (1 << BITS) - 1;
        return 1 + (int) Long.remainderUnsigned(WordTable.mix(value), most);
    }
}
