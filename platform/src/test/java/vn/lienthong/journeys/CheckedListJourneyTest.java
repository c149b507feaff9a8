package vn.lienthong.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lienthong.RunningPlatform;
import vn.lienthong.identity.Accounts;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Role;
import vn.lienthong.verification.Clerk;
import vn.lienthong.verification.Clerks;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;
import vn.lienthong.verification.jobs.BodyFiles;
import vn.lienthong.verification.jobs.PackageCheck;

/** One list on its whole way: upload, job, three clerks, signed package. */
class CheckedListJourneyTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final int LOOKS = 100;

    @RegisterExtension private final Windows windows = Windows.ofEachTest();

    @BeforeAll
    static void clerksAreAppointed() {
        CheckingScene.shared();
        for (String name : new String[] {"xemxet-1", "xemxet-2", "xemxet-3"}) {
            Visitor.leader(name);
            Actor clerk = PLATFORM.bean(Accounts.class).find(name).orElseThrow();
            PLATFORM.bean(Clerks.class).appoint(clerk, AgencyCode.of("G01"), Clerk.Duty.REVIEWER);
        }
    }

    private static void passesAxe(Page page) {
        assertThat(Accessibility.of(page).getViolations()).as(page.url()).isEmpty();
    }

    private void decide(String clerk, Language language, UUID item, boolean same) {
        Page page = windows.open(Visitor.leader(clerk), language);
        page.navigate("/can-bo/xem-xet");
        passesAxe(page);
        page.click("tr[data-item='" + item + "'] a");
        assertThat(page.locator("tr[data-field=FULL_NAME]").innerText())
                .contains("Phan Bội Ngọc", KnownPerson.NAME);
        passesAxe(page);
        page.check(same ? "#same" : "#same-false");
        page.click("main form button");
    }

    private static UUID itemOf(String job) {
        return Objects.requireNonNull(
                PLATFORM.sql()
                        .sql("select item_id from verification.review_item where job_id = ?::uuid")
                        .param(job)
                        .query(UUID.class)
                        .single());
    }

    @ParameterizedTest
    @EnumSource
    void aListIsHandedInVerifiedDecidedByThreeClerksAndTakenAsASignedPackage(Language language)
            throws IOException {
        KnownPerson woman = KnownPerson.entered();
        KnownPerson holder = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        Page officer = windows.open(Visitor.sample(Role.OFFICER), language);
        officer.navigate("/can-bo/doi-chieu");
        officer.fill("#title", "Trợ cấp tháng 4/2026");
        officer.fill("#caseReference", "TC-2026-18");
        officer.setInputFiles(
                "#file",
                new FilePayload(
                        "tro-cap.csv",
                        "text/csv",
                        "ho_ten,so_dinh_danh,ngay_sinh\n%s,%s,%s\nPhan Bội Ngọc,%s,02/11/1961\n"
                                .formatted(
                                        woman.name(), woman.number(), woman.day(), holder.number())
                                .getBytes(StandardCharsets.UTF_8)));
        officer.click("main form button");
        passesAxe(officer);
        officer.click("main form button:not([formaction])");
        for (int i = 0; i < LOOKS && officer.locator("[data-state=DONE]").count() == 0; i++) {
            officer.waitForTimeout(200);
            officer.reload();
        }
        passesAxe(officer);
        assertThat(officer.locator("tr[data-outcome=CONFLICT]").innerText()).contains("1");
        String job = officer.url().substring(officer.url().lastIndexOf('/') + 1);

        UUID item = itemOf(job);
        decide("xemxet-1", language, item, true);
        decide("xemxet-2", language, item, false);
        decide("xemxet-3", language, item, true);
        Page clerk = windows.open(Visitor.leader("xemxet-3"), language);
        clerk.navigate("/can-bo/xem-xet");
        assertThat(clerk.locator("tr[data-item='" + item + "']").count()).isZero();
        assertThat(clerk.request().get("/can-bo/xem-xet/nhan/" + job + ".csv").text())
                .contains("3," + holder.personId());

        Download results = officer.waitForDownload(() -> officer.click("a[href$='ket-qua.zip']"));
        assertThat(PackageCheck.check(results.path(), Optional.empty()).lines()).isEqualTo(2);
        assertThat(BodyFiles.unpacked(results.path()).get("results.csv"))
                .contains("2,MATCHED,")
                .contains("3,CONFLICT,");
        assertThat(windows.addresses())
                .noneMatch(address -> address.contains(holder.number()))
                .noneMatch(address -> address.contains(woman.number()));
    }
}
