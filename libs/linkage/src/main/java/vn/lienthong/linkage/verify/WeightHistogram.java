package vn.lienthong.linkage.verify;

import java.util.List;
import java.util.Locale;

/**
 * Draws how much the best persons weigh, with a line where each threshold stands and beside it what
 * taking everybody from there on is expected to come to.
 */
final class WeightHistogram {

    private static final int WIDTH = 640;
    private static final int BARS = 160;
    private static final int ROW = 15;
    private static final int AXIS = 18;
    private static final int LABEL = 300;
    private static final int LAST = Tally.FIRST_BIN + Tally.BINS * Tally.BITS_OF_A_BIN;

    private final Tally tally;
    private final List<Tally.Threshold> thresholds;
    private final double accept;
    private final StringBuilder svg = new StringBuilder();
    private int from = LAST;
    private int to = Tally.FIRST_BIN;
    private long highest = 1;

    /**
     * A drawing of a file.
     *
     * @param thresholds the lowest first
     * @param accept the posterior among them from which the model takes persons
     */
    WeightHistogram(Tally tally, List<Tally.Threshold> thresholds, double accept) {
        this.tally = tally;
        this.thresholds = thresholds;
        this.accept = accept;
        for (int bin = 0; bin < Tally.BINS; bin++) {
            if (tally.countInBin(bin) > 0) {
                from = Math.min(from, begin(bin));
                to = Math.max(to, begin(bin) + Tally.BITS_OF_A_BIN);
                highest = Math.max(highest, tally.countInBin(bin));
            }
        }
        for (Tally.Threshold each : thresholds) {
            from = Math.min(from, (int) Math.floor(each.weight()));
        }
        // The words beside the last line have room at its right.
        double last = thresholds.getLast().weight();
        to = Math.max(to, (int) Math.ceil(from + (last - from) * WIDTH / (WIDTH - LABEL)));
    }

    /** The weight, in bits, at which a bin begins. */
    static int begin(int bin) {
        return Tally.FIRST_BIN + bin * Tally.BITS_OF_A_BIN;
    }

    private double x(double weight) {
        return (weight - from) * WIDTH / (to - from);
    }

    /** The drawing, as SVG; tables say the same to those who cannot see it. */
    String draw() {
        int top = ROW * thresholds.size() + ROW;
        add("<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\">", WIDTH, top + BARS + AXIS);
        for (int bin = 0; bin < Tally.BINS; bin++) {
            double height = (double) BARS * tally.countInBin(bin) / highest;
            if (height > 0) {
                double shown = Math.max(1, height);
                double left = x(begin(bin));
                add(
                        "<rect class=\"count\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                        left, top + BARS - shown, x(begin(bin + 1)) - left - 1, shown);
            }
        }
        // The lowest threshold has the highest label: no line goes through the words of another,
        // which stand at the right of theirs.
        for (int i = 0; i < thresholds.size(); i++) {
            line(thresholds.get(i), ROW * (i + 1), top + BARS);
        }
        for (int weight = from + Math.floorMod(-from, 10); weight <= to; weight += 10) {
            String anchor = weight == from ? "start" : weight == to ? "end" : "middle";
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%+d</text>",
                    x(weight), top + BARS + AXIS - 4, anchor, weight);
        }
        return svg.append("</svg>").toString();
    }

    private void line(Tally.Threshold threshold, int y, int bottom) {
        boolean isAccept = threshold.posterior() == accept;
        double x = x(threshold.weight());
        add(
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
                isAccept ? "accept" : "threshold", x, y - ROW + 4, x, bottom);
        add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%d\">≥ %s: %s %.1f · %s %.1f</text>",
                isAccept ? "accept" : "threshold",
                x + 4,
                y,
                threshold.posterior(),
                Words.VIETNAMESE.of("line.wrong") + " / " + Words.ENGLISH.of("line.wrong"),
                threshold.wrong(),
                Words.VIETNAMESE.of("line.missed") + " / " + Words.ENGLISH.of("line.missed"),
                threshold.missed());
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}
