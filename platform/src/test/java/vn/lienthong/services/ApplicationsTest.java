package vn.lienthong.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.Actor;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.Paper;

/** What an applicant can do, and what goes wrong on the way. */
class ApplicationsTest {

    private final RunningPlatform platform = RunningPlatform.shared();
    private final Applications applications = platform.bean(Applications.class);

    private static List<String> refusal(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome)
                .violations().stream().map(v -> v.field() + " " + v.code()).toList();
    }

    @Test
    void whatTheStateKnowsIsNotAsked() {
        Enrolment mother = People.woman(platform);
        Actor account = Births.account(platform, mother);
        UUID draft = applications.begin(Births.PROCEDURE, account);

        assertThat(applications.draft(draft, account).answers().of("commune"))
                .isEqualTo("Phường Ba Đình, Thành phố Hà Nội");
        assertThat(applications.procedure(applications.draft(draft, account)).pages())
                .flatExtracting(Procedure.Page::fields)
                .extracting(Procedure.Field::id)
                .doesNotContain("applicantName", "applicantNumber");

        Dossier dossier = Births.submitted(platform, "Nguyễn An");
        assertThat(dossier.answers().of("motherName")).isEqualTo("Trần Thị Hoà Lan");
    }

    @Test
    void aPageWithAMistakeChangesNothing() {
        Actor mother = Births.account(platform, People.woman(platform));
        UUID draft =
                Births.answered(platform, mother, Births.answers(Sex.FEMALE, "Nguyễn Minh Anh"));

        Outcome<Draft> outcome =
                applications.answer(draft, mother, "child-name", field -> "Nguyễn 4nh");

        assertThat(refusal(outcome)).containsExactly("childName name.character");
        assertThat(applications.draft(draft, mother).answers().of("childName"))
                .isEqualTo("Nguyễn Minh Anh");
    }

    @Test
    void handingInTwiceGivesTheSameDossier() {
        Actor mother = Births.account(platform, People.woman(platform));
        UUID draft = Births.answered(platform, mother, Births.answers(Sex.FEMALE, "Nguyễn An"));

        Dossier first = applications.submit(draft, mother, Channel.ONLINE).orElseThrow();
        Dossier second = applications.submit(draft, mother, Channel.ONLINE).orElseThrow();

        assertThat(second.dossierId()).isEqualTo(first.dossierId());
        assertThat(applications.own(mother)).hasSize(1);
        assertThatThrownBy(() -> applications.answer(draft, mother, "child-name", field -> "Khác"))
                .isInstanceOf(FaultException.class)
                .hasMessage("draft.submitted");
    }

    @Test
    void handingInEightTimesAtOnceGivesOneDossier() throws Exception {
        Actor mother = Births.account(platform, People.woman(platform));
        UUID draft = Births.answered(platform, mother, Births.answers(Sex.FEMALE, "Nguyễn An"));
        Callable<Dossier> submit =
                () -> applications.submit(draft, mother, Channel.ONLINE).orElseThrow();

        var dossiers = new HashSet<UUID>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var future :
                    executor.invokeAll(IntStream.range(0, 8).mapToObj(i -> submit).toList())) {
                dossiers.add(future.get().dossierId());
            }
        }

        assertThat(dossiers).hasSize(1);
        assertThat(applications.own(mother)).hasSize(1);
    }

    @Test
    void aFatherWhoNamesAMotherWhoIsNotInTheRegisterIsToldWhichFieldIsWrong() {
        Actor father = Births.account(platform, People.man(platform));
        UUID draft = applications.begin(Births.PROCEDURE, father);

        Outcome<Draft> outcome =
                applications.answer(
                        draft,
                        father,
                        "mother",
                        field -> field.equals("motherNumber") ? "997195000001" : "Trần Thị Lan");

        assertThat(refusal(outcome)).containsExactly("motherNumber person.no-match");
    }

    @Test
    void aFatherWhoSaysThatHeIsTheMotherIsRefusedWhenHandingIn() {
        Actor father = Births.account(platform, People.man(platform));
        UUID draft = Births.answered(platform, father, Births.answers(Sex.FEMALE, "Nguyễn An"));

        assertThat(refusal(applications.submit(draft, father, Channel.ONLINE)))
                .containsExactly("relation parent.relation");
        assertThat(applications.own(father)).isEmpty();
    }

    @Test
    void anUnfinishedFormIsRefusedWithEveryMissingAnswer() {
        Actor mother = Births.account(platform, People.woman(platform));
        UUID draft = applications.begin(Births.PROCEDURE, mother);

        assertThat(refusal(applications.submit(draft, mother, Channel.ONLINE)))
                .contains(
                        "relation answer.missing",
                        "childName answer.missing",
                        "birthNotice answer.missing");
    }

    @Test
    void somebodyElsesDraftAndDossierAreNotThere() {
        Dossier dossier = Births.submitted(platform, "Nguyễn An");
        Actor stranger = Births.account(platform, People.woman(platform));

        assertThatThrownBy(() -> applications.own(dossier.dossierId(), stranger))
                .isInstanceOf(FaultException.class)
                .hasMessage("dossier.unknown");
        assertThatThrownBy(() -> applications.withdraw(dossier.dossierId(), stranger))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void aFileIsBelievedByItsFirstBytesNotByItsName() {
        Outcome<Attachment> renamed =
                Attachment.of("anh.pdf", "hello".getBytes(StandardCharsets.UTF_8));
        Outcome<Attachment> large = Attachment.of("a.pdf", new byte[Paper.SIZE_MAX + 1]);

        assertThat(refusal(renamed)).containsExactly(" upload.kind");
        assertThat(refusal(large)).containsExactly(" upload.size");
        assertThat(
                        Attachment.of(
                                        "../../etc/x\".pdf",
                                        "%PDF-1".getBytes(StandardCharsets.UTF_8))
                                .orElseThrow()
                                .fileName())
                .isEqualTo("x_.pdf");
    }

    @Test
    void dossierCodesCountUpWithinTheDayOfTheAgency() {
        Dossier first = Births.submitted(platform, "Nguyễn Một");
        Dossier second = Births.submitted(platform, "Nguyễn Hai");

        assertThat(first.code()).matches("H26\\.\\d{3}-\\d{6}-\\d{4}");
        assertThat(serial(second)).isGreaterThan(serial(first));
    }

    private static int serial(Dossier dossier) {
        return Integer.parseInt(dossier.code().substring(dossier.code().lastIndexOf('-') + 1));
    }

    @Test
    void violationsPrintNoAnswer() {
        assertThat(Violation.of("name.character").at("childName").toString())
                .doesNotContain("Nguyễn");
        assertThat(new Answers(Map.of("childName", "Nguyễn An")).toString())
                .doesNotContain("Nguyễn");
    }
}
