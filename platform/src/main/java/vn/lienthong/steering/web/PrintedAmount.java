package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.Frame;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;

/** Writes a published amount as a reader of a language writes numbers. */
public final class PrintedAmount {

    private PrintedAmount() {}

    /** The amount with its unit, such as {@code 44/63 nhiệm vụ}. */
    public static String of(PublishedFigure figure, Frame frame) {
        String amount =
                switch (figure.amount()) {
                    case Amount.One(BigDecimal value) -> frame.number(value);
                    case Amount.Share(BigDecimal part, BigDecimal whole) ->
                            frame.number(part) + "/" + frame.number(whole);
                    case Amount.Between(BigDecimal from, BigDecimal to) ->
                            frame.number(from) + "–" + frame.number(to);
                    case Amount.Sum sum ->
                            sum.parts().stream()
                                    .map(frame::number)
                                    .collect(Collectors.joining(" + "));
                };
        Bilingual unit = figure.words().unit();
        // A number and its unit stay on one line.
        return amount + "\u00a0" + unit.in(frame.language());
    }

    /** What its numbers make: the percentage of a share, the total of a sum; else nothing. */
    public static String made(PublishedFigure figure, Frame frame) {
        if (figure.print().total() != null
                && figure.amount() instanceof PublishedFigure.Amount.Sum sum) {
            return "= " + frame.number(sum.total());
        }
        return figure.percent().map(percent -> "= " + frame.number(percent) + "\u00a0%").orElse("");
    }
}
