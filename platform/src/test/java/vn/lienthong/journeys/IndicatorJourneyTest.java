package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Role;

/** From the list of figures down to the cases, and a figure from the desk to the public page. */
class IndicatorJourneyTest {

    private static final String INDICATOR = "/dieu-hanh/chi-tieu/portal.on-time-share";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @BeforeEach
    void everythingIsDelivered() {
        RunningPlatform.shared().awaitEvents();
    }

    private Page open(Visitor visitor, String path) {
        Page page = windows.open(visitor);
        page.navigate(path);
        return page;
    }

    @Test
    void theListHasAllSeventyOneFiguresAndSaysOfEachWhereItStands() {
        Page page = open(Visitor.ANYBODY, "/dieu-hanh/so-lieu-cong-bo");

        assertThat(page.url()).endsWith("/dieu-hanh/so-lieu");
        assertThat(page.locator("[data-code]").count()).isEqualTo(71 + 3);
        assertThat(page.locator("[data-measured]").count()).isEqualTo(17);
        assertThat(page.locator("[data-states]").innerText()).contains("71 số liệu: 17 được đo");
        assertThat(page.locator("[data-code='savings.telecom'] [data-lacks]").innerText())
                .contains("chưa biết chi phí mà mỗi lần xác thực thay thế");
        assertThat(page.locator("[data-code='steering.d06-tasks']").innerText())
                .contains("244/276", "88,41", "283, không phải 276");
        assertThat(page.locator("[data-code='steering.tasks-done-of-due']").innerText())
                .contains("98,63", "98,62");
        assertThat(page.locator("[data-code='steering.tasks-of-bodies']").innerText())
                .contains("14.068 + 1.983 + 5.640 + 223", "21.914");
    }

    @Test
    void everyCountOfAFormulaLeadsToAsManyCases() {
        Page page = open(Visitor.ANYBODY, INDICATOR);
        String closed = page.locator("[data-measure='dossiers.closed'] a").innerText();
        assertThat(page.locator("[data-figure=fraction]").innerText()).endsWith("/" + closed);
        page.locator("[data-measure='dossiers.closed'] a").click();

        assertThat(page.locator("main tbody tr").count()).isEqualTo(Integer.parseInt(closed));
    }

    @Test
    void theFileHoldsTheMonthsOfTheTable() {
        Page page = open(Visitor.ANYBODY, INDICATOR);
        int months = page.locator("[data-month]").count();

        String csv =
                page.request()
                        .get(RunningPlatform.shared().address() + INDICATOR + "/so-lieu.csv")
                        .text();

        assertThat(csv).startsWith("indicator,of,period,numerator,denominator,value,reason,");
        assertThat(csv.lines()).hasSize(months + 1).anyMatch(line -> line.contains("NOTHING_TO"));
    }

    @Test
    void theLinkOfAPageGivesTheSameNumbersAgain() {
        Page page = open(Visitor.ANYBODY, INDICATOR);
        String value = page.locator("[data-figure=value]").innerText();
        page.locator("[data-repeat]").click();

        assertThat(page.url()).contains("biet-den=");
        assertThat(page.locator("[data-figure=value]").innerText()).isEqualTo(value);
        page.navigate(INDICATOR + "?biet-den=2020-01-01");
        assertThat(page.locator("[data-figure=value]").innerText()).isEqualTo("Chưa đo");
    }

    @Test
    void aFigureIsPublicOnceASecondPersonConfirmedIt() {
        Page officer = open(Visitor.sample(Role.OFFICER), "/can-bo/so-lieu");
        officer.selectOption("#indicator", "portal.adults-using");
        officer.fill("#period", "2025-H2");
        officer.fill("#value", "41,75");
        officer.fill("#evidence", "Báo cáo 7/BC-UBND ngày 08/01/2026, biểu 1.");
        byte[] pdf = "%PDF-1.7 bieu 1".getBytes(StandardCharsets.US_ASCII);
        officer.setInputFiles("#file", new FilePayload("bieu-1.pdf", "application/pdf", pdf));
        officer.click("main form button");
        assertThat(officer.locator("main table").innerText()).contains("Chờ xác nhận");
        officer.locator("main table a").first().click();
        assertThat(officer.locator("main form").count()).isZero();
        String address = officer.url();
        Page anybody = open(Visitor.ANYBODY, "/dieu-hanh/chi-tieu/portal.adults-using");
        assertThat(anybody.locator("main").innerText()).doesNotContain("41,75");

        Page leader = open(Visitor.sample(Role.LEADER), address);
        String digest = leader.locator("[data-sha256]").innerText();
        assertThat(leader.locator("main form").innerText()).contains(digest);
        assertThat(Accessibility.of(leader).getViolations()).isEmpty();
        leader.click("main form button[value=true]");

        anybody.reload();
        assertThat(anybody.locator("[data-report]").innerText())
                .contains("41,75", "biểu 1", digest);
        assertThat(
                        anybody.request()
                                .get(
                                        RunningPlatform.shared().address()
                                                + anybody.locator("[data-report] [data-proof]")
                                                        .getAttribute("href"))
                                .body())
                .isEqualTo(pdf);
    }

