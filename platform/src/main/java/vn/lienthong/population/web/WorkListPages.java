package vn.lienthong.population.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.lienthong.population.quality.QualityRule;
import vn.lienthong.population.quality.WorkList;
import vn.lienthong.shell.SignedIn;

/** The officer's lists of persons whose records break a rule of quality. */
@Controller
class WorkListPages {

    static final String PATH = "/can-bo/chat-luong";

    private final WorkList list;

    WorkListPages(WorkList list) {
        this.list = list;
    }

    @GetMapping(PATH + "/{rule}")
    ModelAndView persons(
            @PathVariable(name = "rule") String code,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            @AuthenticationPrincipal SignedIn signedIn) {
        QualityRule rule = list.rule(code);
        WorkList.Page page = list.of(rule, after, signedIn.actor());
        List<WorkList.Listed> persons = page.persons();
        return new ModelAndView("population/work-list")
                .addObject("rule", rule)
                .addObject("page", page)
                .addObject("first", after == null)
                .addObject(
                        "next",
                        page.more() ? PATH + "/" + code + "?sau=" + persons.getLast().person() : "")
                .addObject("commune", signedIn.actor().commune().orElse(""));
    }
}
