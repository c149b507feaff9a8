package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.reference.AdministrativeUnits;
import vn.lienthong.shell.Role;

/** The main job from end to end: a birth, from the parent's form to the province's figure. */
class BirthJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String UUID_PATTERN =
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String PERSONAL_NUMBER = "[0-9]{12}";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void aParentRegistersABirthAndTheProvincesFigureRisesByOneAndLeadsToTheCase() {
        String childName = "Nguyễn Hoàng Bảo Châu";
        PLATFORM.awaitEvents();
        Page publicPage = windows.open(Visitor.ANYBODY);
        long before = births(publicPage);
        Page parent = windows.open(Visitor.sample(Role.CITIZEN));

        String receipt = handsIn(parent, childName);
        String code = parent.locator(".govuk-panel .lt-code").innerText();
        sendingAgainGivesTheSameDossier(parent, receipt);
        anOfficerAcceptsAndApproves(code, childName);
        String token = theCertificateIsThere(parent, receipt, childName);
        anybodyCanVerifyIt(publicPage, token, childName);

        PLATFORM.awaitEvents();
        assertThat(births(publicPage)).isEqualTo(before + 1);
        publicPage.click(birthsOfTheProvince());
        assertThat(publicPage.locator("main tbody tr").count()).isEqualTo((int) before + 1);
        assertThat(publicPage.locator("main tbody").innerText()).doesNotContain("Bảo Châu");
        parent.navigate("/toi");
        assertThat(parent.locator("main tbody").innerText())
                .contains("Cán bộ cấp xã")
                .contains("Đăng ký hộ tịch");
        assertThat(windows.addresses())
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(address.replaceAll(UUID_PATTERN, ""))
                                .doesNotContainPattern(PERSONAL_NUMBER));
    }

    @Test
    void aFatherWhoNamesAMotherWhoIsNotInTheRegisterIsToldSoAndLosesNothing() {
        Known man = somebody("M");
        Known woman = somebody("F");
        Page page = windows.open(accountOf(man));
        var form = new BirthForm(page).begin();
        form.choose("father").at("child-name").write("childName", "Trần Gia Huy").at("child-sex");
        form.choose("MALE").at("birth-date").write("birthDate", BirthForm.daysAgo(9));
        form.at("birth-place").write("birthPlace", "Trạm y tế xã").at("mother");

        page.fill("#motherNumber", "001199999999");
        form.write("motherName", woman.name()).refuses("motherNumber", "không khớp với một người");
        assertThat(page.inputValue("#motherName")).isEqualTo(woman.name());
        page.fill("#motherNumber", woman.number());
        form.write("motherName", "Nguyễn Thị Không Ai")
                .refuses("motherNumber", "không khớp với một người");
        page.fill("#motherNumber", man.number());
        form.write("motherName", man.name()).refuses("motherNumber", "Giới tính");
        page.fill("#motherNumber", woman.number());
        form.write("motherName", woman.name()).at("commune").send().at("birth-notice");
        form.attach("anh.pdf", "application/pdf", BirthForm.PAPER).at("kiem-tra");

        assertThat(page.locator("main").innerText())
                .contains("Trần Gia Huy", woman.name())
                .doesNotContainPattern(PERSONAL_NUMBER);
        form.submit();
        assertThat(page.locator(".govuk-panel").innerText()).contains("Đã nhận hồ sơ của bạn");
    }

    private static String handsIn(Page page, String childName) {
        var form = new BirthForm(page).begin();
        form.send().refuses("relation", "Câu này cần được trả lời");
        form.choose("mother").at("child-name");
        form.write("childName", "Nguyễn Minh 4nh").refuses("childName", "Họ tên chỉ gồm chữ cái");
        assertThat(page.inputValue("#childName")).isEqualTo("Nguyễn Minh 4nh");
        form.write("childName", childName).at("child-sex").choose("FEMALE").at("birth-date");
        form.write("birthDate", "31/02/2026").refuses("birthDate", "Ngày này không có trong lịch");
        assertThat(page.inputValue("#birthDate")).isEqualTo("31/02/2026");
        form.write("birthDate", BirthForm.daysAgo(-1))
                .refuses("birthDate", "Ngày sinh không được sau hôm nay");
        form.write("birthDate", BirthForm.daysAgo(3)).at("birth-place");
        form.write("birthPlace", "Bệnh viện Phụ sản Hà Nội").at("father").send().at("commune");
        String prefilled = page.inputValue("#commune");
        form.write("commune", "Phường Zzyzx, Thành phố Qwerty")
                .refuses("commune", "Không có xã, phường hay đặc khu nào tên như vậy");
        form.write("commune", prefilled).at("birth-notice");
        form.attach("giay-chung-sinh.pdf", "application/pdf", BirthForm.PAPER).at("kiem-tra");
        assertThat(page.locator("main").innerText())
                .contains(childName, "Bệnh viện Phụ sản Hà Nội", prefilled, "giay-chung-sinh.pdf");
        return form.submit();
    }

    private static void sendingAgainGivesTheSameDossier(Page page, String receipt) {
        page.goBack();
        new BirthForm(page).at("kiem-tra");
        assertThat(new BirthForm(page).submit()).isEqualTo(receipt);
        page.navigate("/ho-so");
        String path = receipt.substring(receipt.indexOf("/ho-so/"));
        assertThat(page.locator("a[href='" + path + "']").count()).isEqualTo(1);
        page.navigate(receipt);
    }

    private void anOfficerAcceptsAndApproves(String code, String childName) {
        Page officer = windows.open(Visitor.sample(Role.OFFICER));
        officer.navigate("/can-bo");
        Locator row = officer.locator("tbody tr", rowOf(code));
        assertThat(row.innerText()).contains(childName, "Trực tuyến", "Mới đăng ký");
        row.locator("a").click();
        officer.click("form[action$='/tiep-nhan'] button");
        officer.click("form[action$='/phe-duyet'] button");
        assertThat(officer.locator("main").innerText()).contains("Đã trả kết quả");
        assertThat(officer.locator("main form").count()).isZero();
    }

    private static Page.LocatorOptions rowOf(String code) {
        return new Page.LocatorOptions().setHasText(code);
    }

    private static String theCertificateIsThere(Page parent, String receipt, String childName) {
        parent.navigate(receipt);
        parent.click(".govuk-inset-text a");
        Locator document = parent.locator(".lt-document");
        assertThat(document.innerText()).contains("Giấy khai sinh", childName);
        assertThat(document.innerText()).containsPattern(PERSONAL_NUMBER);
        assertThat(document.locator("svg.lt-qr path").getAttribute("d")).startsWith("M");
        String address = document.locator("a").getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void anybodyCanVerifyIt(Page page, String token, String childName) {
        page.navigate("/xac-minh");
        page.fill("#ma", token);
        page.click("main form button");
        assertThat(page.locator("main").innerText())
                .contains("Giấy tờ này là thật", "N.H.B.C.")
                .doesNotContain(childName)
                .doesNotContainPattern(PERSONAL_NUMBER);
    }

    private static long births(Page page) {
        page.navigate("/dieu-hanh");
        return Long.parseLong(page.locator(birthsOfTheProvince()).innerText().replace(".", ""));
    }

    private static String birthsOfTheProvince() {
        String commune =
                PLATFORM.bean(Accounts.class).find("canbo").orElseThrow().commune().orElseThrow();
        LocalDate today = LocalDate.now(PLATFORM.bean(Clock.class));
        String province =
                PLATFORM.bean(AdministrativeUnits.class).provinceOf(commune, today).code();
        return "tr[data-province='" + province + "'] a[data-figure=births]";
    }

    /** Somebody of the register. */
    private record Known(UUID person, String name, String number) {}

    private static Known somebody(String sex) {
        List<Known> found =
                PLATFORM.sql()
                        .sql(
                                """
                                select person_id, full_name, number from population.person_current
                                where sex = ? and birth_date between '1980' and '1999'
                                  and person_id not in
                                      (select person_id from identity.account where person_id is not null)
                                order by person_id limit 1
                                """)
                        .param(sex)
                        .query((row, number) ->
                                new Known(
                                        row.getObject("person_id", UUID.class),
                                        row.getString("full_name"),
                                        row.getString("number")))
                        .list();
        return found.getFirst();
    }

    private static Visitor accountOf(Known person) {
        var visitor = new Visitor("nguoi-cha", "mat-khau-kiem-thu");
        PLATFORM.bean(Accounts.class)
                .open(
                        new OpenAccount(
                                visitor.username(),
                                visitor.password(),
                                person.name(),
                                Role.CITIZEN,
                                person.person(),
                                null));
        return visitor;
    }
}
