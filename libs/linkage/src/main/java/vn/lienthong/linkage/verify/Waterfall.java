package vn.lienthong.linkage.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.linkage.report.Sheet;

/** Draws how evidence adds up: one bar a field, each beginning where the one before ended. */
final class Waterfall {

    private static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int LABELS = 400;

    private Waterfall() {}

    /**
     * One piece of evidence.
     *
     * @param words what agrees how, both languages, as HTML text
     * @param bits what it weighs
     */
    record Step(String words, double bits) {}

    /** The steps that the reasons of a result name. */
    static List<Step> steps(String reasons) {
        List<Step> steps = new ArrayList<>();
        for (String reason : reasons.split(" ", -1)) {
            int colon = reason.indexOf(':');
            int equals = reason.indexOf('=');
            if (colon < 0) {
                continue;
            }
            double bits = Double.parseDouble(reason.substring(colon + 1));
            if (equals < 0) {
                steps.add(new Step(words("prior"), bits));
            } else {
                String field = "field." + reason.substring(0, equals);
                String level = "level." + reason.substring(equals + 1, colon);
                steps.add(new Step(words(field) + ": " + words(level), bits));
            }
        }
        return steps;
    }

    private static String words(String key) {
        return Words.VIETNAMESE.of(key) + " · " + Words.ENGLISH.of(key);
    }

    /** The drawing, as SVG; a table says the same to those who cannot see it. */
    static String draw(List<Step> steps) {
        double at = 0;
        double lowest = 0;
        double highest = 1;
        for (Step step : steps) {
            at += step.bits();
            lowest = Math.min(lowest, at);
            highest = Math.max(highest, at);
        }
        double scale = (WIDTH - LABELS) / (highest - lowest);
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
                        .formatted(WIDTH, steps.size() * ROW));
        double start = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            double left = LABELS + (Math.min(start, start + step.bits()) - lowest) * scale;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" class=\"%s\"/>",
                            i * ROW + 16,
                            Sheet.escaped(step.words()),
                            left,
                            i * ROW + 4,
                            Math.max(1, Math.abs(step.bits()) * scale),
                            ROW - 8,
                            step.bits() < 0 ? "against" : "for"));
            start += step.bits();
        }
        return svg.append("</svg>").toString();
    }
}
