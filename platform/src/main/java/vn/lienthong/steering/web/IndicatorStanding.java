package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;

/**
 * Where an indicator of the country, a province or a body stands.
 *
 * @param shown where its page is
 * @param value null where it is only reported
 * @param target what shall be reached; null where nothing says so
 * @param before the value a month earlier; null where there is none, or nobody asked
 * @param place among those that are alike; null where they are not compared
 */
public record IndicatorStanding(
        Indicator indicator,
        IndicatorLinks.Shown shown,
        @Nullable IndicatorValue value,
        Indicator.@Nullable Target target,
        @Nullable BigDecimal before,
        @Nullable Place place) {

    /**
     * A place, shared with those of the same value.
     *
     * @param rank from 1
     * @param of how many have a value
     */
    public record Place(int rank, int of) {}

    /** The number, if there is one. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value)
                .flatMap(IndicatorValue::computed)
                .map(IndicatorValue.Computed::value);
    }

    /** By how much it is more than a month earlier. */
    public Optional<BigDecimal> change() {
        return Optional.ofNullable(before).flatMap(was -> number().map(now -> now.subtract(was)));
    }

    /** Whether the target is reached; empty without a target or a number. */
    public Optional<Boolean> reached() {
        return Optional.ofNullable(target)
                .flatMap(goal -> number().map(now -> indicator.reaches(now, goal)));
    }
}
