package vn.lienthong.primitives;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of Vietnamese đồng; the đồng has no smaller unit in use.
 *
 * <p>Arithmetic throws {@link ArithmeticException} instead of overflowing.
 *
 * @param amount whole đồng; negative for what is owed back
 */
public record Vnd(long amount) implements Comparable<Vnd> {

    /** Nothing to pay. */
    public static final Vnd ZERO = new Vnd(0);

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(-?)([0-9]{1,3}(?:\\.[0-9]{3})*|[0-9]+)[ \u00A0]?(?:đ|₫|đồng|vnđ|vnd)?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_DIGITS = 18;

    /** An amount of whole đồng. */
    public static Vnd of(long amount) {
        return new Vnd(amount);
    }

    /**
     * Reads {@code 1234567} or {@code 1.234.567}, alone or followed by {@code đ}, {@code ₫}, {@code
     * đồng}, {@code vnđ} or {@code VND}. Commas and fractions are refused rather than guessed.
     *
     * <p>Refuses with {@code vnd.missing}, {@code vnd.format} or {@code vnd.size} (more than 18
     * digits).
     */
    public static Outcome<Vnd> parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Outcome.refused(Violation.of("vnd.missing"));
        }
        if (stripped.length() > 64) {
            return Outcome.refused(Violation.of("vnd.size"));
        }
        Matcher matcher = WRITTEN.matcher(stripped);
        if (!matcher.matches()) {
            return Outcome.refused(Violation.of("vnd.format"));
        }
        String digits = matcher.group(2).replace(".", "");
        if (digits.length() > MOST_DIGITS) {
            return Outcome.refused(Violation.of("vnd.size"));
        }
        return Outcome.accepted(new Vnd(Long.parseLong(matcher.group(1) + digits)));
    }

    /** The sum of both. */
    public Vnd plus(Vnd other) {
        return new Vnd(Math.addExact(amount, other.amount));
    }

    /** What is left of this after the other. */
    public Vnd minus(Vnd other) {
        return new Vnd(Math.subtractExact(amount, other.amount));
    }

    /** This amount {@code factor} times. */
    public Vnd times(long factor) {
        return new Vnd(Math.multiplyExact(amount, factor));
    }

    /** Whether nothing is to be paid. */
    public boolean isZero() {
        return amount == 0;
    }

    /** The amount in Vietnamese words: {@code một triệu không trăm linh năm nghìn đồng}. */
    public String inWords() {
        return VietnameseNumerals.inWords(amount) + " đồng";
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(amount, other.amount);
    }

    /** As {@code 1.234.567 đ}, with a plain space before the sign of the đồng. */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder(Long.toString(amount));
        int first = amount < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, '.');
        }
        return digits.append(" đ").toString();
    }
}
