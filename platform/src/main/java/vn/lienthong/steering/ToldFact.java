package vn.lienthong.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.FactKind;

/**
 * A fact as an event says it.
 *
 * @param knownAt moment of the act
 * @param amount how many
 */
record ToldFact(
        FactKind kind, UUID caseId, LocalDate day, Instant knownAt, long amount, Said said) {

    /** What some events say besides. */
    record Said(
            @Nullable String provinceCode,
            @Nullable String communeCode,
            @Nullable String channel,
            @Nullable Boolean onTime,
            @Nullable Integer days,
            @Nullable String procedureCode) {

        static final Said NOTHING = new Said(null, null, null, null, null, null);

        static Said in(String provinceCode, String communeCode) {
            return new Said(provinceCode, communeCode, null, null, null, null);
        }
    }
}
