package vn.lienthong.steering.indicators;

import org.jspecify.annotations.Nullable;

/**
 * Which facts are counted.
 *
 * @param kind their kind
 * @param detail only those with this detail; null for all
 * @param onTime only those that were, or were not, on time; null for all
 * @param daysAtMost only those that took so many days at most, a multiple of 30; null for all
 */
public record Counted(
        FactKind kind,
        @Nullable String detail,
        @Nullable Boolean onTime,
        @Nullable Integer daysAtMost) {

    /** Sums by month keep days in steps of so many. */
    static final int DAYS_STEP = 30;

    public Counted {
        if (daysAtMost != null && (daysAtMost < 0 || daysAtMost % DAYS_STEP != 0)) {
            throw new IllegalArgumentException(
                    "days are asked in steps of " + DAYS_STEP + ": " + daysAtMost);
        }
    }

    /** All facts of a kind. */
    public static Counted all(FactKind kind) {
        return new Counted(kind, null, null, null);
    }
}
