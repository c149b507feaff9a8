package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.desk.DeskPeople;
import vn.lienthong.primitives.Sex;
import vn.lienthong.shell.Role;

/** An officer splits a household and merges it again; a second officer is told. */
class HouseholdJourneyTest {

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    private final Enrolment head = enrolled("Lầu A Chủ");
    private final Enrolment wife = enrolled("Lầu Thị Vợ");
    private final Enrolment son = enrolled("Lầu A Trai");

    private static Enrolment enrolled(String name) {
        return DeskPeople.enrolled(name, Sex.MALE, "1990-06-07", Desk.commune());
    }

    @BeforeEach
    void threeLiveTogether() {
        Desk.household(head.personId(), Set.of(head.personId(), wife.personId(), son.personId()));
    }

    private Page officer() {
        Page page = windows.open(Visitor.sample(Role.OFFICER));
        Desk.search(page, "lau a");
        return page;
    }

    private static void open(Page page, Enrolment person, String act) {
        page.navigate("/can-bo/dan-cu/" + person.personId());
        page.click("section[aria-labelledby=gia-dinh] a[href$='" + act + "']");
    }

    private static void send(Page page) {
        Desk.ground(page);
        page.fill("#day", "05/01/2026");
        page.click("main form button");
        if (page.locator("main form button[name=back]").count() == 1) {
            page.click("main form button >> nth=0");
        }
    }

    private static String household(Page page, Enrolment person) {
        page.navigate("/can-bo/dan-cu/" + person.personId());
        Locator family = page.locator("section[aria-labelledby=gia-dinh]");
        return family.innerText();
    }

    @Test
    void someMembersFormAHouseholdOfTheirOwnAndJoinTheOldOneAgain() {
        Page page = officer();
        open(page, son, "HOUSEHOLD_FORMED");
        assertThat(page.locator(".lt-members").innerText())
                .contains("Lầu A Chủ", "Lầu Thị Vợ", "Lầu A Trai");
        page.check(".govuk-checkboxes__item:has-text('Lầu Thị Vợ') input");
        page.selectOption("#head", son.personId().toString());
        send(page);
        assertThat(page.locator(".lt-done").innerText()).contains("Đã đăng ký, số ");

        assertThat(household(page, son)).contains("Lầu Thị Vợ").doesNotContain("Lầu A Chủ");
        assertThat(household(page, head)).doesNotContain("Lầu Thị Vợ", "Lầu A Trai");

        open(page, son, "HOUSEHOLDS_MERGED");
        page.fill("#intoNumber", head.number().unmasked());
        page.fill("#intoName", "Lầu A Chủ");
        send(page);
        assertThat(household(page, son)).contains("Lầu Thị Vợ", "Lầu A Chủ");
    }

    @Test
    void theHeadCannotLeaveTheOthersAlone() {
        Page page = officer();
        open(page, head, "HOUSEHOLD_FORMED");
        send(page);

        assertThat(page.locator("#members-error").innerText()).contains("không có chủ hộ");
    }

    @Test
    void theSecondOfTwoOfficersSeesWhoLeftAndDecidesAgain() {
        Page second = officer();
        open(second, wife, "HOUSEHOLD_FORMED");
        Page first = officer();
        open(first, son, "HOUSEHOLD_FORMED");
        send(first);

        send(second);

        assertThat(second.locator(".lt-members").innerText())
                .contains("Đã rời hộ từ khi bạn mở trang: Lầu A Trai");
        send(second);
        assertThat(second.locator(".lt-done").innerText()).contains("Đã đăng ký, số ");
        assertThat(household(second, head)).doesNotContain("Lầu Thị Vợ");
    }

    @Test
    void aHouseholdFormedOnADayStandsInTheLifeOfEachMember() {
        Page page = officer();
        page.navigate("/can-bo/dan-cu/" + wife.personId());

        assertThat(page.locator(".lt-event:has-text('Lập hộ, tách hộ')").innerText())
                .contains("02/10/2025");
    }
}
