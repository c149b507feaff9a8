package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.identity.OpenAccount;
import vn.lienthong.shell.Role;

/** Everybody sees their own, and nothing tells whether there is more. */
class RightsJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final String PASSWORD = "mat-khau-kiem-thu";

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @Test
    void anOfficerSeesOnlyTheDossiersOfTheirCommune() {
        String code =
                PLATFORM.sql()
                        .sql("select code from services.dossier where dossier_id = ?")
                        .param(Scene.shared().submitted())
                        .query(String.class)
                        .single();
        Page own = windows.open(Visitor.sample(Role.OFFICER));
        own.navigate("/can-bo");
        assertThat(own.locator("main").innerText()).contains(code);

        Page other = windows.open(officerElsewhere());
        other.navigate("/can-bo");
        assertThat(other.locator("main").innerText()).doesNotContain(code);
        String path = "/can-bo/ho-so/" + Scene.shared().submitted();
        assertThat(statusOf(other, path)).isEqualTo(404);
        assertThat(statusOf(other, path + "/giay/birthNotice")).isEqualTo(404);
    }

    @Test
    void aCitizenCannotOpenAnOfficersDesk() {
        Page citizen = windows.open(Visitor.sample(Role.CITIZEN));

        assertThat(statusOf(citizen, "/can-bo")).isEqualTo(403);
        assertThat(statusOf(citizen, "/can-bo/ho-so/" + Scene.shared().submitted())).isEqualTo(403);
        assertThat(citizen.locator("main").innerText()).contains("Về trang đầu");
        assertThat(citizen.locator("nav").innerText()).doesNotContain("chờ giải quyết");
    }

    @Test
    void somebodyElsesDossierIsNotFound() {
        Page stranger = windows.open(strangerWithAnAccount());
        Scene scene = Scene.shared();

        for (String path :
                List.of(
                        "/ho-so/" + scene.submitted(),
                        "/ho-so/" + scene.finished() + "/ket-qua",
                        "/ho-so/nhap/" + scene.ready(),
                        "/ho-so/nhap/" + scene.ready() + "/kiem-tra")) {
            assertThat(statusOf(stranger, path)).as(path).isEqualTo(404);
            assertThat(stranger.locator("main").innerText()).contains("Về trang đầu");
        }
        stranger.navigate("/ho-so");
        assertThat(stranger.locator("main").innerText()).contains("Bạn chưa nộp hồ sơ nào");
    }

    @Test
    void somebodySignedOutIsAskedToSignInAndThenGetsThePageTheyWanted() {
        Page page = windows.open(Visitor.ANYBODY);
        Visitor mother = Visitor.sample(Role.CITIZEN);
        page.navigate("/ho-so");
        assertThat(page.url()).endsWith("/dang-nhap");

        page.fill("#username", mother.username());
        page.fill("#password", mother.password() + "x");
        page.click("main form button");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(1);
        page.fill("#username", mother.username());
        page.fill("#password", mother.password());
        page.click("main form button");

        assertThat(page.url()).contains("/ho-so");
        page.click(".lt-header__button");
        assertThat(page.locator(".lt-header__tools").innerText()).contains("Đăng nhập");
        page.navigate("/toi");
        assertThat(page.url()).endsWith("/dang-nhap");
    }

    private static int statusOf(Page page, String path) {
        return Objects.requireNonNull(page.navigate(path), path).status();
    }

    private static Visitor officerElsewhere() {
        String own =
                PLATFORM.bean(Accounts.class).find("canbo").orElseThrow().commune().orElseThrow();
        String commune =
                PLATFORM.sql()
                        .sql(
                                """
                                select commune_code from services.dossier where commune_code <> ?
                                order by commune_code limit 1
                                """)
                        .param(own)
                        .query(String.class)
                        .single();
        PLATFORM.bean(Accounts.class)
                .open(
                        new OpenAccount(
                                "can-bo-khac", PASSWORD, "Cán bộ", Role.OFFICER, null, commune));
        return new Visitor("can-bo-khac", PASSWORD);
    }

    private static Visitor strangerWithAnAccount() {
        UUID person =
                PLATFORM.sql()
                        .sql(
                                """
                                select person_id from population.person_current
                                where birth_date between '1970' and '1979' order by person_id limit 1
                                """)
                        .query(UUID.class)
                        .single();
        PLATFORM.bean(Accounts.class)
                .open(
                        new OpenAccount(
                                "nguoi-la", PASSWORD, "Người lạ", Role.CITIZEN, person, null));
        return new Visitor("nguoi-la", PASSWORD);
    }
}
