package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.intake.CommuneDirectives;
import vn.lienthong.steering.tasks.CommuneTasks;

/** Tasks come in and go out, by the desk that monitors, the body that does them, and its leader. */
class TaskIntakeJourneyTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private static Visitor monitor() {
        return RunningPlatform.shared().accounts().stream()
                .filter(account -> account.username().equals("theodoi"))
                .map(account -> new Visitor(account.username(), account.password()))
                .findFirst()
                .orElseThrow();
    }

    private Page open(Visitor visitor, Language language, String path) {
        Page page = windows.open(visitor, language);
        page.navigate(path);
        return page;
    }

    private static void press(Page page, String words) {
        page.click("main form button:has-text('" + words + "')");
        page.waitForLoadState();
    }

    @Test
    void aDocumentIsEnteredWithATaskAndItsTargetWhichIsAssigned() {
        Page page = open(monitor(), Language.VIETNAMESE, "/can-bo/chi-dao/moi");
        press(page, "Lưu văn bản");
        assertThat(page.locator("#number-error").innerText()).contains("60 ký tự");
        page.selectOption("#kind", "DIRECTIVE");
        page.fill("#number", "88/CT-HANH-TRINH");
        page.fill("#date", "05/01/2026");
        page.fill("#issuer", "Thủ tướng Chính phủ");
        page.fill("#signer", "Thủ tướng");
        page.fill("#title", "Về cắt giảm giấy tờ");
        page.fill("#groups", "Giấy tờ\nDữ liệu");
        press(page, "Lưu văn bản");
        assertThat(page.locator("main h1").innerText()).contains("88/CT-HANH-TRINH");

        page.click("text=Nhập một nhiệm vụ");
        page.fill("#code", "NV01");
        page.selectOption("#group", "2");
        page.fill("#content", "Bãi bỏ việc nộp bản sao giấy khai sinh.");
        page.fill("#product", "Quyết định công bố");
        page.fill("#lead", "Bộ Y tee");
        page.fill("#due", "quý II/2031");
        page.fill("#targetValue", "100");
        page.fill("#targetUnit", "%");
        page.click("[data-more-targets] summary");
        page.fill("#targetValue2", "2,5");
        page.fill("#targetUnit2", "ngày");
        page.selectOption("#targetDirection2", "AT_MOST");
        press(page, "Lưu dự thảo");
        assertThat(page.locator("#lead-error").innerText()).contains("Bộ Y tế (G18)");
        page.fill("#lead", "Bộ Y tế");
        press(page, "Lưu dự thảo");
        assertThat(page.locator("[data-target='1']").innerText()).contains("Ít nhất", "100", "%");
        assertThat(page.locator("[data-target='2']").innerText())
                .contains("Nhiều nhất", "2,5", "ngày");

        page.click("text=Sửa dự thảo nhiệm vụ");
        assertThat(page.inputValue("#due")).isEqualTo("quý II/2031");
        assertThat(page.inputValue("#group")).isEqualTo("2");
        page.fill("#content", "");
        press(page, "Lưu dự thảo");
        assertThat(page.locator("#content-error").count()).isEqualTo(1);
        page.fill("#content", "Bãi bỏ việc nộp bản sao giấy khai tử.");
        press(page, "Lưu dự thảo");
        assertThat(page.locator("main").innerText()).contains("khai tử", "Ít nhất 100");

        press(page, "Giao nhiệm vụ");
        assertThat(page.locator("main a:has-text('Sửa dự thảo')").count()).isZero();
        assertThat(page.locator("[data-state]").getAttribute("data-state")).isEqualTo("ASSIGNED");
    }

    @Test
    void severalTasksAreTakenOnAtOnceAndOfTwoPeopleTheSecondIsToldWhatHappened() {
        String first = CommuneTasks.assigned(3).toString();
        String second = CommuneTasks.assigned(4).toString();
        Page officer =
                open(
                        Visitor.sample(Role.OFFICER),
                        Language.ENGLISH,
                        "/can-bo/nhiem-vu?tinh-trang=ASSIGNED");
        Page leader =
                open(
                        Visitor.sample(Role.LEADER),
                        Language.VIETNAMESE,
                        "/can-bo/nhiem-vu?tinh-trang=ASSIGNED");
        officer.check("input[value='" + first + ":1']");
        press(officer, "Take the task on");
        assertThat(officer.locator("[data-bulk]").getAttribute("data-bulk")).isEqualTo("1");

        leader.check("input[value='" + first + ":1']");
        leader.check("input[value='" + second + ":1']");
        press(leader, "Tiếp nhận nhiệm vụ");

        assertThat(leader.locator("[data-bulk]").getAttribute("data-bulk")).isEqualTo("1");
        assertThat(leader.locator("[data-bulk]").innerText())
                .contains("một người khác đã làm một bước", "Trong lúc đó", "Tiếp nhận nhiệm vụ");
        leader.reload();
        assertThat(leader.locator("[data-bulk]").count()).isZero();
    }

    /** Alt and a letter, as a keyboard sends them: with what the key means without Alt. */
    private static void accessKey(Page page, char key) {
        CDPSession session = page.context().newCDPSession(page);
        for (String type : List.of("rawKeyDown", "char", "keyUp")) {
            var event = new JsonObject();
            event.addProperty("type", type);
            event.addProperty("modifiers", 1);
            event.addProperty("key", String.valueOf(key));
            event.addProperty("code", "Key" + Character.toUpperCase(key));
            event.addProperty("windowsVirtualKeyCode", (int) Character.toUpperCase(key));
            if (type.equals("char")) {
                event.addProperty("text", String.valueOf(key));
                event.addProperty("unmodifiedText", String.valueOf(key));
            }
            session.send("Input.dispatchKeyEvent", event);
        }
    }

    /** Nothing is clicked: links, boxes and buttons are reached by access keys. */
    @Test
    void everythingShownIsChosenAndMovedByKeyboardAlone() {
        String first = CommuneTasks.assigned(3).toString();
        String second = CommuneTasks.assigned(4).toString();
        Page officer =
                open(
                        Visitor.sample(Role.OFFICER),
                        Language.VIETNAMESE,
                        "/can-bo/nhiem-vu?tinh-trang=ASSIGNED");
        int boxes = officer.locator("input[name=task]").count();
        accessKey(officer, 'c');
        officer.waitForURL("**chon=het*");
        assertThat(officer.locator("input[name=task]:checked").count()).isEqualTo(boxes);
        assertThat(Accessibility.of(officer).getViolations()).isEmpty();
        accessKey(officer, 'c');
        officer.waitForURL(address -> !address.contains("chon="));
        assertThat(officer.locator("input[name=task]:checked").count()).isZero();
        accessKey(officer, 'c');
        officer.waitForURL("**chon=het*");

        accessKey(officer, 't');
        officer.locator("[data-bulk]").waitFor();

        assertThat(officer.locator("[data-bulk]").getAttribute("data-bulk")).isEqualTo("" + boxes);
        for (String task : List.of(first, second)) {
            officer.navigate("/can-bo/nhiem-vu/" + task);
            assertThat(officer.locator("[data-state]").getAttribute("data-state"))
                    .isEqualTo("ACCEPTED");
        }
        accessKey(officer, 'b');
        officer.waitForURL("**/REPORT");
    }

    @Test
    void aSheetIsSeenInAdvanceTakenAndItsBadRowsComeBack() throws IOException {
        Page page =
                open(Visitor.sample(Role.OFFICER), Language.VIETNAMESE, CommuneDirectives.sheet());
        assertThat(page.locator("[data-refused]").count()).isEqualTo(2);
        assertThat(page.locator("[data-refused]").first().innerText()).contains("Bộ Y tế (G18)");

        Download file = page.waitForDownload(() -> page.click("text=Tải các dòng phải sửa (XLSX)"));
        try (InputStream bytes = Files.newInputStream(file.path());
                var workbook = new XSSFWorkbook(bytes)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(12).getStringCellValue())
                    .contains("Cơ quan chủ trì: ", "Thời hạn: ");
        }

        press(page, "Ghi 1 nhiệm vụ");
        assertThat(page.locator(".govuk-panel").innerText()).contains("Đã ghi 1 nhiệm vụ");
        page.click("text=Xem và giao các dự thảo");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
    }

    @Test
    void aPastedTextBecomesATaskOnlyWhenAPersonConfirms() {
        Page page = open(monitor(), Language.ENGLISH, "/can-bo/chi-dao");
        page.locator("main tbody th a").first().click();
        page.click("text=Find tasks in a text");
        page.fill(
                "#text",
                "Giao Bộ Y tế chủ trì, phối hợp với Bộ Công an ban hành Kế hoạch kết nối dữ liệu,"
                        + " hoàn thành trước ngày 30/6/2031.");
        press(page, "Find the tasks");
        assertThat(page.locator("[data-draft=WAITING]").count()).isEqualTo(1);

        page.click("text=Draft 1");
        assertThat(page.locator("blockquote").innerText()).startsWith("Giao Bộ Y tế chủ trì");
        assertThat(page.inputValue("#due")).isEqualTo("29/06/2031");
        assertThat(page.inputValue("#product")).isEqualTo("Kế hoạch kết nối dữ liệu");
        page.fill("#code", "TX-" + System.nanoTime());
        press(page, "Save as a task");

        assertThat(page.locator("[data-draft=TAKEN]").count()).isEqualTo(1);
    }

    @Test
    void aLeaderSeesWhatIsLateWhatWaitsAndShowsItOnAScreen() {
        Page page = open(Visitor.sample(Role.LEADER), Language.VIETNAMESE, "/dieu-hanh/lanh-dao");
        String overdue = page.locator("[data-figure=overdue]").innerText();
        page.locator("[data-figure=overdue]").click();
        page.waitForLoadState();
        assertThat(page.locator("main tbody tr").count()).isEqualTo(Integer.parseInt(overdue));

        page.navigate("/can-bo/co-quan");
        assertThat(page.url()).contains("/can-bo/co-quan/H");
        assertThat(page.locator(".lt-nav__link[aria-current]").allInnerTexts())
                .containsExactly("Nhiệm vụ được giao");
        assertThat(page.locator("main h2").allInnerTexts())
                .as("the questions of the page, all of one size")
                .containsExactly(
                        "Việc gì đến hạn", "Đang ở đâu", "Vì sao: vướng mắc", "Làm gì tiếp");

        page.navigate("/dieu-hanh/trinh-chieu");
        assertThat(page.locator("header").count()).isZero();
        page.keyboard().press("Tab");
        page.click("[rel=next]");
        page.waitForURL("**/trinh-chieu/2");
        assertThat(page.locator("[data-standing='portal.on-time-share']").innerText())
                .contains("100");
        page.click("[rel=next]");
        page.waitForURL("**/trinh-chieu/3");
        assertThat(page.locator("main h1").innerText()).contains("quá hạn nhất");
    }
}
