package vn.lienthong.steering.web;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lienthong.steering.PublishedFigure;
import vn.lienthong.steering.PublishedFigure.Amount;
import vn.lienthong.steering.PublishedFigures;
import vn.lienthong.steering.savings.Savings;

/** What simpler procedures save: each case with its working, and what reports published. */
@Controller
class SavingsPage {

    private static final String TOTAL = "savings.total";
    private static final String UNIT = "tỷ đồng mỗi năm";

    private final Savings savings;
    private final PublishedFigures published;

    SavingsPage(Savings savings, PublishedFigures published) {
        this.savings = savings;
        this.published = published;
    }

    @GetMapping("/dieu-hanh/tiet-kiem")
    String page(Model model) {
        List<PublishedFigure> figures =
                published.all().stream()
                        .filter(figure -> figure.theme().equals("savings"))
                        .filter(figure -> figure.words().unit().vi().equals(UNIT))
                        .toList();
        model.addAttribute("savings", savings);
        model.addAttribute("figures", figures);
        model.addAttribute("rest", rest(figures));
        return "steering/savings";
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
