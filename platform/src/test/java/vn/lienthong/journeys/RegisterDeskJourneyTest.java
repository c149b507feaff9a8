package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.desk.DeskPeople;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Role;

/** An officer searches, opens a person, looks back, corrects, registers and issues. */
class RegisterDeskJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private static UUID enrolled(String name) {
        return DeskPeople.enrolled(name, Sex.FEMALE, "1990-06-07", Desk.commune()).personId();
    }

    private Page found(String typed) {
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        Desk.search(page, typed);
        return page;
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    void aPersonIsFoundWithoutAccentsAndTheSearchStandsInNoAddress() {
        enrolled("Thào Thị Xênh");

        Page page = found("thao xenh");

        Locator row = page.locator("main tbody tr");
        assertThat(row.count()).isEqualTo(1);
        assertThat(row.innerText()).contains("Thào Thị Xênh", "07/06/1990", "Nữ", "•");
        assertThat(page.inputValue("#name")).isEqualTo("thao xenh");
        assertThat(page.inputValue("#reason")).isEqualTo(Desk.REASON);
        assertThat(windows.addresses()).noneMatch(address -> address.contains("xenh"));
    }

    @Test
    void aCorrectionIsCheckedRegisteredAndStandsOnTheActThatItCorrects() {
        UUID person = enrolled("Thào Thị Pà");
        Page page = found("thao pa");
        page.click("main tbody tr a");
        assertThat(main(page)).contains("Còn sống", "Thu thập ban đầu");

        page.click(".lt-event__links a");
        page.selectOption("#corrected", "BIRTH_DATE");
        page.fill("#value", "08/06/1990");
        page.fill("#day", "05/01/2026");
        page.selectOption("#groundKind", "LAW");
        page.fill("#groundNumber", "60/2014/QH13");
        page.fill("#groundDate", "20/11/2014");
        page.fill("#groundArticle", "28");
        page.click("main form button");
        assertThat(main(page)).contains("Kiểm tra trước khi đăng ký", "08/06/1990", "60/2014/QH13");
        page.click("main form button >> nth=0");

        assertThat(page.locator(".lt-done").innerText()).contains("Đã đăng ký, số ");
        assertThat(page.locator(".lt-facts").first().innerText()).contains("08/06/1990");
        Locator amended =
                page.locator(".lt-event:has-text('Thu thập ban đầu') .lt-event__amendment");
        assertThat(amended.innerText()).contains("Cải chính", "08/06/1990", "60/2014/QH13");

        page.navigate("/can-bo/dan-cu/" + person + "?biet-den=2025-12-31");
        assertThat(page.locator(".lt-facts").first().innerText()).contains("07/06/1990");
    }

    @Test
    void aRefusalNamesTheFieldAndTheArticle() {
        UUID person = enrolled("Thào Thị Dở");
        Page page = found("thao do");

        page.navigate("/can-bo/dan-cu/" + person + "/su-kien/DEATH");
        Desk.ground(page);
        page.fill("#day", "05/01/1980");
        page.click("main form button");

        assertThat(page.locator("#day-error").first().innerText())
                .contains("60/2014/QH13", "Điều 5");
        assertThat(page.inputValue("#groundNumber")).isEqualTo("60/2014/QH13");
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhatCameInBetween() {
        UUID person = enrolled("Thào Thị Mị");
        Page first = found("thao mi");
        first.navigate("/can-bo/dan-cu/" + person + "/su-kien/NAME_CHANGED");
        Page second = windows.open(Visitor.sample(Role.OFFICER));
        second.navigate("/can-bo/dan-cu/" + person + "/su-kien/NAME_CHANGED");
        rename(first, "Thào Thị Mỵ");

        rename(second, "Thào Thị My");

        assertThat(main(second)).contains("một sự kiện khác của người này đã được ghi");
        second.navigate("/can-bo/dan-cu/" + person);
        assertThat(second.locator("h1").innerText()).isEqualTo("Thào Thị Mỵ");
    }

    private static void rename(Page page, String name) {
        Desk.ground(page);
        page.fill("#newName", name);
        page.fill("#day", "05/01/2026");
        page.click("main form button");
        page.click("main form button >> nth=0");
    }

    @Test
    void aDeathIsRegisteredAndItsExtractVerifiesForAnybody() {
        UUID person = enrolled("Thào Thị Súa");
        Page page = found("thao sua");
        page.navigate("/can-bo/dan-cu/" + person + "/su-kien/DEATH");
        Desk.ground(page);
        page.fill("#day", "05/01/2026");
        page.fill("#place", "Bệnh viện Bạch Mai");
        page.click("main form button");
        page.click("main form button >> nth=0");

        page.click(".lt-event__button");

        assertThat(page.locator(".lt-document").innerText())
                .contains("Trích lục khai tử", "Thào Thị Súa", "Bệnh viện Bạch Mai");
        String address = page.locator(".lt-document a").innerText();
        Page anybody = windows.open(Visitor.ANYBODY);
        anybody.navigate(address);
        assertThat(main(anybody)).contains("Giấy tờ này là thật", "Trích lục khai tử", "T.T.S.");
    }

    @Test
    void aPersonOfAnotherCommuneIsRefusedUntilAPurposeAndTheirPapersOpenTheRecord() {
        Enrolment person =
                DeskPeople.enrolled("Thào Thị Vừ", Sex.FEMALE, "1990-06-07", Desk.otherCommune());
        Page page = found("thao vu");
        assertThat(page.locator("main tbody tr").innerText())
                .contains("1990")
                .doesNotContain("07/06");

        page.navigate("/can-bo/dan-cu/" + person.personId());
        assertThat(main(page)).contains("Hồ sơ thuộc xã, phường khác");
        page.navigate("/can-bo/dan-cu/muc-dich?tiep=/can-bo/dan-cu/" + person.personId());
        page.selectOption("#purpose", "DOSSIER_IN_HAND");
        page.click("main form button");
        assertThat(page.locator("h1").innerText()).isEqualTo("Mở hồ sơ theo giấy tờ");
        page.fill("#number", person.number().unmasked());
        page.fill("#birthDate", "08/06/1990");
        page.click("main form button");
        assertThat(main(page)).contains("không thuộc về cùng một người");
        page.fill("#birthDate", "07/06/1990");
        page.click("main form button");

        assertThat(page.locator("h1").innerText()).isEqualTo("Thào Thị Vừ");
        assertThat(main(page)).contains("Giải quyết hồ sơ về người này");
    }

    @Test
    void withoutAPurposeNoRecordOpens() {
        UUID person = enrolled("Thào Thị Ly");
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        page.context().clearCookies();
        page.navigate("/dang-nhap");
        page.fill("#username", Visitor.sample(Role.OFFICER).username());
        page.fill("#password", Visitor.sample(Role.OFFICER).password());
        page.click("main button[type=submit]");

        page.navigate("/can-bo/dan-cu/" + person);

        assertThat(main(page))
                .contains("Vì sao bạn xem hồ sơ dân cư?")
                .doesNotContain("Thào Thị Ly");
    }
}
