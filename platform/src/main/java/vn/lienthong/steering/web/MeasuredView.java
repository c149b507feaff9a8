package vn.lienthong.steering.web;

import java.util.List;
import vn.lienthong.steering.indicators.IndicatorFigures;

/**
 * What the platform measured of an indicator.
 *
 * @param working the value and its counts
 * @param rows month by month, the latest first
 * @param chart the same, drawn
 * @param parts by province or body, where it has such a dimension
 */
public record MeasuredView(
        IndicatorFigures.Working working,
        List<IndicatorHistory.Row> rows,
        IndicatorChart chart,
        List<IndicatorPlaces.Part> parts) {
    public MeasuredView {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }
}
