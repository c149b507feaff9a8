package vn.lienthong.steering;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a figure counts.
 *
 * @param provinceCode province, null for the whole country
 * @param ofMonth month, null for all months
 */
public record Scope(@Nullable String provinceCode, @Nullable YearMonth ofMonth) {

    public Optional<String> province() {
        return Optional.ofNullable(provinceCode);
    }

    public Optional<YearMonth> month() {
        return Optional.ofNullable(ofMonth);
    }
}
