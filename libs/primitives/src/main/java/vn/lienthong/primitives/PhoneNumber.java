package vn.lienthong.primitives;

import java.util.Map;
import java.util.Optional;

/**
 * A Vietnamese mobile telephone number; it prints masked.
 *
 * <p>Mobile numbers have ten digits and begin with 03, 05, 07, 08 or 09. The eleven-digit numbers
 * in use until September 2018 are read as the numbers that replaced them.
 *
 * <p>Ground: Circular 22/2014/TT-BTTTT (numbering plan); Decision 798/QĐ-BTTTT of 29 May 2018 (the
 * change of prefixes).
 */
public final class PhoneNumber {

    private static final String NAME = "phone-number";
    private static final int LENGTH = 10;
    private static final String COUNTRY = "84";
    private static final String MOBILE_RANGES = "35789";

    /** New prefix by the old one, operator by operator. */
    private static final Map<String, String> PREFIXES_OF_2018 =
            Map.ofEntries(
                    // Viettel
                    Map.entry("0162", "032"),
                    Map.entry("0163", "033"),
                    Map.entry("0164", "034"),
                    Map.entry("0165", "035"),
                    Map.entry("0166", "036"),
                    Map.entry("0167", "037"),
                    Map.entry("0168", "038"),
                    Map.entry("0169", "039"),
                    // MobiFone
                    Map.entry("0120", "070"),
                    Map.entry("0121", "079"),
                    Map.entry("0122", "077"),
                    Map.entry("0126", "076"),
                    Map.entry("0128", "078"),
                    // VinaPhone
                    Map.entry("0123", "083"),
                    Map.entry("0124", "084"),
                    Map.entry("0125", "085"),
                    Map.entry("0127", "081"),
                    Map.entry("0129", "082"),
                    // Vietnamobile
                    Map.entry("0186", "056"),
                    Map.entry("0188", "058"),
                    // Gmobile
                    Map.entry("0199", "059"));

    private final String national;

    private PhoneNumber(String national) {
        this.national = national;
    }

    /** What came in the place of a prefix of four digits in 2018: {@code 032} for {@code 0162}. */
    public static Optional<String> prefixSince2018(String prefix) {
        return Optional.ofNullable(PREFIXES_OF_2018.get(prefix));
    }

    /**
     * Reads a number with the prefix {@code 0}, {@code 84}, {@code +84} or {@code 0084}, with
     * single spaces, dots or hyphens as grouping.
     *
     * <p>Refuses with {@code phone-number.missing}, {@code phone-number.character}, {@code
     * phone-number.length}, {@code phone-number.country} (another country) or {@code
     * phone-number.prefix} (no mobile number).
     */
    public static Outcome<PhoneNumber> parse(String text) {
        String stripped = text.strip();
        boolean international = stripped.startsWith("+");
        return Digits.ungrouped(international ? stripped.substring(1) : stripped, NAME)
                .flatMap(digits -> national(digits, international))
                .flatMap(PhoneNumber::mobile);
    }

    /**
     * The number with this text.
     *
     * @throws InvalidValueException when it is no mobile number
     */
    public static PhoneNumber of(String text) {
        return parse(text).orElseThrow();
    }

    private static Outcome<String> national(String digits, boolean international) {
        String afterCountry;
        if (digits.startsWith("00" + COUNTRY)) {
            afterCountry = digits.substring(4);
        } else if (digits.startsWith(COUNTRY)) {
            afterCountry = digits.substring(2);
        } else if (international || digits.startsWith("00")) {
            return Outcome.refused(Violation.of(NAME + ".country"));
        } else {
            return Outcome.accepted(digits);
        }
        return Outcome.accepted(afterCountry.startsWith("0") ? afterCountry : "0" + afterCountry);
    }

    private static Outcome<PhoneNumber> mobile(String national) {
        String current = national;
        if (national.length() == LENGTH + 1) {
            String replaced = PREFIXES_OF_2018.get(national.substring(0, 4));
            if (replaced == null) {
                return Outcome.refused(
                        Violation.of(NAME + (national.startsWith("01") ? ".prefix" : ".length")));
            }
            current = replaced + national.substring(4);
        }
        if (current.length() != LENGTH) {
            return Outcome.refused(Digits.wrongLength(NAME, LENGTH));
        }
        if (current.charAt(0) != '0' || MOBILE_RANGES.indexOf(current.charAt(1)) < 0) {
            return Outcome.refused(Violation.of(NAME + ".prefix"));
        }
        return Outcome.accepted(new PhoneNumber(current));
    }

    /** The ten digits as dialled in Vietnam: {@code 0912345678}; personal data. */
    public String national() {
        return national;
    }

    /** The number in the form of ITU-T E.164: {@code +84912345678}; personal data. */
    public String e164() {
        return "+" + COUNTRY + national.substring(1);
    }

    /** The first three and last two digits, everything between them hidden. */
    public String masked() {
        return Digits.masked(national, 3, 2);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhoneNumber number && number.national.equals(national);
    }

    @Override
    public int hashCode() {
        return national.hashCode();
    }

    /** The masked number. */
    @Override
    public String toString() {
        return masked();
    }
}
