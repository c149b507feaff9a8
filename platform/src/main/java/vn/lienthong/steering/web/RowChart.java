package vn.lienthong.steering.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Geometry of a chart with one row a label, bars in proportion to the largest value.
 *
 * @param rows from top to bottom
 * @param height of the drawing, in user units
 */
public record RowChart(List<Row> rows, int height) {

    public static final int WIDTH = 760;

    /** Where bars begin; labels end a little before it. */
    public static final int LEFT = 190;

    private static final int LONGEST = 480;
    private static final int ROW = 34;
    private static final int BAR = 22;
    private static final int TOP = 4;

    /** Where the words of a row stand, below its upper edge. */
    private static final int WORDS = 16;

    public RowChart {
        rows = List.copyOf(rows);
    }

    /**
     * What a row shows.
     *
     * @param look end of the name of its style
     */
    public record Datum(String label, String shown, long value, String look) {}

    /** A row. */
    public record Row(Datum datum, int y, int width, int height) {

        public int words() {
            return y + WORDS;
        }

        public int end() {
            return LEFT + width + 8;
        }
    }

    /** Draws the data, top to bottom. */
    public static RowChart of(List<Datum> data) {
        long largest = Math.max(1, data.stream().mapToLong(Datum::value).max().orElse(1));
        var rows = new ArrayList<Row>();
        int y = TOP;
        for (Datum datum : data) {
            rows.add(
                    new Row(
                            datum,
                            y,
                            Math.toIntExact(Math.round((double) LONGEST * datum.value() / largest)),
                            BAR));
            y += ROW;
        }
        return new RowChart(rows, y);
    }
}