    @Test
    void whatAProvinceReportsStandsBesideWhatIsMeasuredWithTheGap() {
        Page page = open(Visitor.ANYBODY, INDICATOR);

        assertThat(page.locator("[data-gap]").allInnerTexts()).isNotEmpty().contains("+2,50");
    }

    /** Every number of the way down is the one before it, of fewer. */
    @Test
    void theWayDownLeadsFromTheCountryThroughAProvinceToACommune() {
        Page page = open(Visitor.ANYBODY, "/dieu-hanh/chi-tieu/portal.online-dossier-share");
        page.locator("main table a[href*='tinh=']").first().click();
        Locator rows = page.locator("main table:has(a[href*='xa=']) tbody tr");
        rows.first().waitFor();
        Locator first = rows.first();
        String name = first.locator("th").innerText();
        String value = first.locator("td").innerText().split("\\s", 2)[0];
        assertThat(value).isNotBlank();
        String file = page.locator("main a[href*='theo-xa.csv']").getAttribute("href");
        assertThat(page.request().get(file).text().lines()).hasSize(rows.count() + 1);

        first.locator("a").click();

        assertThat(page.locator("main .govuk-caption-l").innerText()).contains(name);
        assertThat(page.locator("[data-figure=value]").innerText()).startsWith(value);
        assertThat(page.locator("main a[href*='truong-hop']").first().getAttribute("href"))
                .as("cases are of the province")
                .contains("tinh=")
                .doesNotContain("xa=");
        page.selectOption("#tinh", "12");
        page.click(".lt-filter button");
        page.waitForURL(Pattern.compile(".*tinh=12.*xa=.*"));
        assertThat(page.locator("main .govuk-caption-l").innerText())
                .as("a commune of another province is left out")
                .doesNotContain(name);
    }

    @Test
    void anObstacleIsReadByEveryOfficial() {
        Page officer = open(Visitor.sample(Role.OFFICER), "/can-bo/vuong-mac");
        officer.selectOption("#about", "portal.on-time-share");
        officer.fill("#words", "Máy quét của bộ phận một cửa hỏng từ đầu tháng.");
        officer.fill("#since", "02/03/2026");
        officer.selectOption("#cause", "MONEY");
        officer.selectOption("#outside", "false");
        officer.fill("#proposal", "Cho phép mua máy mới từ nguồn chi thường xuyên.");
        officer.fill("#answering", "G22");
        officer.click("main form button");

        Page leader = open(Visitor.sample(Role.LEADER), "/can-bo/vuong-mac/chua-tra-loi");
        assertThat(leader.locator("main").innerText()).contains("Máy quét", "Kinh phí");
        leader.click("main a:has-text('Máy quét')");
        assertThat(leader.locator("main form").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/dieu-hanh/nhiem-vu?don-vi=ZZZ, 422, H01.151.01",
        "/dieu-hanh/chi-tieu/steering.tasks-done?don-vi=ZZZ, 422, H01.151.01",
        "/dieu-hanh/chi-tieu/portal.on-time-share?ky=2026-13, 400, 2026-Q1",
        "/dieu-hanh/chi-tieu/portal.on-time-share?biet-den=homqua, 400, 2026-03-27",
        "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=999, 422, mã",
        "/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01&xa=99999, 422, mã",
        "/dieu-hanh/chi-tieu/portal.on-time-share/theo-xa.csv, 422, mã",
        "/dieu-hanh/chi-tieu/portal.nothing, 404, chỉ tiêu"
    })
    void aWrongAddressIsToldWithAnExample(String path, int status, String example) {
        Page page = windows.open(Visitor.ANYBODY);
        Response answer = Objects.requireNonNull(page.navigate(path), "answer");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("main").innerText()).contains(example).doesNotContain("2025-07-01");
    }
}
