package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Role;
import vn.lienthong.steering.tasks.CommuneTasks;

/** A task from its assignment until it is done, through the desks of three people. */
class TaskJourneyTest {

    private static final String EVIDENCE =
            "Đã ban hành Quy chế số 12/QC-UBND, đăng trên trang của xã.";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private Page desk(Visitor visitor, String path) {
        Page page = windows.open(visitor);
        page.navigate(path);
        return page;
    }

    private static void press(Page page, String words) {
        page.click("main form button:has-text('" + words + "')");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(
                name, "application/pdf", content.getBytes(StandardCharsets.US_ASCII));
    }

    private static String state(Page page) {
        return page.locator("[data-state]").getAttribute("data-state");
    }

    private static Visitor monitor() {
        return RunningPlatform.shared().accounts().stream()
                .filter(account -> account.username().equals("theodoi"))
                .map(account -> new Visitor(account.username(), account.password()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTaskIsAssignedAcceptedReportedConfirmedTwiceAndDone() {
        String path = "/can-bo/nhiem-vu/" + CommuneTasks.drafted(20);
        Page monitor = desk(monitor(), path);
        press(monitor, "Giao nhiệm vụ");
        assertThat(state(monitor)).isEqualTo("ASSIGNED");

        Page officer = desk(Visitor.sample(Role.OFFICER), path);
        press(officer, "Tiếp nhận nhiệm vụ");
        officer.click("main a:has-text('Báo cáo hoàn thành')");
        press(officer, "Báo cáo hoàn thành");
        assertThat(officer.locator("#words-error").innerText()).contains("từ 10 đến");
        officer.fill("#words", EVIDENCE);
        officer.setInputFiles("#file", file("program.exe", "MZ"));
        press(officer, "Báo cáo hoàn thành");
        assertThat(officer.locator("#file-error").count()).isEqualTo(1);
        officer.setInputFiles("#file", file("quy-che.pdf", "%PDF-1.7 quy che"));
        press(officer, "Báo cáo hoàn thành");
        assertThat(state(officer)).isEqualTo("REPORTED");

        Page leader = desk(Visitor.sample(Role.LEADER), path);
        assertThat(leader.locator("main").innerText()).contains(EVIDENCE);
        APIResponse evidence =
                leader.request()
                        .get(
                                RunningPlatform.shared().address()
                                        + leader.locator("[data-evidence]").getAttribute("href"));
        assertThat(evidence.text()).isEqualTo("%PDF-1.7 quy che");
        assertThat(evidence.headers().get("content-disposition")).startsWith("attachment");
        assertThat(evidence.headers().get("x-content-type-options")).isEqualTo("nosniff");
        press(leader, "Thủ trưởng xác nhận");
        assertThat(state(leader)).isEqualTo("CONFIRMED_BY_LEADER");

        monitor.navigate(path);
        press(monitor, "Xác nhận hoàn thành");

        assertThat(state(monitor)).isEqualTo("DONE");
        assertThat(monitor.locator("main").innerText()).contains("Xong đúng hạn");
        assertThat(monitor.locator("#history ~ div tbody tr").count()).isEqualTo(5);
    }

    @Test
    void aMonthOfARecurringTaskIsReportedByItself() {
        String path = "/can-bo/nhiem-vu/" + CommuneTasks.monthly();
        Page officer = desk(Visitor.sample(Role.OFFICER), path);
        assertThat(officer.locator("main").innerText()).contains("Hằng tháng");
        assertThat(Accessibility.of(officer).getViolations()).isEmpty();
        officer.locator("[data-period] a").click();

        assertThat(officer.locator("[data-standing]").getAttribute("href")).isEqualTo(path);
        officer.click("main a:has-text('Báo cáo hoàn thành')");
        officer.fill("#words", EVIDENCE);
        press(officer, "Báo cáo hoàn thành");
        assertThat(state(officer)).isEqualTo("REPORTED");

        officer.locator("[data-standing]").click();
        assertThat(state(officer)).isEqualTo("ACCEPTED");
        assertThat(officer.locator("[data-period]").innerText()).contains("Đã báo cáo");
    }

    @Test
    void bodiesEnterWhatTheyAchievedAndTheSumIsShownWithEachPart() throws IOException {
        UUID taskId = CommuneTasks.targeted(false);
        String path = "/can-bo/nhiem-vu/" + taskId;
        Page helper = desk(Visitor.sample(Role.OFFICER), path);
        assertThat(helper.locator("[data-target='1'] [data-sum]").innerText()).isEqualTo("–");
        helper.click("main a:has-text('Nhập số đạt được của cơ quan')");
        press(helper, "Lưu số đạt được");
        assertThat(helper.locator("#achieved1-error").count()).isEqualTo(1);
        helper.fill("#achieved1", "60,5");
        helper.fill("#words", EVIDENCE);
        assertThat(Accessibility.of(helper).getViolations()).isEmpty();
        press(helper, "Lưu số đạt được");
        assertThat(helper.locator("[data-reached]").getAttribute("data-reached")).isEqualTo("OPEN");

        CommuneTasks.reported(taskId, "40");
        helper.reload();

        assertThat(helper.locator("[data-part=G18]").innerText()).contains("40");
        assertThat(helper.locator("[data-sum]").innerText()).isEqualTo("100,5");
        assertThat(helper.locator("[data-reached]").getAttribute("data-reached")).isEqualTo("MET");
        assertThat(helper.locator("main a:has-text('Nhập số đạt được của cơ quan')").count())
                .isZero();
        assertThat(Accessibility.of(helper).getViolations()).isEmpty();

        helper.navigate("/can-bo/nhiem-vu/chi-tieu");
        assertThat(Accessibility.of(helper).getViolations()).isEmpty();
        String address = RunningPlatform.shared().address() + "/can-bo/nhiem-vu/chi-tieu";
        String code = helper.locator("a[href='" + path + "']").innerText();
        assertThat(helper.request().get(address + ".csv").text())
                .contains(code + ",")
                .contains(",REPORTED,1,AT_LEAST,100,hồ sơ,SUMMED,G18,40,")
                .contains(",100.5,0,MET\n");
        try (var workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(helper.request().get(address + ".xlsx").body()))) {
            var numbers = new ArrayList<Double>();
            workbook.getSheetAt(0)
                    .forEach(row -> {
                        if (row.getCell(0).getStringCellValue().equals(code)) {
                            numbers.add(row.getCell(9).getNumericCellValue());
                            numbers.add(row.getCell(11).getNumericCellValue());
                        }
                    });
            assertThat(numbers).containsExactly(40.0, 100.5, 60.5, 100.5);
        }
    }

    @Test
    void whoReportsEntersWhatWasAchieved() {
        Page officer =
                desk(
                        Visitor.sample(Role.OFFICER),
                        "/can-bo/nhiem-vu/" + CommuneTasks.targeted(true));
        officer.click("main a:has-text('Báo cáo hoàn thành')");
        officer.fill("#words", EVIDENCE);
        press(officer, "Báo cáo hoàn thành");
        assertThat(officer.locator("#achieved1-error").count()).isEqualTo(1);
        officer.fill("#achieved1", "120");
        press(officer, "Báo cáo hoàn thành");

        assertThat(state(officer)).isEqualTo("REPORTED");
        assertThat(officer.locator("[data-part=G12]").innerText()).contains("chưa nhập");
        assertThat(officer.locator("[data-reached]").getAttribute("data-reached")).isEqualTo("MET");
    }

    @Test
    void theSecondOfTwoIsToldThatSomebodyWasFaster() {
        String path = "/can-bo/nhiem-vu/" + CommuneTasks.assigned(20);
        Page first = desk(Visitor.sample(Role.OFFICER), path);
        Page second = desk(Visitor.sample(Role.LEADER), path);
        press(first, "Tiếp nhận nhiệm vụ");

        press(second, "Tiếp nhận nhiệm vụ");

        assertThat(second.locator(".govuk-error-summary").innerText())
                .contains("một người khác đã làm một bước");
        assertThat(state(second)).isEqualTo("ACCEPTED");
    }

    @Test
    void aDeadlineIsMovedByADocumentAndTheHistorySaysWhich() {
        String path = "/can-bo/nhiem-vu/" + CommuneTasks.assigned(5);
        Page page = desk(monitor(), path);
        page.click("main a:has-text('Gia hạn')");
        page.fill("#words", "Cần thêm thời gian để lấy ý kiến nhân dân.");
        page.fill("#documentNumber", "Công văn 77/VPCP-KSTT");
        page.fill("#documentDate", "05/01/2026");
        page.fill("#deadline", "31/12/2030");
        press(page, "Gia hạn");

        assertThat(page.locator("#history ~ div").innerText())
                .contains("31/12/2030", "Công văn 77/VPCP-KSTT", "05/01/2026");
    }

    @Test
    void everyPublicNumberLeadsToAsManyTasks() {
        Page page = desk(Visitor.ANYBODY, "/dieu-hanh/nhiem-vu");
        String overdue =
                page.locator("[data-row=total]")
                        .first()
                        .locator("[data-category=OVERDUE]")
                        .innerText();
        page.locator("[data-row=total]").first().locator("[data-category=OVERDUE]").click();

        assertThat(page.locator("main tbody tr").count()).isEqualTo(Integer.parseInt(overdue));
        assertThat(page.locator("main h1").innerText()).isEqualTo("Nhiệm vụ: Quá hạn");
    }

    @Test
    void theFileHoldsTheNumbersOfTheTable() {
        Page page = desk(Visitor.ANYBODY, "/dieu-hanh/nhiem-vu");
        String total =
                page.locator("[data-row=total]").first().locator("[data-category=all]").innerText();

        String csv =
                page.request()
                        .get(
                                RunningPlatform.shared().address()
                                        + "/dieu-hanh/nhiem-vu.csv?theo=don-vi")
                        .text();

        assertThat(csv)
                .startsWith(
                        "day,of,done_on_time,done_late,done_untimed,in_progress,due_soon,overdue,");
        assertThat(
                        csv.lines()
                                .skip(1)
                                .filter(line -> line.contains(",total,"))
                                .findFirst()
                                .orElseThrow())
                .contains("," + total + ",");
    }
}
