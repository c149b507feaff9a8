package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.open.CsvText;
import vn.lienthong.steering.savings.MeasuredDossiers;
import vn.lienthong.steering.savings.Savings;
import vn.lienthong.steering.savings.Simplification;
import vn.lienthong.steering.savings.Span;

/** What simpler procedures save: each case with its working, and what reports published. */
@Controller
class SavingsPage {

    private static final String TOTAL = "savings.total";
    private static final String UNIT = "tỷ đồng mỗi năm";

    private final Savings savings;
    private final MeasuredDossiers dossiers;
    private final PublishedFigures published;

    SavingsPage(Savings savings, MeasuredDossiers dossiers, PublishedFigures published) {
        this.savings = savings;
        this.dossiers = dossiers;
        this.published = published;
    }

    @GetMapping("/dieu-hanh/tiet-kiem")
    String page(Model model) {
        List<PublishedFigure> figures =
                published.all().stream()
                        .filter(figure -> figure.theme().equals("savings"))
                        .filter(figure -> figure.words().unit().vi().equals(UNIT))
                        .toList();
        List<MeasuredDossiers.Case> cases = dossiers.beside(savings.cases());
        model.addAttribute("savings", savings);
        model.addAttribute("cases", cases);
        model.addAttribute("measured", measured(cases));
        model.addAttribute("figures", figures);
        model.addAttribute("rest", rest(figures));
        return "steering/savings";
    }

    /** The cases as the page shows them, dong and percent, low and high. */
    @GetMapping(value = "/dieu-hanh/tiet-kiem.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> file() {
        var text = new CsvText();
        text.row(
                List.of(
                        "case",
                        "procedure",
                        "basis",
                        "before_low",
                        "before_high",
                        "after_low",
                        "after_high",
                        "percent_low",
                        "percent_high",
                        "saved_low",
                        "saved_high",
                        "dossiers_said_low",
                        "dossiers_said_high",
                        "dossiers_counted",
                        "months_counted",
                        "saved_by_counted_low",
                        "saved_by_counted_high"));
        for (MeasuredDossiers.Case both : dossiers.beside(savings.cases())) {
            Simplification one = both.simplification();
            Optional<MeasuredDossiers.Count> count = both.count();
            Optional<Span> percent = one.percent();
            text.row(
                    List.of(
                            one.id(),
                            one.procedure().orElse(""),
                            one.basis().name(),
                            one.before().unit().low().toPlainString(),
                            one.before().unit().high().toPlainString(),
                            one.after().unit().low().toPlainString(),
                            one.after().unit().high().toPlainString(),
                            percent.map(span -> span.low().toPlainString()).orElse(""),
                            percent.map(span -> span.high().toPlainString()).orElse(""),
                            one.saved().low().toPlainString(),
                            one.saved().high().toPlainString(),
                            one.perYear().low().toPlainString(),
                            one.perYear().high().toPlainString(),
                            count.map(of -> Long.toString(of.dossiers())).orElse(""),
                            count.map(of -> Integer.toString(of.months())).orElse(""),
                            both.saved().map(span -> span.low().toPlainString()).orElse(""),
                            both.saved().map(span -> span.high().toPlainString()).orElse("")));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(text.bytes());
    }

    /** What the dossiers that were counted saved, by how far the unit costs can be trusted. */
    private static Map<Simplification.Basis, Span> measured(List<MeasuredDossiers.Case> cases) {
        var sums = new EnumMap<Simplification.Basis, Span>(Simplification.Basis.class);
        for (MeasuredDossiers.Case one : cases) {
            one.saved()
                    .ifPresent(saved ->
                            sums.merge(
                                    one.simplification().basis(),
                                    saved,
                                    (some, more) -> Span.sum(List.of(some, more))));
        }
        return sums;
    }

    /** What the published parts leave of the published total. */
    static BigDecimal rest(List<PublishedFigure> figures) {
        BigDecimal rest = BigDecimal.ZERO;
        for (PublishedFigure figure : figures) {
            if (figure.amount() instanceof Amount.One(BigDecimal value)) {
                rest = figure.code().equals(TOTAL) ? rest.add(value) : rest.subtract(value);
            }
        }
        return rest;
    }
}
