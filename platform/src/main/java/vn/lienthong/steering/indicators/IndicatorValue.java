package vn.lienthong.steering.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes of an indicator: a number, or the reason why there is none. */
public sealed interface IndicatorValue {

    /** Decimals of a value that was divided. */
    int DECIMALS = 2;

    /**
     * A number.
     *
     * @param numerator what is counted
     * @param whole what it is divided by; null for a plain count
     * @param value numerator divided by denominator times the factor, rounded half up to two
     *     decimals; or the numerator
     */
    record Computed(BigDecimal numerator, @Nullable BigDecimal whole, BigDecimal value)
            implements IndicatorValue {

        public Optional<BigDecimal> denominator() {
            return Optional.ofNullable(whole);
        }
    }

    /**
     * No number.
     *
     * @param reason why
     */
    record NotComputable(Reason reason) implements IndicatorValue {}

    /** Why there is no number. */
    enum Reason {
        /** The denominator is zero: there was nothing to take a part of. */
        NOTHING_TO_DIVIDE_BY,
        /** A measure was not counted at the time: missing is not zero. */
        NOT_MEASURED,
        /** What was counted belongs to a province of another map, and is not shared out. */
        NOT_CONVERTIBLE
    }

    /** The number, if there is one. */
    default Optional<Computed> computed() {
        return this instanceof Computed computed ? Optional.of(computed) : Optional.empty();
    }

    /** Divides. */
    static IndicatorValue of(
            Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, int factor) {
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return new NotComputable(Reason.NOT_MEASURED);
        }
        if (denominator.get().signum() == 0) {
            return new NotComputable(Reason.NOTHING_TO_DIVIDE_BY);
        }
        return new Computed(
                numerator.get(),
                denominator.get(),
                numerator
                        .get()
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(denominator.get(), DECIMALS, RoundingMode.HALF_UP));
    }

    /** A plain count. */
    static IndicatorValue of(Optional<BigDecimal> numerator, int factor) {
        return numerator
                .<IndicatorValue>map(count ->
                        new Computed(count, null, count.multiply(BigDecimal.valueOf(factor))))
                .orElseGet(() -> new NotComputable(Reason.NOT_MEASURED));
    }
}
