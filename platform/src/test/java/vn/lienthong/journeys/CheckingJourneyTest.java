package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Reading;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Role;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.PackageCheck;
import vn.lienthong.verification.reviews.Labels;
import vn.lienthong.verification.reviews.ReviewsTest;
import vn.lienthong.verification.reviews.ThresholdProposals;

/** A body hands a list in and takes signed results; clerks decide what is uncertain. */
class CheckingJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int LONG_LIST = 240_000;

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private static Page uploaded(Page page, String title, String text) {
        page.navigate("/can-bo/doi-chieu");
        page.fill("#title", title);
        page.fill("#caseReference", "TC-2026-17");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "danh-sach.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        return page;
    }

    private static void await(Page page, String state) {
        for (int i = 0; i < 100 && page.locator("[data-state=" + state + "]").count() == 0; i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.locator("[data-state=" + state + "]").count()).isEqualTo(1);
    }

    @Test
    void aListGoesFromTheUploadToTheSignedPackage() throws IOException {
        CheckingScene.shared();
        KnownPerson woman = KnownPerson.entered();
        KnownPerson man = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        uploaded(page, "Trợ cấp tháng 3/2026", CheckingScene.list(woman, man));
        assertThat(page.locator("table").innerText())
                .contains("Họ và tên", "Số định danh", "Ngày sinh", "không dùng");

        page.selectOption("#full_name", "");
        page.click("button[formaction$='/cot']");
        assertThat(page.locator("[data-state=PREVIEW]").count()).isEqualTo(1);
        page.click("main form button:not([formaction])");
        await(page, "DONE");
        assertThat(page.locator("tr[data-outcome=MATCHED]").innerText()).contains("1");
        assertThat(page.locator("tr[data-outcome=MATCHED_CORRECTED]").innerText()).contains("1");
        assertThat(page.locator("tr[data-outcome=NOT_FOUND]").innerText()).contains("1");

        Download download = page.waitForDownload(() -> page.click("a[href$='ket-qua.zip']"));
        assertThat(PackageCheck.check(download.path(), Optional.empty()).lines()).isEqualTo(3);
        assertThat(windows.addresses()).noneMatch(address -> address.contains(woman.number()));
    }

    @Test
    void aLongListShowsHowFarItIsAndCanBeCancelled() {
        CheckingScene.shared();
        KnownPerson woman = KnownPerson.entered();
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        String line = "Lê Ngọc Mai,%s,%s,\n".formatted(woman.number(), woman.day());
        uploaded(
                page,
                "Danh sách dài",
                "ho_ten,so_dinh_danh,ngay_sinh,ghi_chu\n" + line.repeat(LONG_LIST / 2));
        page.click("main form button:not([formaction])");

        assertThat(page.locator("[data-state=WAITING], [data-state=RUNNING]").count()).isEqualTo(1);
        assertThat(Accessibility.of(page).getViolations()).isEmpty();
        page.click("main form button");
        await(page, "CANCELLED");
    }

    @Test
    void aClerkDecidesAnUncertainLineAndItLeavesTheQueue() {
        CheckingScene.shared();
        KnownPerson woman = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        ReviewsTest.conflict(woman);
        Page page = windows.open(Visitor.sample(Role.LEADER));
        page.navigate("/can-bo/xem-xet");
        int before = page.locator("tr[data-item]").count();
        page.click("tr[data-item] a");
        assertThat(page.locator("tr[data-field=FULL_NAME]").count()).isEqualTo(1);
        assertThat(page.locator("svg.lt-chart rect").count()).isGreaterThan(2);
        page.check("#same-false");
        page.click("main form button");

        assertThat(page.locator("tr[data-item]").count()).isEqualTo(before - 1);
    }

    @Test
    void anotherNameIsSeenOnThePageOfTheListAndTakenAsAFile() {
        UUID done = CheckingScene.shared().done();
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        page.navigate("/can-bo/doi-chieu/" + done);

        assertThat(page.locator("tr[data-rechecked-line='2']").innerText())
                .contains("Khớp", "họ tên", "giá trị đúng");
        Download download = page.waitForDownload(() -> page.click("a[href$='thay-doi.csv']"));
        assertThat(download.path()).content().contains("full_name=Lê Ngọc Mây");
    }

    @Test
    void aThresholdThatSomebodyElseProposedIsTakenIntoForce() {
        CheckingScene.shared();
        Labels.add("G08", "TAX", "LOW_MARGIN", 0.9991, 400, 400);
        Labels.add("G08", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.93, 200, 199);
        Labels.add("G08", "TAX", "AMBIGUOUS_WITH_NUMBER", 0.85, 40, 10);
        PLATFORM.bean(ThresholdProposals.class)
                .propose(
                        AgencyCode.of("G08"),
                        Reading.Purpose.TAX,
                        0.95,
                        ReviewsTest.reviewer("G01"));
        Page page = windows.open(Visitor.sample(Role.LEADER));
        page.navigate("/can-bo/xem-xet");
        page.click("a[href$='/nguong']");
        Locator supplier = page.locator("[data-supplier=G08-TAX]");
        assertThat(supplier.innerText())
                .contains("ngưỡng của mô hình chung", "Đề xuất 90 %", "199 đúng");

        supplier.locator("button[value=true]").click();
        assertThat(page.locator(".govuk-error-summary a").allInnerTexts()).hasSize(1);
        supplier.locator("input[name=from]").fill("01/04/2099");
        supplier.locator("input[name=ground]").fill("Biên bản 12/BB");
        supplier.locator("button[value=true]").click();

        assertThat(supplier.innerText()).contains("Áp dụng từ 01/04/2099", "Biên bản 12/BB");
        assertThat(supplier.locator("[data-proposal] form").count()).isZero();
    }

    @Test
    void anybodySeesWhoVerifiesAndHowGoodTheirListsAre() {
        CheckingScene.shared();
        Page page = windows.open(Visitor.ANYBODY);
        page.navigate("/doi-chieu");
        assertThat(page.locator("tr[data-body=G09]").innerText())
                .contains("Bộ Nội vụ", "26/2023/QH15");
        page.click("tr[data-body=G09] a");
        page.locator("svg.lt-chart").first().waitFor();

        assertThat(page.locator("svg.lt-chart polyline").count()).isPositive();
        assertThat(page.request().get(page.url() + "/xu-huong.csv").text())
                .startsWith("done_on,matched,");
    }
}
