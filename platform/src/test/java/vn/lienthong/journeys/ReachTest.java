package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;

/** The pages for everybody: without JavaScript, by keyboard, in the other language, on paper. */
class ReachTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void everythingWorksWithoutJavaScript() {
        Page page =
                windows.open(
                        Visitor.sample(Role.CITIZEN),
                        Language.VIETNAMESE,
                        options -> options.setJavaScriptEnabled(false));

        new BirthForm(page).begin().answersOfAMother("Nguyễn Thảo Nhi", 11).submit();

        assertThat(page.locator(".govuk-panel").innerText()).contains("Đã nhận hồ sơ của bạn");
        page.click("main form button");
        assertThat(page.locator("main").innerText()).contains("Công dân yêu cầu rút");
    }

    @Test
    void theSkipLinkLeadsToTheContent() {
        Page page = windows.open(Visitor.ANYBODY);
        page.navigate("/dieu-hanh");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void theLanguageChangesOnThePageWhereTheReaderIsAndStays() {
        Page page = windows.open(Visitor.ANYBODY);
        page.navigate("/dieu-hanh?tinh=01");

        page.click(".lt-header__link[hreflang=en]");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.url()).contains("tinh=01");
        page.navigate("/dich-vu/1.001193");
        assertThat(page.locator("h1").innerText()).isEqualTo("Birth registration");

        page.click(".lt-header__link[hreflang=vi]");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
        assertThat(page.locator("h1").innerText()).isEqualTo("Đăng ký khai sinh");
    }

    @Test
    void theCertificatePrintsOnOneSheetWithoutNavigation() {
        Page page = windows.open(Visitor.sample(Role.CITIZEN));
        PageType.CERTIFICATE.visit(page);
        assertThat(page.locator(".lt-nav").isVisible()).isTrue();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (String hidden :
                new String[] {".lt-header", ".lt-nav", ".lt-footer", ".govuk-back-link"}) {
            assertThat(page.locator(hidden).isVisible()).as(hidden).isFalse();
        }
        assertThat(page.locator("svg.lt-qr").isVisible()).isTrue();
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
        assertThat(
                        Pattern.compile("/Type /Page\\b")
                                .matcher(new String(paper, StandardCharsets.ISO_8859_1))
                                .results()
                                .count())
                .isEqualTo(1);
    }
}
