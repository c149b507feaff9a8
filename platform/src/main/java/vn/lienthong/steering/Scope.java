package vn.lienthong.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shell.SimulatedTime;

/**
 * Which cases a figure counts.
 *
 * @param provinceCode province, null for the whole country
 * @param ofMonth month, null for all months
 * @param knownOnDay last day of which something is known, null for now
 */
public record Scope(
        @Nullable String provinceCode,
        @Nullable YearMonth ofMonth,
        @Nullable LocalDate knownOnDay) {

    /** What is known now. */
    public Scope(@Nullable String provinceCode, @Nullable YearMonth ofMonth) {
        this(provinceCode, ofMonth, null);
    }

    /** The same of a province. */
    public Scope inProvince(String code) {
        return new Scope(code, ofMonth, knownOnDay);
    }

    /** The same of a month. */
    public Scope inMonth(YearMonth month) {
        return new Scope(provinceCode, month, knownOnDay);
    }

    /** The same as was known by the end of a day. */
    public Scope knownOn(LocalDate day) {
        return new Scope(provinceCode, ofMonth, day);
    }

    public Optional<LocalDate> knownOn() {
        return Optional.ofNullable(knownOnDay);
    }

    /** The moment before which everything of that day was known; empty for now. */
    Optional<Instant> known() {
        return knownOn()
                .map(day -> day.plusDays(1).atStartOfDay(SimulatedTime.VIETNAM).toInstant());
    }

    public Optional<String> province() {
        return Optional.ofNullable(provinceCode);
    }

    public Optional<YearMonth> month() {
        return Optional.ofNullable(ofMonth);
    }
}
