package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;

/** A person sees that an officer read, asks why, and reads the answer. */
class AccessJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String WORDS = "Tôi chưa hiểu vì sao hồ sơ bị mở hôm nay.";
    private static final String ANSWER = "Cán bộ mở hồ sơ khai sinh của bạn để kiểm tra giấy tờ.";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void anOfficersReadAppearsTheCitizenAsksTheOfficerAnswersAndTheCitizenReadsIt() {
        String code =
                PLATFORM.sql()
                        .sql("select code from services.dossier where dossier_id = ?")
                        .param(Scene.shared().submitted())
                        .query(String.class)
                        .single();
        Page officer = windows.open(Visitor.sample(Role.OFFICER));
        officer.navigate("/can-bo/ho-so/" + Scene.shared().submitted());

        Page citizen = windows.open(Visitor.sample(Role.CITIZEN));
        citizen.navigate("/toi");
        assertThat(citizen.locator("main tbody tr").count()).isEqualTo(5);
        citizen.click("main a[href='/toi/lich-su-truy-cap']");
        citizen.selectOption("#nguoi-xem", "OFFICER");
        citizen.click("main form button");
        Locator read = lineOf(citizen, code);
        assertThat(read.innerText()).contains("Cán bộ cấp xã", "Đọc hồ sơ bạn đã nộp", "118/2025");
        assertThat(read.innerText()).doesNotContain(officerName());

        read.locator("a").click();
        citizen.fill("#words", WORDS);
        citizen.click("main form button");
        assertThat(citizen.locator("main").innerText()).contains("Chờ trả lời", WORDS);

        officer.navigate("/can-bo/cau-hoi-truy-cap");
        questionAbout(officer, code).click();
        assertThat(officer.locator("main").innerText()).contains(WORDS, "Chính bạn đã xem");
        assertThat(officer.locator("#answer").count()).isZero();

        Page colleague = windows.open(Visitor.officer("can-bo-cung-xa", Desk.commune()));
        colleague.navigate("/can-bo/cau-hoi-truy-cap");
        assertThat(colleague.locator(".lt-nav__link[aria-current]").count()).isEqualTo(1);
        questionAbout(colleague, code).click();
        colleague.fill("#answer", ANSWER);
        colleague.click("main form button");
        assertThat(colleague.locator("main").innerText()).contains("Đã trả lời");

        citizen.navigate("/toi/lich-su-truy-cap?nguoi-xem=OFFICER");
        assertThat(lineOf(citizen, code).innerText()).contains("Đã trả lời");
        lineOf(citizen, code).locator("a").click();
        assertThat(citizen.locator("main").innerText()).contains(ANSWER);
    }

    @Test
    void anOfficerOfAnotherCommuneAndAnotherCitizenFindNothing() {
        Scene.Reads reads = Scene.shared().reads();
        Page leader = windows.open(Visitor.sample(Role.LEADER));
        assertThat(Windows.statusOf(leader, "/can-bo/cau-hoi-truy-cap/" + reads.open()))
                .isEqualTo(403);
        assertThat(Windows.statusOf(leader, "/toi/lich-su-truy-cap")).isEqualTo(403);
        Page officer = windows.open(Visitor.sample(Role.OFFICER));
        assertThat(Windows.statusOf(officer, "/toi/lich-su-truy-cap/" + reads.asked() + "/cau-hoi"))
                .isEqualTo(403);
    }

    @Test
    void extractsOfTheWholeRegisterStandBesideTheReads() {
        PLATFORM.sql()
                .sql(
                        """
                        insert into population.register_extract
                            (extract_id, taken_at, taken_by, purpose, ground, persons, sha256)
                        values (gen_random_uuid(), ?::timestamptz, 'vanhanh', 'Làm sạch dữ liệu bảo hiểm',
                            'Luật 26/2023/QH15, Điều 11', 1, repeat('0', 64))
                        """)
                .param(PLATFORM.bean(Clock.class).instant().toString())
                .update();
        Page page = windows.open(Visitor.sample(Role.CITIZEN), Language.VIETNAMESE);
        page.navigate("/toi/lich-su-truy-cap");

        assertThat(page.locator("section[aria-labelledby=extracts]").innerText())
                .contains("Làm sạch dữ liệu bảo hiểm – Luật 26/2023/QH15, Điều 11")
                .doesNotContain("vanhanh");
    }

    @Test
    void theHistoryPrintsWithoutItsFilterAndButtons() {
        Page page = windows.open(Visitor.sample(Role.CITIZEN), Language.VIETNAMESE);
        page.navigate("/toi/lich-su-truy-cap?trang=0");
        Scene.shared();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".lt-filter").isVisible()).isFalse();
        assertThat(page.locator(".lt-access a.lt-no-print").first().isVisible()).isFalse();
        assertThat(page.locator(".lt-access").first().isVisible()).isTrue();
    }

    private static Locator questionAbout(Page page, String code) {
        Locator row = page.locator("main tbody tr:has-text('" + code + "')");
        assertThat(row.count()).isEqualTo(1);
        return row.locator("a");
    }

    private static Locator lineOf(Page page, String code) {
        return page.locator(".lt-access:has-text('" + code + "'):has-text('Đọc hồ sơ')").first();
    }

    private static String officerName() {
        return PLATFORM.sql()
                .sql("select display_name from identity.account where username = 'canbo'")
                .query(String.class)
                .single();
    }
}
