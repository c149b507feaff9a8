package vn.lienthong.verification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.verification.jobs.Dimension;
import vn.lienthong.verification.jobs.JobFigures;

/**
 * Geometry of a body's trend: a line for each dimension, shares in percent from a floor to 100.
 *
 * @param points what came of its files, oldest first
 * @param lines one for each dimension that it is told
 * @param floor percent at the foot of the chart, a multiple of ten
 */
public record TrendView(List<JobFigures.Point> points, List<Line> lines, int floor) {

    public static final int WIDTH = 760;
    public static final int HEIGHT = 260;
    public static final int LEFT = 56;
    public static final int RIGHT = 640;
    public static final int TOP = 20;
    public static final int BOTTOM = 216;

    private static final int LABEL = 20;
    private static final int LABELS_MAX = 8;

    public TrendView {
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

    static TrendView of(List<JobFigures.Point> points) {
        int floor = floor(points);
        var lines = new ArrayList<Line>();
        int free = TOP - LABEL;
        for (Dimension dimension : fromTheTop(points)) {
            var marks = new ArrayList<Mark>();
            for (int i = 0; i < points.size(); i++) {
                if (points.get(i).of(dimension).lookedAt() > 0) {
                    marks.add(
                            new Mark(
                                    x(i, points.size()),
                                    y(percent(points.get(i), dimension), floor)));
                }
            }
            int labelY = Math.max(marks.getLast().y() + 5, free + LABEL);
            free = labelY;
            String path =
                    marks.stream()
                            .map(mark -> mark.x() + "," + mark.y())
                            .collect(Collectors.joining(" "));
            lines.add(new Line(dimension, path, labelY, marks));
        }
        return new TrendView(points, lines, floor);
    }

    private static List<Dimension> fromTheTop(List<JobFigures.Point> points) {
        return points.isEmpty()
                ? List.of()
                : Stream.of(Dimension.values())
                        .filter(dimension -> points.getLast().of(dimension).lookedAt() > 0)
                        .sorted((one, other) ->
                                Double.compare(
                                        percent(points.getLast(), other),
                                        percent(points.getLast(), one)))
                        .toList();
    }

    /** Whether there are enough points for a line. */
    public boolean hasLine() {
        return points.size() > 1;
    }

    /** Where a file stands. */
    public int x(int point) {
        return x(point, points.size());
    }

    /** Whether the day of a file stands below it: there is no room for more than eight. */
    public boolean isLabelled(int point) {
        int every = Math.ceilDiv(Math.max(1, points.size()), LABELS_MAX);
        return (points.size() - 1 - point) % every == 0;
    }

    private static int x(int point, int points) {
        return points < 2 ? RIGHT - 12 : LEFT + 12 + (RIGHT - LEFT - 24) * point / (points - 1);
    }

    /** Where a share in percent stands. */
    public int y(int percent) {
        return y(percent, floor);
    }

    private static int y(double percent, int floor) {
        return (int) Math.round(BOTTOM - (percent - floor) * (BOTTOM - TOP) / (100.0 - floor));
    }

    /** Shares beside the axis. */
    public List<Integer> ticks() {
        var ticks = new ArrayList<Integer>();
        int step = floor >= 60 ? 10 : 20;
        for (int tick = floor; tick <= 100; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static int floor(List<JobFigures.Point> points) {
        double lowest = 99;
        for (JobFigures.Point point : points) {
            for (Dimension dimension : Dimension.values()) {
                if (point.of(dimension).lookedAt() > 0) {
                    lowest = Math.min(lowest, percent(point, dimension));
                }
            }
        }
        return (int) (lowest / 20) * 20;
    }

    private static double percent(JobFigures.Point point, Dimension dimension) {
        Dimension.Kept kept = point.of(dimension);
        return 100.0 * kept.kept() / kept.lookedAt();
    }
}
