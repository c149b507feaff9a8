package vn.lienthong.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A part of a whole: the one way in which steering makes a percentage.
 *
 * @param part numerator, never negative; it may exceed the whole when the two were counted apart
 * @param whole denominator, never negative
 */
public record Share(long part, long whole) {

    /** Decimals of a percentage. */
    public static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("counts are never negative");
        }
    }

    /**
     * The percentage, rounded half up to two decimals: 44 of 63 are 69.84. Empty where there is
     * nothing to divide by.
     */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }
}
