package vn.lienthong.steering.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.IndicatorFigures;

/**
 * What the platform measured of an indicator.
 *
 * @param working the value and its counts
 * @param stretch the days that the value counts; null where nothing was measured
 * @param rows month by month, the latest first
 * @param chart the same, drawn
 * @param parts by province or body, where it has such a dimension
 */
public record MeasuredView(
        IndicatorFigures.Working working,
        @Nullable Stretch stretch,
        List<IndicatorHistory.Row> rows,
        IndicatorChart chart,
        List<IndicatorParts.Part> parts) {

    /**
     * Days from one to another.
     *
     * @param first null where everything until the last day counts
     */
    public record Stretch(@Nullable LocalDate first, LocalDate last) {}

    public MeasuredView {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
    }
}
