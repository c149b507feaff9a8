package vn.lienthong.population.duplicates;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decided of a pair.
 *
 * @param kind what
 * @param reason in the officer's words
 * @param communeCode in whose name
 * @param decidedAt when
 * @param actId the merge, or its revocation; null for decisions that change no record
 */
public record DuplicateDecision(
        DecisionKind kind,
        String reason,
        String communeCode,
        Instant decidedAt,
        @Nullable UUID actId) {}
