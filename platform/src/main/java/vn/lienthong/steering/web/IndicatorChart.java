package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.steering.indicators.IndicatorFigures;

/**
 * Geometry of the trend of an indicator: a point a month, a line that breaks where there is no
 * number, and the target.
 *
 * @param points months that have a number, left to right
 * @param lines the parts of the line, each a list of coordinates
 * @param labels months below the axis
 * @param ticks values beside the axis
 * @param targetY height of the target; null where there is none
 */
public record IndicatorChart(
        List<Point> points,
        List<String> lines,
        List<Label> labels,
        List<Tick> ticks,
        @Nullable Integer targetY) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 260;
    public static final int LEFT = 90;
    public static final int RIGHT = 730;
    public static final int TOP = 24;
    public static final int BOTTOM = 216;

    private static final int TICKS = 4;
    private static final int LABELS_MAX = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public IndicatorChart {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        ticks = List.copyOf(ticks);
    }

    /** A month with a number. */
    public record Point(int x, int y) {}

    /** A month below the axis. */
    public record Label(int x, IndicatorFigures.Cell cell) {}

    /** A value beside the axis. */
    public record Tick(int y, BigDecimal value) {}

    /**
     * Draws months.
     *
     * @param share whether it is a percentage, of which a hundred is the whole
     */
    public static IndicatorChart of(
            List<IndicatorFigures.Cell> cells, Optional<BigDecimal> target, boolean share) {
        BigDecimal top = top(cells, target, share);
        var points = new ArrayList<Point>();
        var lines = new ArrayList<String>();
        var labels = new ArrayList<Label>();
        var line = new StringBuilder();
        int every = Math.ceilDiv(Math.max(1, cells.size()), LABELS_MAX);
        for (int i = 0; i < cells.size(); i++) {
            int x = x(i, cells.size());
            if ((cells.size() - 1 - i) % every == 0) {
                labels.add(new Label(x, cells.get(i)));
            }
            Optional<BigDecimal> value =
                    cells.get(i).value().computed().map(computed -> computed.value());
            if (value.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                continue;
            }
            int y = y(value.get(), top);
            points.add(new Point(x, y));
            line.append(x).append(',').append(y).append(' ');
        }
        lines.add(line.toString());
        lines.removeIf(part -> part.strip().indexOf(' ') < 0);
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= TICKS; i++) {
            BigDecimal value =
                    top.multiply(BigDecimal.valueOf(i))
                            .divide(BigDecimal.valueOf(TICKS), MathContext.DECIMAL32);
            ticks.add(new Tick(y(value, top), value.stripTrailingZeros()));
        }
        return new IndicatorChart(
                points, lines, labels, ticks, target.map(value -> y(value, top)).orElse(null));
    }

    /** The value at the top of the axis: a hundred of a percentage, else a round number. */
    private static BigDecimal top(
            List<IndicatorFigures.Cell> cells, Optional<BigDecimal> target, boolean share) {
        BigDecimal largest = target.orElse(BigDecimal.ONE);
        for (IndicatorFigures.Cell cell : cells) {
            largest = largest.max(cell.value().computed().map(c -> c.value()).orElse(largest));
        }
        if (share && largest.compareTo(HUNDRED) <= 0) {
            return HUNDRED;
        }
        BigDecimal unit =
                BigDecimal.TEN.pow(Math.max(0, largest.precision() - largest.scale() - 1));
        BigDecimal four = unit.multiply(BigDecimal.valueOf(TICKS));
        BigDecimal step = largest.compareTo(four) <= 0 ? unit : four;
        if (step.compareTo(BigDecimal.valueOf(TICKS)) < 0) {
            step = BigDecimal.valueOf(TICKS);
        }
        return largest.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** Where a month begins: half the way from the one before it. */
    static Optional<Integer> beginning(List<IndicatorFigures.Cell> cells, LocalDate day) {
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).period().from().equals(day)) {
                return Optional.of((x(i - 1, cells.size()) + x(i, cells.size())) / 2);
            }
        }
        return Optional.empty();
    }

    private static int x(int i, int count) {
        return count == 1 ? (LEFT + RIGHT) / 2 : LEFT + 30 + (RIGHT - LEFT - 60) * i / (count - 1);
    }

    private static int y(BigDecimal value, BigDecimal top) {
        return BOTTOM
                - value.multiply(BigDecimal.valueOf(BOTTOM - TOP))
                        .divide(top, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
