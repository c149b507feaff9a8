package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.Role;

/** Everybody sees their own, and nothing tells whether there is more. */
class RightsJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();

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
        assertThat(Windows.statusOf(other, path)).isEqualTo(404);
        assertThat(Windows.statusOf(other, path + "/giay/birthNotice")).isEqualTo(404);
    }

    @Test
    void aCitizenCannotOpenAnOfficersDesk() {
        Page citizen = windows.open(Visitor.sample(Role.CITIZEN));

        assertThat(Windows.statusOf(citizen, "/can-bo")).isEqualTo(403);
        assertThat(Windows.statusOf(citizen, "/can-bo/ho-so/" + Scene.shared().submitted()))
                .isEqualTo(403);
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
            assertThat(Windows.statusOf(stranger, path)).as(path).isEqualTo(404);
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

    private static Visitor officerElsewhere() {
        String commune =
                PLATFORM.sql()
                        .sql(
                                """
                                select commune_code from services.dossier where commune_code <> ?
                                order by commune_code limit 1
                                """)
                        .param(Desk.commune())
                        .query(String.class)
                        .single();
        return Visitor.officer("can-bo-khac", commune);
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
        return Visitor.citizen("nguoi-la", person);
    }
}
