package vn.lienthong.steering.indicators;

import org.jspecify.annotations.Nullable;

/**
 * Which facts are counted.
 *
 * @param kind their kind
 * @param detail only those with this detail; null for all
 * @param onTime only those that were, or were not, on time; null for all
 * @param daysAtMost only those that took so many days at most; null for all
 */
public record Counted(
        FactKind kind,
        @Nullable String detail,
        @Nullable Boolean onTime,
        @Nullable Integer daysAtMost) {

    /** All facts of a kind. */
    public static Counted all(FactKind kind) {
        return new Counted(kind, null, null, null);
    }
}
