package vn.lienthong.population.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.population.quality.Dimension;
import vn.lienthong.population.quality.QualityFigures;

/**
 * Geometry of a line chart: one line for each dimension, shares in percent from a floor to 100.
 *
 * @param points the measurements, oldest first
 * @param lines one for each dimension that was measured
 * @param floor percent at the foot of the chart, a multiple of ten
 */
public record TrendChart(List<QualityFigures.Point> points, List<Line> lines, int floor) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 260;

    /** Edges of the drawing area. */
    public static final int LEFT = 56;

    public static final int RIGHT = 640;
    public static final int TOP = 20;
    public static final int BOTTOM = 216;

    /** Least distance of two labels. */
    private static final int LABEL = 20;

    public TrendChart {
        points = List.copyOf(points);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param path corners as an SVG polyline has them
     * @param labelY where its name stands at the right
     */
    public record Line(Dimension dimension, String path, int labelY, List<Mark> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    /** A point of a line. */
    public record Mark(int x, int y) {}

    /** Draws the measurements; fewer than two make no line. */
    static TrendChart of(List<QualityFigures.Point> points) {
        int floor = floor(points);
        var lines = new ArrayList<Line>();
        int freeAbove = TOP - LABEL;
        List<Dimension> fromTheTop =
                points.isEmpty()
                        ? List.of()
                        : Stream.of(Dimension.values())
                                .filter(dimension -> points.getLast().of(dimension).lookedAt() > 0)
                                .sorted((one, other) ->
                                        Double.compare(
                                                percent(points.getLast(), other),
                                                percent(points.getLast(), one)))
                                .toList();
        for (Dimension dimension : fromTheTop) {
            List<Mark> marks = marks(points, dimension, floor);
            int labelY = Math.max(marks.getLast().y() + 5, freeAbove + LABEL);
            freeAbove = labelY;
            lines.add(new Line(dimension, path(marks), labelY, marks));
        }
        return new TrendChart(points, lines, floor);
    }

    private static List<Mark> marks(
            List<QualityFigures.Point> points, Dimension dimension, int floor) {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).of(dimension).lookedAt() > 0) {
                marks.add(
                        new Mark(x(i, points.size()), y(percent(points.get(i), dimension), floor)));
            }
        }
        return marks;
    }

    private static String path(List<Mark> marks) {
        return marks.stream()
                .map(mark -> mark.x() + "," + mark.y())
                .collect(Collectors.joining(" "));
    }

    /** Where a measurement stands. */
    public int x(int point) {
        return x(point, points.size());
    }

    private static int x(int point, int points) {
        return points < 2 ? RIGHT - 12 : LEFT + 12 + (RIGHT - LEFT - 24) * point / (points - 1);
    }

    /** Where a share in percent stands. */
    public int y(int percent) {
        return y(percent, floor);
    }

    private static int y(double percent, int floor) {
        return (int) Math.round(BOTTOM - (BOTTOM - TOP) * (percent - floor) / (100.0 - floor));
    }

    /** Percent at which lines cross the chart. */
    public List<Integer> ticks() {
        return List.of(floor, (floor + 100) / 2, 100);
    }

    /** Whether there is a line to draw. */
    public boolean hasLine() {
        return points.size() > 1;
    }

    private static int floor(List<QualityFigures.Point> points) {
        double least = 100;
        for (QualityFigures.Point point : points) {
            for (Dimension dimension : Dimension.values()) {
                if (point.of(dimension).lookedAt() > 0) {
                    least = Math.min(least, percent(point, dimension));
                }
            }
        }
        return Math.min(90, (int) (least / 10) * 10);
    }

    private static double percent(QualityFigures.Point point, Dimension dimension) {
        QualityFigures.Share share = point.of(dimension);
        return 100.0 * share.kept() / share.lookedAt();
    }
}
