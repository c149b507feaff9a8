package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.journeys.Arrival.go;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;

/** An officer makes a report, edits its words and downloads it. */
class WrittenReportJourneyTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void aReportIsSeenInAdvanceFrozenEditedAndDownloaded() throws IOException {
        Page page = windows.open(Visitor.sample(Role.OFFICER), Language.VIETNAMESE);
        go(page, "/can-bo/bao-cao");
        page.selectOption("#template", "digital-transformation");
        page.fill("#period", "2023-H1");
        page.click("main form button");
        page.waitForLoadState();
        assertThat(page.locator(".official").innerText()).contains("90,66%");

        page.click("main form button");
        page.waitForLoadState();
        page.click("text=Sửa lời văn");
        page.locator(".govuk-details__text a", new Page.LocatorOptions().setHasText("14,96%"))
                .click();
        page.fill("#words", "Quy mô kinh tế số đã đạt {gdp-share} GDP.");
        page.click("main form button");
        page.waitForLoadState();

        assertThat(page.locator(".official").innerText())
                .contains("Quy mô kinh tế số đã đạt 14,96%");
        Download file = page.waitForDownload(() -> page.click("text=Tải DOCX"));
        assertThat(file.suggestedFilename()).isEqualTo("digital-transformation-2023-H1.docx");
        assertThat(Files.size(file.path())).isGreaterThan(4_000);
    }
}
