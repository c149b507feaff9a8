package vn.lienthong.steering.savings;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number of which only low and high are known; both are the same where it is known exactly.
 *
 * @param low under the assumptions that give little
 * @param high under those that give much
 */
public record Span(BigDecimal low, BigDecimal high) {

    /** Nothing. */
    public static final Span ZERO = of(BigDecimal.ZERO);

    /**
     * @throws IllegalArgumentException when low is above high
     */
    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low is above high");
        }
    }

    /** A number that is known. */
    public static Span of(BigDecimal number) {
        return new Span(number, number);
    }

    /** Whether it is one number. */
    public boolean isKnown() {
        return low.compareTo(high) == 0;
    }

    Span plus(Span other) {
        return new Span(low.add(other.low), high.add(other.high));
    }

    /** Both sides times those of a span that is nowhere below zero. */
    Span times(Span other) {
        return new Span(low.multiply(other.low), high.multiply(other.high));
    }

    /**
     * What is left of it, low from low and high from high: the same assumptions hold for both. In
     * order, whichever is more.
     */
    Span minus(Span other) {
        BigDecimal one = low.subtract(other.low);
        BigDecimal two = high.subtract(other.high);
        return new Span(one.min(two), one.max(two));
    }

    /** How much more it is than another, at the least and at the most. */
    Span less(Span other) {
        return new Span(low.subtract(other.high), high.subtract(other.low));
    }

    /** Numbers added up, low with low and high with high. */
    public static Span sum(List<Span> spans) {
        return spans.stream().reduce(ZERO, Span::plus);
    }
}
