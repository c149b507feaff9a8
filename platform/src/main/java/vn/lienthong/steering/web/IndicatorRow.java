package vn.lienthong.steering.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.Indicator;
import vn.lienthong.steering.indicators.IndicatorValue;

/**
 * An indicator of the list.
 *
 * @param value what is measured over all the time; null when it is only reported
 * @param target what shall be reached; null where nothing says so
 */
public record IndicatorRow(
        Indicator indicator, @Nullable IndicatorValue value, Indicator.@Nullable Target target) {}
