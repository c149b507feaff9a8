package vn.lienthong.steering.rankings;

import java.time.Clock;
import java.time.Instant;
import vn.lienthong.steering.indicators.IndicatorFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ProvinceFigures;
import vn.lienthong.steering.indicators.ReportedValues;

/** Where values of indicators come from. */
record IndicatorSources(
        Indicators indicators,
        IndicatorFigures figures,
        ProvinceFigures provinces,
        ReportedValues reported,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }
}
