package vn.lienthong.population.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Order to decide a pair.
 *
 * @param kind what the officer chose, null when nothing
 * @param survivor the record that stays, for one person; null for other decisions
 * @param reason the officer's words
 * @param seen how many decisions of the pair the officer saw: whoever saw an older state is told
 */
public record DecisionOrder(
        @Nullable DecisionKind kind, @Nullable UUID survivor, String reason, int seen) {

    public DecisionOrder {
        reason = reason.strip();
    }
}
