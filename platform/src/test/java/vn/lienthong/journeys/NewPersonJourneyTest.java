package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.shell.Role;

/** An officer enters people whom the register does not have: a new citizen, and a foundling. */
class NewPersonJourneyTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private Page opened(String link) {
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        Desk.search(page, "khong co ai");
        page.click("main a:has-text('" + link + "')");
        return page;
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    void aForeignerWhoBecomesVietnameseIsEnteredFromTheSearchThatFoundNobody() {
        Page page = opened("Người nước ngoài nhập quốc tịch");
        Desk.newCitizen(page, "Lý Thu Ân");
        page.fill("#formerNationality", "Hàn Quốc");
        page.click("main form button");
        assertThat(page.locator("#formerNationality-error").innerText()).contains("KR");

        page.fill("#formerNationality", "KR");
        page.click("main form button");
        assertThat(main(page)).contains("Kiểm tra trước khi đăng ký", "Lý Thu Ân", "Busan");
        page.click("main form button >> nth=0");

        assertThat(page.locator(".lt-done").innerText()).contains("Đã đăng ký, số ");
        assertThat(page.locator("h1").innerText()).isEqualTo("Lý Thu Ân");
        assertThat(page.locator(".lt-event:has-text('Nhập quốc tịch')").count()).isEqualTo(1);
    }

    @Test
    void aFoundlingIsEnteredWithoutParentsAndAMistakeInTheDayIsNamedBesideIt() {
        Page page = opened("Khai sinh trẻ không có mẹ trong sổ");
        Desk.ground(page);
        page.fill("#fullName", "Nguyễn Thiện Tâm");
        page.check("#sexAtEntry");
        page.fill("#born", "05/01/2199");
        page.click("main form button");
        assertThat(page.locator("#born-error").innerText()).contains("sau hôm nay");

        page.fill("#born", "05/01/1890");
        page.click("main form button");
        assertThat(page.locator("#born-error").innerText()).contains("1900");

        page.fill("#born", "05/01/2026");
        page.fill("#fatherNumber", "001190000123");
        page.fill("#fatherName", "Nguyễn Văn Không");
        page.click("main form button");
        assertThat(page.locator("#fatherNumber-error").innerText()).contains("không khớp");

        page.fill("#fatherNumber", "");
        page.fill("#fatherName", "");
        page.click("main form button");
        page.click("main form button >> nth=0");

        assertThat(page.locator(".lt-done").innerText()).contains("Đã đăng ký, số ");
        assertThat(main(page)).contains("Chưa ghi nhận cha, mẹ, vợ, chồng hay con.");
    }
}
