package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The instrument of {@link EveryPageTypeTest} reacts to a defect. */
class AxeItselfTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void findsALabelThatIsMissing() {
        Page page = windows.open(Visitor.ANYBODY);
        page.navigate("/dia-chi");
        page.evaluate("document.querySelectorAll('label').forEach(label => label.remove())");

        assertThat(Accessibility.of(page).getViolations())
                .extracting(Rule::getId)
                .contains("label");
    }
}
