package vn.lienthong.verification.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.linkage.verify.EvidenceWords;
import vn.lienthong.shell.Frame;
import vn.lienthong.shell.Language;
import vn.lienthong.verification.reviews.Comparison;

/**
 * Geometry of what speaks for and against a person: a bar for each piece of evidence, which begins
 * where the one before ended.
 *
 * @param bars from the first piece of evidence to the last
 * @param zero where nothing speaks either way
 */
public record EvidenceChart(List<Bar> bars, int zero) {

    public static final int WIDTH = 760;
    public static final int ROW = 30;
    public static final int LABELS = 380;

    private static final int VALUES = 60;

    public EvidenceChart {
        bars = List.copyOf(bars);
    }

    /** A bar. */
    public record Bar(String vietnamese, String english, double bits, int x, int y, int width) {

        /** What it stands for. */
        public String words(Frame frame) {
            return frame.language() == Language.ENGLISH ? english : vietnamese;
        }

        /** Its weight with one decimal and its sign. */
        public String weight(Frame frame) {
            BigDecimal tenths = BigDecimal.valueOf(bits).setScale(1, RoundingMode.HALF_UP);
            return (tenths.signum() > 0 ? "+" : "") + frame.number(tenths);
        }
    }

    static EvidenceChart of(Comparison comparison) {
        return comparison
                .candidate()
                .map(candidate -> of(candidate.evidence()))
                .orElseGet(() -> new EvidenceChart(List.of(), 0));
    }

    private static EvidenceChart of(Comparison.Evidence evidence) {
        double at = 0;
        double lowest = 0;
        double highest = 1;
        for (EvidenceWords.Step step : evidence.vietnamese()) {
            at += step.bits();
            lowest = Math.min(lowest, at);
            highest = Math.max(highest, at);
        }
        double scale = (WIDTH - LABELS - VALUES) / (highest - lowest);
        var bars = new ArrayList<Bar>();
        double start = 0;
        for (int i = 0; i < evidence.vietnamese().size(); i++) {
            double bits = evidence.vietnamese().get(i).bits();
            double left = Math.min(start, start + bits) - lowest;
            bars.add(
                    new Bar(
                            evidence.vietnamese().get(i).words(),
                            evidence.english().get(i).words(),
                            bits,
                            LABELS + (int) Math.round(left * scale),
                            i * ROW,
                            Math.max(2, (int) Math.round(Math.abs(bits) * scale))));
            start += bits;
        }
        return new EvidenceChart(bars, LABELS + (int) Math.round(-lowest * scale));
    }

    public int height() {
        return bars.size() * ROW;
    }
}
