package vn.lienthong.primitives;

/** Writes whole numbers in Vietnamese words, in the northern standard ({@code linh}). */
final class VietnameseNumerals {

    private static final String[] DIGITS = {
        "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
    };
    private static final String[] THOUSANDS = {"", " nghìn", " triệu"};
    private static final long BILLION = 1_000_000_000L;

    private VietnameseNumerals() {}

    /** The number in lower-case words; negative numbers begin with {@code âm}. */
    static String inWords(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        StringBuilder words = new StringBuilder();
        if (number < 0) {
            words.append(" âm");
        }
        // Taking the quotient and remainder before the sign keeps Long.MIN_VALUE in range.
        long billions = Math.abs(number / BILLION);
        long rest = Math.abs(number % BILLION);
        if (billions >= BILLION) {
            appendBelowBillion(words, billions / BILLION, false);
            words.append(" tỷ");
        }
        if (billions > 0) {
            appendBelowBillion(words, billions % BILLION, billions >= BILLION);
            words.append(" tỷ");
        }
        appendBelowBillion(words, rest, billions > 0);
        return words.substring(1);
    }

    /** Reads up to three groups of three digits; groups of zeros are silent. */
    private static void appendBelowBillion(StringBuilder words, long number, boolean follows) {
        boolean inside = follows;
        for (int group = 2; group >= 0; group--) {
            int value = (int) (number / power(group) % 1000);
            if (value > 0) {
                appendGroup(words, value, inside);
                words.append(THOUSANDS[group]);
                inside = true;
            }
        }
    }

    private static long power(int group) {
        return group == 2 ? 1_000_000 : group == 1 ? 1_000 : 1;
    }

    /** Reads one group; inside a larger number the hundreds are always named. */
    private static void appendGroup(StringBuilder words, int value, boolean inside) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int units = value % 10;
        boolean named = inside || hundreds > 0;
        if (named) {
            word(words, DIGITS[hundreds]);
            word(words, "trăm");
        }
        if (tens == 0 && units > 0 && named) {
            word(words, "linh");
        } else if (tens == 1) {
            word(words, "mười");
        } else if (tens > 1) {
            word(words, DIGITS[tens]);
            word(words, "mươi");
        }
        if (units > 0) {
            word(words, unit(tens, units));
        }
    }

    private static String unit(int tens, int units) {
        if (units == 5 && tens > 0) {
            return "lăm";
        }
        if (units == 1 && tens > 1) {
            return "mốt";
        }
        return units == 4 && tens > 1 ? "tư" : DIGITS[units];
    }

    private static void word(StringBuilder words, String word) {
        words.append(' ').append(word);
    }
}
