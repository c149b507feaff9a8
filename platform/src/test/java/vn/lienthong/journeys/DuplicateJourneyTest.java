package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.shell.Role;

/** An officer finds a pair, merges it, and takes it back; anybody sees how good the register is. */
class DuplicateJourneyTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void anOfficerMergesAPairAndUndoesItAgain() {
        UUID pair = DuplicateScene.pair("Vương Bá Lộc", DuplicateScene.shared().commune());
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        page.navigate("/can-bo/trung-lap");
        page.click("main a[href='/can-bo/trung-lap/" + pair + "']");
        assertThat(page.locator("tr[data-field=NAME]").innerText()).contains("Giống");
        assertThat(page.locator("tr[data-field=NUMBER]").innerText()).contains("Khác");

        page.check("#decision-SAME");
        page.click("main form button");
        assertThat(page.locator(".govuk-error-summary a").count()).isEqualTo(2);
        page.check("#survivor");
        page.fill("#reason", "Hai bản ghi cùng một giấy khai sinh gốc.");
        page.click("main form button");
        assertThat(page.locator("main").innerText())
                .contains("Đã hợp nhất", "Hai bản ghi cùng một giấy khai sinh gốc.");

        page.fill("#reason", "Nhầm: hai anh em họ trùng tên và ngày sinh.");
        page.click("main form button");
        assertThat(page.locator("main").innerText())
                .contains("Chờ quyết định", "Hủy việc hợp nhất");

        page.check("#decision");
        page.fill("#reason", "Hai anh em họ trùng tên và ngày sinh.");
        page.click("main form button");
        assertThat(page.locator("main").innerText()).contains("không được đề xuất lại");
        assertThat(page.locator("main form").count()).isZero();
    }

    @Test
    void whoDecidesAfterAnotherIsTold() {
        UUID pair = DuplicateScene.pair("Vương Hữu Phước", DuplicateScene.shared().commune());
        Page first = windows.open(Visitor.sample(Role.OFFICER));
        Page second = windows.open(Visitor.sample(Role.OFFICER));
        first.navigate("/can-bo/trung-lap/" + pair);
        second.navigate("/can-bo/trung-lap/" + pair);

        for (Page page : new Page[] {first, second}) {
            page.check("#decision");
            page.fill("#reason", "Hai người khác nhau, đã gặp cả hai.");
            page.click("main form button");
        }

        assertThat(first.locator(".govuk-error-summary").count()).isZero();
        assertThat(second.locator(".govuk-error-summary").innerText())
                .contains("một cán bộ khác đã quyết định");
    }

    @Test
    void theFiguresLeadFromTheCountryToTheWorkListOfTheOfficer() {
        DuplicateScene scene = DuplicateScene.shared();
        Page anybody = windows.open(Visitor.ANYBODY);
        anybody.navigate("/dan-cu/chat-luong");
        assertThat(anybody.locator("[data-dimension]").allInnerTexts())
                .hasSize(4)
                .allMatch(share -> share.endsWith("%"));
        anybody.navigate("/dan-cu/chat-luong?xa=" + scene.commune());
        assertThat(anybody.locator("main a[href^='/can-bo']").count()).isZero();

        Page officer = windows.open(Visitor.sample(Role.OFFICER));
        officer.navigate("/dan-cu/chat-luong?xa=" + scene.commune());
        officer.click("tr[data-rule=mother-known] a[href^='/can-bo/chat-luong']");
        assertThat(officer.locator("main tbody tr").count()).isPositive();
        assertThat(
                        Objects.requireNonNull(
                                        officer.navigate("/can-bo/chat-luong/khong-co"), "answer")
                                .status())
                .isEqualTo(404);
    }
}
