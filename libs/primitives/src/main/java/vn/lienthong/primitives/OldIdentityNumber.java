package vn.lienthong.primitives;

/**
 * The nine-digit number of the identity card that came before the personal number.
 *
 * <p>It was issued by provinces, may have changed when a person moved, and is unique only among the
 * cards of one time: good for finding a person, never for identifying one. It prints masked.
 *
 * <p>Ground: Decree 05/1999/NĐ-CP on the identity card.
 */
public final class OldIdentityNumber {

    private static final int LENGTH = 9;
    private static final String NAME = "old-identity-number";

    private final String digits;

    private OldIdentityNumber(String digits) {
        this.digits = digits;
    }

    /**
     * Reads nine digits, with spaces around them and single spaces, dots or hyphens as grouping.
     *
     * <p>Refuses with {@code old-identity-number.missing}, {@code old-identity-number.character} or
     * {@code old-identity-number.length}.
     */
    public static Outcome<OldIdentityNumber> parse(String text) {
        return Digits.ungrouped(text, NAME, LENGTH).map(OldIdentityNumber::new);
    }

    /**
     * The number with exactly these nine digits.
     *
     * @throws InvalidValueException when {@code digits} is anything else
     */
    public static OldIdentityNumber of(String digits) {
        if (digits.length() != LENGTH) {
            throw new InvalidValueException(Digits.wrongLength(NAME, LENGTH));
        }
        if (!Digits.allDigits(digits)) {
            throw new InvalidValueException(Violation.of(NAME + ".character"));
        }
        return new OldIdentityNumber(digits);
    }

    /** The first two and last two digits, everything between them hidden. */
    public String masked() {
        return Digits.masked(digits, 2, 2);
    }

    /** All nine digits: personal data, never for a log, an address or a message. */
    public String unmasked() {
        return digits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OldIdentityNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
