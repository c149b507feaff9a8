package vn.lienthong.primitives;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The twelve-digit personal identification number that a person keeps for life.
 *
 * <p>Its shape is {@code PPP C YY NNNNNN}: the place of birth registration (province {@code 001} to
 * {@code 096}, or a country), one digit for century and sex (0 and 1 are men and women born in the
 * 1900s, 2 and 3 in the 2000s, up to 8 and 9 in the 2300s), the last two digits of the year of
 * birth, and six digits drawn at random. There is no check digit: a typing error cannot be told
 * from the number alone. A place is any three digits, because the lists of places are dated content
 * and not part of the number's shape.
 *
 * <p>The number is personal data. {@link #toString()} and {@link #masked()} hide it; only {@link
 * #unmasked()} gives it away, so that every place that does is easy to find.
 *
 * <p>Ground: Law on Identity 26/2023/QH15, Article 12; Decree 137/2015/NĐ-CP, Article 13.
 */
public final class PersonalNumber implements Comparable<PersonalNumber> {

    /** First year of birth that a number can carry. */
    public static final int FIRST_YEAR = 1900;

    /** Last year of birth that a number can carry. */
    public static final int LAST_YEAR = 2399;

    /** Number of serials within one place, century and sex, and year: 000000 to 999999. */
    public static final int SERIALS = 1_000_000;

    private static final int LENGTH = 12;
    private static final String NAME = "personal-number";
    private static final long PLACE_UNIT = 1_000_000_000L;

    private final long value;

    private PersonalNumber(long value) {
        this.value = value;
    }

    /**
     * Reads a number as people write it: twelve digits, spaces around them, and single spaces, dots
     * or hyphens between digits as grouping ({@code 001 090 012 345}).
     *
     * <p>Refuses with {@code personal-number.missing}, {@code personal-number.character} or {@code
     * personal-number.length}.
     */
    public static Outcome<PersonalNumber> parse(String text) {
        return Digits.ungrouped(text, NAME, LENGTH)
                .map(digits -> new PersonalNumber(Long.parseLong(digits)));
    }

    /**
     * The number with exactly these twelve digits.
     *
     * @throws InvalidValueException when {@code digits} is anything else
     */
    public static PersonalNumber of(String digits) {
        if (digits.length() != LENGTH) {
            throw new InvalidValueException(Digits.wrongLength(NAME, LENGTH));
        }
        if (!Digits.allDigits(digits)) {
            throw new InvalidValueException(Violation.of(NAME + ".character"));
        }
        return new PersonalNumber(Long.parseLong(digits));
    }

    /**
     * Puts a number together.
     *
     * @param place three digits
     * @param birthYear 1900 to 2399
     * @param serial 0 to 999,999
     * @throws InvalidValueException when a part is outside its range
     */
    public static PersonalNumber compose(String place, Sex sex, int birthYear, int serial) {
        if (place.length() != 3 || !Digits.allDigits(place)) {
            throw new InvalidValueException(Violation.of(NAME + ".place"));
        }
        if (birthYear < FIRST_YEAR || birthYear > LAST_YEAR) {
            throw new InvalidValueException(
                    Violation.of(
                            NAME + ".birth-year",
                            Map.of(
                                    "first", Integer.toString(FIRST_YEAR),
                                    "last", Integer.toString(LAST_YEAR))));
        }
        if (serial < 0 || serial >= SERIALS) {
            throw new InvalidValueException(Violation.of(NAME + ".serial"));
        }
        int century = (birthYear - FIRST_YEAR) / 100 * 2 + (sex == Sex.FEMALE ? 1 : 0);
        int placeNumber =
                place.charAt(0) * 100 + place.charAt(1) * 10 + place.charAt(2) - '0' * 111;
        long head = (placeNumber * 10L + century) * 100L + birthYear % 100;
        return new PersonalNumber(head * SERIALS + serial);
    }

    /** The three digits of the place of birth registration. */
    public String place() {
        return padded(value / PLACE_UNIT, 3);
    }

    /** The sex recorded when the number was issued. */
    public Sex sex() {
        return centuryAndSex() % 2 == 0 ? Sex.MALE : Sex.FEMALE;
    }

    /** The year of birth, 1900 to 2399. */
    public int birthYear() {
        return FIRST_YEAR + centuryAndSex() / 2 * 100 + (int) (value / SERIALS % 100);
    }

    /** The last six digits, 0 to 999,999. */
    public int serial() {
        return (int) (value % SERIALS);
    }

    /** The place and the last two digits, everything between them hidden. */
    public String masked() {
        return Digits.masked(unmasked(), 3, 2);
    }

    /** All twelve digits: personal data, never for a log, an address or a message. */
    public String unmasked() {
        return padded(value, LENGTH);
    }

    private int centuryAndSex() {
        return (int) (value / (PLACE_UNIT / 10) % 10);
    }

    private static String padded(long number, int length) {
        byte[] digits = new byte[length];
        long rest = number;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int compareTo(PersonalNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalNumber number && number.value == value;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(value);
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
