package vn.lienthong.primitives;

import java.util.Optional;

/**
 * The tax code of an organisation: ten digits with a check digit, and three more for a dependent
 * unit ({@code 0123456789-001}).
 *
 * <p>The tenth digit is {@code 10 − (weighted sum of the first nine modulo 11)}; a sum that would
 * make it ten belongs to no code. Individuals use their {@link PersonalNumber} as their tax code
 * since 1 July 2025, which is not a tax code of this shape.
 *
 * <p>Ground: Circular 86/2024/TT-BTC, Article 5.
 *
 * @param digits ten or thirteen digits
 */
public record TaxCode(String digits) {

    private static final String NAME = "tax-code";
    private static final int SHORT = 10;
    private static final int LONG = 13;
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /**
     * @throws InvalidValueException when the digits are no tax code
     */
    public TaxCode {
        Optional<Violation> broken = brokenRule(digits);
        if (broken.isPresent()) {
            throw new InvalidValueException(broken.get());
        }
    }

    /**
     * Reads ten or thirteen digits, with single spaces, dots or hyphens as grouping.
     *
     * <p>Refuses with {@code tax-code.missing}, {@code tax-code.character}, {@code
     * tax-code.length}, {@code tax-code.check-digit} or {@code tax-code.unit} (unit 000).
     */
    public static Outcome<TaxCode> parse(String text) {
        return Digits.ungrouped(text, NAME)
                .flatMap(digits ->
                        brokenRule(digits)
                                .<Outcome<TaxCode>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.accepted(new TaxCode(digits))));
    }

    private static Optional<Violation> brokenRule(String digits) {
        if (!Digits.allDigits(digits)) {
            return Optional.of(Violation.of(NAME + ".character"));
        }
        if (digits.length() != SHORT && digits.length() != LONG) {
            return Optional.of(Violation.of(NAME + ".length"));
        }
        if (checkDigit(digits) != digits.charAt(SHORT - 1) - '0') {
            return Optional.of(Violation.of(NAME + ".check-digit"));
        }
        return digits.endsWith("000") && digits.length() == LONG
                ? Optional.of(Violation.of(NAME + ".unit"))
                : Optional.empty();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return 10 - sum % 11;
    }

    /** The code of the organisation that a dependent unit belongs to; itself otherwise. */
    public TaxCode organisation() {
        return digits.length() == SHORT ? this : new TaxCode(digits.substring(0, SHORT));
    }

    /** The dependent unit, 001 to 999, when the code names one. */
    public Optional<String> unit() {
        return digits.length() == SHORT ? Optional.empty() : Optional.of(digits.substring(SHORT));
    }

    /** As {@code 0123456789} or {@code 0123456789-001}. */
    @Override
    public String toString() {
        return digits.length() == SHORT
                ? digits
                : digits.substring(0, SHORT) + "-" + digits.substring(SHORT);
    }
}
