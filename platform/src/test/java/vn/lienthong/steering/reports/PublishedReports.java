package vn.lienthong.steering.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.indicators.Indicators;
import vn.lienthong.steering.indicators.ReportingPeriod;

/** The report on digital transformation over the figures that reports published. */
final class PublishedReports {

    static final Instant AT = Instant.parse("2026-02-05T03:00:00Z");
    static final PublishedFigures FIGURES = PublishedFigures.read(ContentDirectory.builtIn());

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*[0-9]|[0-9]");

    private PublishedReports() {}

    static ReportTemplate template() {
        return ReportTemplates.read(
                        ContentDirectory.builtIn(),
                        FIGURES,
                        Indicators.read(ContentDirectory.builtIn()))
                .find("digital-transformation")
                .orElseThrow();
    }

    static Snapshot snapshot(String period) {
        return SnapshotMaking.of(
                template(),
                new ReportingPeriod(period),
                RunningPlatform.shared().bean(FigureGathering.class),
                "15",
                AT);
    }

    static ReportText text(String period) {
        Snapshot snapshot = snapshot(period);
        return ReportText.of(snapshot, SnapshotText.hash(SnapshotText.of(snapshot)), Map.of());
    }

    /** The figures that the report of a period published. */
    static List<PublishedFigure> of(String period) {
        return FIGURES.collections().getFirst().figures().stream()
                .filter(figure -> figure.origin().reportPeriod().equals(period))
                .toList();
    }

    /** The numbers of a figure, as a Vietnamese reader writes them. */
    static List<String> numbers(PublishedFigure figure) {
        var numbers = new ArrayList<BigDecimal>();
        switch (figure.amount()) {
            case Amount.One(BigDecimal value) -> numbers.add(value);
            case Amount.Share(BigDecimal part, BigDecimal whole) ->
                    numbers.addAll(List.of(part, whole));
            case Amount.Between(BigDecimal from, BigDecimal to) ->
                    numbers.addAll(List.of(from, to));
            case Amount.Sum sum -> numbers.addAll(sum.parts());
        }
        numbers.addAll(figure.print().also().values());
        return numbers.stream().map(PublishedReports::vietnamese).toList();
    }

    /** Written out by hand, not by what is tested. */
    private static String vietnamese(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return point < 0 ? whole.toString() : whole + "," + plain.substring(point + 1);
    }

    /** Every number in a text. */
    static List<String> numbersIn(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).toList();
    }
}
