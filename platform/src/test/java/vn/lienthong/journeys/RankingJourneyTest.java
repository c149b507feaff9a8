package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.RunningPlatform;

/** From the overview to a league table, why a body stands there, the map, and the files. */
class RankingJourneyTest {

    private static final String TABLE = "/dieu-hanh/xep-hang/civil-status.births-registered";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @BeforeEach
    void everythingIsDelivered() {
        RunningPlatform.shared().awaitEvents();
    }

    private Page open(String path) {
        Page page = windows.open(Visitor.ANYBODY);
        page.navigate(path);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "vi, Bảng xếp hạng, Số liệu của chính đơn vị",
        "en, League tables, The body's own figures"
    })
    void aBodyLearnsWhyItsRankChanged(String language, String title, String own) {
        Page page = open("/dieu-hanh?lang=" + language);
        page.click("main a[href='/dieu-hanh/xep-hang']");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        page.locator("main a[href*='births-registered']").first().click();
        assertThat(page.locator("[data-body]").count()).isEqualTo(34);
        assertThat(page.locator("[data-rank]").first().innerText()).startsWith("1");
        page.locator("[data-body] a").first().click();

        Locator parts = page.locator("[data-part]");
        assertThat(parts.count()).isPositive();
        assertThat(page.locator("main").innerText()).contains(own);
        BigDecimal sum = BigDecimal.ZERO;
        for (Locator places : page.locator("[data-places]").all()) {
            sum = sum.add(new BigDecimal(places.getAttribute("data-places")));
        }
        assertThat(sum)
                .isEqualByComparingTo(
                        new BigDecimal(page.locator("[data-whole]").getAttribute("data-whole")));
    }

    @Test
    void theLinkOfATableGivesTheSameTableAgainAndTheFileHasItsRows() {
        Page page = open(TABLE);
        String shown = page.locator("main table").innerText();
        page.locator("[data-repeat]").click();
        assertThat(page.url()).contains("biet-den=");
        assertThat(page.locator("main table").innerText()).isEqualTo(shown);

        String csv =
                page.request()
                        .get(RunningPlatform.shared().address() + TABLE + "/so-lieu.csv")
                        .text();
        assertThat(csv).startsWith("index,set,period,known_on,body,rank,");
        assertThat(csv.lines()).hasSize(35);
    }

    /** What the overview shows as known on a day is what its files and its link give again. */
    @Test
    void theOverviewHasItsFilesAndALinkThatRepeatsIt() {
        Page page = open("/dieu-hanh");
        String births = page.locator("[data-province='01'] [data-figure=births]").innerText();
        String address = RunningPlatform.shared().address();
        page.locator("[data-repeat]").click();

        assertThat(page.url()).contains("biet-den=");
        assertThat(page.locator("[data-province='01'] [data-figure=births]").innerText())
                .isEqualTo(births);
        String provinces = page.request().get(address + "/dieu-hanh/theo-tinh.csv").text();
        assertThat(provinces.lines())
                .hasSize(35)
                .anyMatch(line -> line.startsWith("01,") && line.endsWith("," + births));
        assertThat(page.request().get(address + "/dieu-hanh/theo-thang.csv").text().lines())
                .hasSize(8);
        assertThat(
                        page.request()
                                .get(address + "/dieu-hanh/theo-tinh.csv?biet-den=2020-01-01")
                                .text())
                .contains("\n01,0,0,0,0,0\n");
    }

    /** Targets, tasks, map, ranks and trends stand on one page, each with its file. */
    @Test
    void theOverviewHasTargetsTasksAMapRanksAndTrends() {
        Page page = open("/dieu-hanh");
        String address = RunningPlatform.shared().address();

        assertThat(page.locator("[data-standing]").count()).isGreaterThanOrEqualTo(5);
        assertThat(page.locator("[data-standing='portal.on-time-share'] [data-reached]").count())
                .isEqualTo(1);
        assertThat(page.locator("[data-tile]").count()).isEqualTo(36);
        assertThat(page.locator("[data-league]").count()).isBetween(1, 5);
        assertThat(page.locator("svg.lt-chart").count()).isEqualTo(3);
        for (String file :
                List.of(
                        "chi-tieu-va-muc-tieu.csv",
                        "nhiem-vu-theo-tinh-trang.csv",
                        "so-lieu.csv")) {
            Locator link = page.locator("main a[href*='" + file + "']").first();
            assertThat(page.request().get(address + link.getAttribute("href")).status())
                    .as(file)
                    .isEqualTo(200);
        }
        String overdue = page.locator("[data-tasks=OVERDUE]").textContent().strip();
        assertThat(page.request().get(address + "/dieu-hanh/nhiem-vu-theo-tinh-trang.csv").text())
                .contains("OVERDUE," + overdue + "\n");
        page.locator("[data-repeat]").click();
        page.waitForURL("**biet-den=**");
        assertThat(page.locator("[data-tasks=OVERDUE]").textContent().strip()).isEqualTo(overdue);
        page.navigate("/dieu-hanh?biet-den=2020-01-01");
        assertThat(page.locator("[data-tasks=OVERDUE]").textContent().strip()).isEqualTo("0");
        page.navigate("/dieu-hanh?tinh=01");
        assertThat(page.locator("[data-standing='portal.adults-using']").count())
                .as("what is not known of provinces is left out")
                .isZero();
    }

    @Test
    void aSetThatNothingMeasuresSaysSoAndShowsItsCriteria() {
        Page page = open("/dieu-hanh/xep-hang/dti-provinces?ky=2024");

        assertThat(page.locator("[data-none]").innerText()).contains("Chưa xếp hạng được");
        assertThat(page.locator("[data-criterion]").count()).isEqualTo(11);
        assertThat(page.locator("main").innerText()).contains("922/QĐ-BTTTT", "chưa chép");
    }

    @Test
    void theMapHasAllProvincesOfItsTimeAndTheIslands() {
        Page page = open("/dieu-hanh/chi-tieu/portal.on-time-share/ban-do");
        assertThat(page.locator("[data-tile]").count()).isEqualTo(36);
        assertThat(page.locator("svg.lt-tiles").textContent()).contains("Hoàng Sa", "Trường Sa");
        assertThat(page.locator("[data-conversion]").innerText()).contains("Tử số và mẫu số");
        page.selectOption("#ban-do", "63");
        page.click("main form button");

        assertThat(page.locator("[data-tile]").count()).isEqualTo(65);
        assertThat(page.locator("[data-province='27']").innerText()).contains("Bắc Ninh");
        assertThat(page.locator("main").innerText()).contains("Không quy đổi được");
    }

    /** One province month by month, on the map of today and on the former one. */
    @Test
    void theCourseOfAProvinceSaysHowItIsCarriedOverAndHasItsTableAndFile() {
        Page page = open("/dieu-hanh/chi-tieu/portal.on-time-share?tinh=01");
        assertThat(page.locator("[data-conversion]").innerText()).contains("Tử số và mẫu số");
        page.locator("[data-course]").click();
        page.waitForURL("**/ban-do/01**");

        int months = page.locator("[data-month]").count();
        assertThat(months).isPositive();
        assertThat(page.locator("svg.lt-chart").count()).isEqualTo(1);
        assertThat(page.locator("[data-conversion]").innerText()).contains("Tử số và mẫu số");
        String csv =
                page.request()
                        .get(
                                RunningPlatform.shared().address()
                                        + page.locator("main a[href*='.csv']").getAttribute("href"))
                        .text();
        assertThat(csv.lines()).hasSize(months + 1);
        assertThat(csv).startsWith("indicator,map,province,period,");
        page.locator("[data-repeat]").click();
        page.waitForURL("**biet-den=**");
        assertThat(page.locator("[data-month]").count()).isEqualTo(months);
        page.navigate("/dieu-hanh/chi-tieu/portal.on-time-share/ban-do/27?ban-do=63");
        assertThat(page.locator("h1").innerText()).contains("Bắc Ninh");
    }

    @Test
    void savingsHaveTheirFile() {
        Page page = open("/dieu-hanh/tiet-kiem");

        String csv =
                page.request()
                        .get(
                                RunningPlatform.shared().address()
                                        + page.locator("a[href$='.csv']").getAttribute("href"))
                        .text();
        assertThat(csv.lines()).hasSize(page.locator("[data-case]").count() + 1);
        assertThat(csv).contains("1024000,1024000,231000,231000,-77.44,-77.44,");
    }

    @Test
    void everyFileOfTheCatalogueIsThere() {
        Page page = open("/du-lieu-mo");
        assertThat(page.locator("[data-dataset]").count()).isGreaterThan(15);

        for (Locator link : page.locator("[data-dataset='portal.on-time-share'] a").all()) {
            assertThat(page.request().get(link.getAttribute("href")).status()).isEqualTo(200);
        }
    }

    @Test
    void thePageOfADataSetSaysTheHashOfEachFile() throws NoSuchAlgorithmException {
        Page page = open("/du-lieu-mo");
        page.locator("[data-dataset='portal.on-time-share'] th a").click();
        page.locator("[data-file]").first().waitFor();
        List<Locator> files = page.locator("[data-file]").all();
        assertThat(files).hasSize(4);

        for (Locator file : files) {
            byte[] bytes = page.request().get(file.locator("a").getAttribute("href")).body();
            assertThat(file.locator(".lt-hash").innerText())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dieu-hanh/xep-hang/nothing, 404, bảng xếp hạng",
        "/dieu-hanh/chi-tieu/portal.on-time-share/ban-do/27, 422, mã",
        "/dieu-hanh/xep-hang/portal.on-time-share?loai=COMMUNE, 400, PROVINCE",
        "/dieu-hanh/xep-hang/portal.on-time-share?ky=2026-13, 400, 2026-Q1",
        "/dieu-hanh/xep-hang/portal.on-time-share/H99, 422, H26",
        "/du-lieu-mo/nothing/data.csv, 404, bộ dữ liệu",
        "/du-lieu-mo/nothing, 404, bộ dữ liệu",
        "/du-lieu-mo?ban-do=62, 400, 63"
    })
    void aWrongAddressIsToldWithWhatIsRight(String path, int status, String said) {
        Page page = windows.open(Visitor.ANYBODY);
        Response answer = Objects.requireNonNull(page.navigate(path), "answer");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("main").innerText()).contains(said);
    }
}
