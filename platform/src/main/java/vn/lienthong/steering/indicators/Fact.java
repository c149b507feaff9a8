package vn.lienthong.steering.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.primitives.AgencyCode;

/**
 * One fact that is counted.
 *
 * @param kind what it is
 * @param name pseudonym of a case; code of a task; number of a document
 * @param day on which it counts
 * @param knownAt since when it is known
 * @param amount how many
 * @param provinceCode where; null where it has no place
 * @param bodyCode whose; null where it has no body
 */
public record Fact(
        FactKind kind,
        String name,
        LocalDate day,
        Instant knownAt,
        long amount,
        @Nullable String provinceCode,
        @Nullable AgencyCode bodyCode) {

    public Optional<String> province() {
        return Optional.ofNullable(provinceCode);
    }

    public Optional<AgencyCode> body() {
        return Optional.ofNullable(bodyCode);
    }
}
