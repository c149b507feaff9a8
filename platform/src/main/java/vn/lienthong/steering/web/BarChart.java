package vn.lienthong.steering.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Geometry of a bar chart: one bar a label, heights in proportion to the largest value.
 *
 * @param bars the bars, left to right
 * @param width width of the drawing in user units
 * @param height height of the drawing, labels included
 * @param baseline where bars stand
 */
public record BarChart(List<Bar> bars, int width, int height, int baseline) {

    private static final int BAR = 56;
    private static final int GAP = 40;
    private static final int TOP = 24;
    private static final int TALLEST = 140;
    private static final int LABELS = 28;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label text below it
     * @param value text above it
     * @param link where it leads
     * @param x left edge
     * @param y upper edge
     * @param width its width
     * @param height its height
     */
    public record Bar(
            String label, String value, String link, int x, int y, int width, int height) {

        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * What a bar shows.
     *
     * @param label text below it
     * @param shown text above it
     * @param value its height
     * @param link where it leads
     */
    public record Datum(String label, String shown, long value, String link) {}

    /** Draws the data, left to right. */
    public static BarChart of(List<Datum> data) {
        long largest = Math.max(1, data.stream().mapToLong(Datum::value).max().orElse(1));
        int baseline = TOP + TALLEST;
        var bars = new ArrayList<Bar>();
        int x = GAP / 2;
        for (Datum datum : data) {
            int height = Math.toIntExact(Math.round((double) TALLEST * datum.value() / largest));
            bars.add(
                    new Bar(
                            datum.label(),
                            datum.shown(),
                            datum.link(),
                            x,
                            baseline - height,
                            BAR,
                            height));
            x += BAR + GAP;
        }
        return new BarChart(bars, x - GAP / 2, baseline + LABELS, baseline);
    }
}
