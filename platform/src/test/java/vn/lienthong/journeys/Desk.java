package vn.lienthong.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.population.ActOrder;
import vn.lienthong.population.ActOutcome;
import vn.lienthong.population.ActRegistration;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.desk.DeskPeople;
import vn.lienthong.population.desk.Reviews;
import vn.lienthong.primitives.LegalGround;
import vn.lienthong.primitives.Period;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.Identifiers;

/** The register desk of the sample officer, and people for it. */
final class Desk {

    static final String REASON = "hồ sơ xác nhận cư trú 12/2026";

    private static final Shown SHOWN = shown();

    /**
     * People of the pages that are looked at.
     *
     * @param resident lives in the officer's commune
     * @param stranger lives elsewhere
     * @param dead died in 2026, married before, corrected and revoked once
     * @param member belongs to a household of three
     * @param neighbour number of a person whose household is another one
     */
    record Shown(UUID resident, UUID stranger, UUID dead, UUID member, String neighbour) {}

    static final String NEIGHBOUR = "Vừ A Xóm";

    private Desk() {}

    static Shown people() {
        return SHOWN;
    }

    private static Shown shown() {
        RunningPlatform platform = RunningPlatform.shared();
        UUID resident = enrolled("Mùa Thị Sinh", commune());
        Enrolment waiting =
                DeskPeople.enrolled("Mùa Thị Chờ", Sex.FEMALE, "1985-01-02", otherCommune());
        Reviews.waits(
                platform,
                waiting.personId(),
                Reviews.reorganisation(platform),
                List.of(commune(), otherCommune()));
        return new Shown(
                resident, enrolled("Mùa Thị Xa", otherCommune()), life(), member(), neighbour());
    }

    private static UUID member() {
        UUID head = enrolled("Mùa Thị Chủ", commune());
        UUID member = enrolled("Mùa Thị Em", commune());
        household(head, Set.of(head, member, enrolled("Mùa Thị Út", commune())));
        return member;
    }

    private static String neighbour() {
        Enrolment man = DeskPeople.enrolled(NEIGHBOUR, Sex.MALE, "1986-05-06", commune());
        household(man.personId(), Set.of(man.personId()));
        return man.number().unmasked();
    }

    /** Fills in the form of a foreigner who becomes Vietnamese. */
    static void newCitizen(Page page, String name) {
        ground(page);
        page.fill("#fullName", name);
        page.check("#sexAtEntry-FEMALE");
        page.fill("#born", "27/03/1991");
        page.fill("#birthPlace", "Busan");
        page.fill("#birthRegisteredAt", "001");
        page.fill("#formerNationality", "kr");
        page.fill("#residence", "Phường Ba Đình, Hà Nội");
        page.fill("#day", "05/01/2026");
    }

    /** Forms a household. */
    static void household(UUID head, Set<UUID> members) {
        register(
                new CivilAct.HouseholdFormed(
                        RunningPlatform.shared().bean(Identifiers.class).next(),
                        head,
                        members,
                        LocalDate.of(2025, 10, 2)));
    }

    /** Somebody with a life to look at. */
    private static UUID life() {
        UUID woman = enrolled("Mùa Thị Già", commune());
        UUID man = DeskPeople.enrolled("Vừ A Tủa", Sex.MALE, "1988-03-04", commune()).personId();
        register(new CivilAct.Marriage(man, woman, LocalDate.of(2025, 10, 1)));
        household(man, Set.of(man, woman));
        UUID renamed =
                register(
                        new CivilAct.NameChanged(
                                woman,
                                VietnameseName.of("Mùa Thị Gìa"),
                                LocalDate.of(2025, 11, 3)));
        register(
                new CivilAct.Correction(
                        renamed,
                        woman,
                        Attribute.NAME,
                        Map.of("full", "Mùa Thị Giàng"),
                        LocalDate.of(2025, 11, 4)));
        UUID moved =
                register(
                        new CivilAct.TemporaryResidence(
                                woman,
                                otherCommune(),
                                Period.between(
                                        LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1))));
        register(new CivilAct.Revocation(moved, List.of(woman), LocalDate.of(2025, 12, 2)));
        register(new CivilAct.Death(woman, LocalDate.of(2026, 1, 5), "Bệnh viện Bạch Mai, Hà Nội"));
        return woman;
    }

    private static UUID register(CivilAct act) {
        var officer = RunningPlatform.shared().bean(Accounts.class).find("canbo").orElseThrow();
        var ground =
                new LegalGround(
                        LegalGround.Kind.LAW, "60/2014/QH13", LocalDate.of(2014, 11, 20), "3");
        return ((ActOutcome.Registered)
                        RunningPlatform.shared()
                                .bean(ActRegistration.class)
                                .register(new ActOrder(act, officer, ground, null)))
                .actId();
    }

    private static UUID enrolled(String name, String commune) {
        return DeskPeople.enrolled(name, Sex.FEMALE, "1990-06-07", commune).personId();
    }

    /** The commune of the sample officer. */
    static String commune() {
        return RunningPlatform.shared()
                .bean(Accounts.class)
                .find("canbo")
                .flatMap(officer -> officer.commune())
                .orElseThrow();
    }

    static String otherCommune() {
        return commune().equals("00004") ? "00008" : "00004";
    }

    /** Looks for a name in the whole country, to keep the records of residents. */
    static void search(Page page, String name) {
        page.navigate("/can-bo/dan-cu?moi");
        page.selectOption("#purpose", "REGISTER_KEEPING");
        page.fill("#reason", REASON);
        page.fill("#name", name);
        page.fill("#commune", "");
        page.click("main form button");
    }

    /** Fills in a ground. */
    static void ground(Page page) {
        page.selectOption("#groundKind", "LAW");
        page.fill("#groundNumber", "60/2014/QH13");
        page.fill("#groundDate", "20/11/2014");
        page.fill("#groundArticle", "28");
    }
}
