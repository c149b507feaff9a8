package vn.lienthong.journeys;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core whether a page keeps the rules of WCAG 2.0 to 2.2, levels A and AA. */
final class Accessibility {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /**
     * What axe-core finds: every violation whole, and of the rest one element of each rule, which
     * is much less to carry. The pages have no frames, so the one call that axe-core names "legacy"
     * sees all of them.
     */
    static AxeResults of(Page page) {
        var rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(WCAG);
        var options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true).analyze();
    }
}
