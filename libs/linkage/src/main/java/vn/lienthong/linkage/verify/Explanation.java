package vn.lienthong.linkage.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.linkage.LinkageFault;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.linkage.report.Texts;
import vn.lienthong.linkage.table.Cells;

/**
 * A result in sentences, for a clerk and for a court: what was decided, how sure that is, what
 * spoke for and against it and how much, and what was noticed. It names no value of a person.
 */
public final class Explanation {

    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;
    private static final double BILLION = 1_000_000_000;

    private final Texts words;
    private final StringBuilder out = new StringBuilder();

    private Explanation(Texts words) {
        this.words = words;
    }

    /**
     * Explains one row of results.
     *
     * @param posterior the chance that the best person is the right one, 0 when there is none
     * @param reasons as in the results
     */
    public static String of(
            RecordOutcome outcome, double posterior, String reasons, boolean english) {
        var explanation = new Explanation(english ? Words.ENGLISH : Words.VIETNAMESE);
        explanation.write(outcome, posterior, reasons);
        return explanation.out.toString();
    }

    /**
     * Explains the row of a line in a file of results; empty when there is none.
     *
     * @throws LinkageFault {@code truth.format} when the file has no results
     */
    public static Optional<String> find(Path results, long line, boolean english)
            throws IOException {
        var cells = new Cells(',');
        try (BufferedReader in = Files.newBufferedReader(results)) {
            String head = in.readLine();
            if (head == null || !head.startsWith("line,outcome,person_id,posterior")) {
                throw new LinkageFault("truth.format", Map.of("file", results.toString()));
            }
            String wanted = line + ",";
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                if (row.startsWith(wanted)) {
                    byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
                    cells.split(bytes, 0, bytes.length);
                    return Optional.of(
                            of(
                                    RecordOutcome.valueOf(cells.text(1)),
                                    cells.isEmpty(3) ? 0 : Double.parseDouble(cells.text(3)),
                                    cells.text(6),
                                    english));
                }
            }
            return Optional.empty();
        }
    }

    private void write(RecordOutcome outcome, double posterior, String reasons) {
        line(words.of("outcome." + outcome) + ".");
        line(words.of("explain." + outcome));
        List<String> noticed = new ArrayList<>();
        double sum = 0;
        boolean weighed = false;
        for (String reason : reasons.split(" ", -1)) {
            int colon = reason.lastIndexOf(':');
            if (colon >= 0) {
                double bits = Double.parseDouble(reason.substring(colon + 1));
                if (!weighed) {
                    line("");
                    line(words.of("explain.evidence"));
                    weighed = true;
                }
                sum += bits;
                line("- " + evidence(reason.substring(0, colon), bits));
            } else if (!reason.isEmpty()) {
                noticed.add(reason);
            }
        }
        if (weighed) {
            line("= " + words.of("sum") + ": " + bits(sum));
            line("");
            line(
                    words.of("posterior")
                            + ": "
                            + percent(posterior)
                            + ". "
                            + words.of("explain.posterior"));
        }
        if (!noticed.isEmpty()) {
            line("");
            line(words.of("notes") + ":");
            noticed.forEach(each -> line("- " + notice(each)));
        }
    }

    private String evidence(String what, double bits) {
        int equals = what.indexOf('=');
        String title =
                equals < 0
                        ? words.of("prior")
                        : words.of("field." + what.substring(0, equals))
                                + ": "
                                + words.of("level." + what.substring(equals + 1));
        return title + " (" + bits(bits) + "; " + times(bits) + ")";
    }

    private String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f ", bits) + words.of("explain.bits");
    }

    /** How many times likelier or less likely; two digits that count. */
    private String times(double bits) {
        double ratio = Math.pow(2, Math.abs(bits));
        String key = bits < 0 ? "explain.less" : "explain.more";
        if (ratio < 1.05) {
            return words.of("explain.nothing");
        }
        String number;
        if (ratio < 10) {
            number = String.format(Locale.ROOT, "%.1f", ratio);
        } else if (ratio < THOUSAND) {
            number = Long.toString(rounded(ratio));
        } else if (ratio < MILLION) {
            number = rounded(ratio / THOUSAND) + " " + words.of("explain.thousand");
        } else if (ratio < BILLION) {
            number = rounded(ratio / MILLION) + " " + words.of("explain.million");
        } else {
            number = words.of("explain.over-billion");
        }
        return words.of(key).replace("{0}", number);
    }

    private static long rounded(double number) {
        return number < 100 ? Math.round(number) : Math.round(number / 10) * 10;
    }

    private static String percent(double share) {
        double shown = Math.floor(share * 10_000) / 100;
        return String.format(Locale.ROOT, "%.2f %%", shown);
    }

    private String notice(String code) {
        int equals = code.indexOf('=');
        String key = equals < 0 ? code : code.substring(0, equals);
        String about = equals < 0 ? "" : " (" + code.substring(equals + 1) + ")";
        return switch (key) {
            case "truncated" -> words.of("truncated");
            case "duplicate-of" ->
                    words.of("explain.duplicate-of").replace("{0}", code.substring(equals + 1));
            case "number-of-another", "too-little-given" -> words.of("explain." + key);
            default -> words.of("note." + key) + about;
        };
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
