package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.population.Attribute;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.Enrolment;
import vn.lienthong.population.People;
import vn.lienthong.population.PersonRecords;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Sex;
import vn.lienthong.primitives.VietnameseName;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** What bodies are told when the register changed after their results. */
class RechecksTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Jobs JOBS = PLATFORM.bean(Jobs.class);
    private static final Rechecks RECHECKS = PLATFORM.bean(Rechecks.class);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

    private final KnownPerson person = KnownPerson.entered("Quách Ngọc Mai");

    private static Job verified(String body, String purpose, String lines) {
        PLATFORM.bean(SnapshotBuild.class).build();
        Job job = BodyFiles.upload(body, purpose, "DY-1", BodyFiles.HEAD + lines).orElseThrow();
        JOBS.confirm(job, Columns.UNSAID);
        return BodyFiles.over(job);
    }

    private static List<Rechecks.Change> recheckedWithTodaysRegister(Job job) {
        PLATFORM.bean(SnapshotBuild.class).build();
        RECHECKS.run();
        return RECHECKS.of(job.jobId());
    }

    private static List<String> changes(Job job) throws Exception {
        try (InputStream in = JOBS.changes(BodyFiles.again(job)).read()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static long accesses(UUID person, String body) {
        return PLATFORM.sql()
                .sql(
                        "select count(*) from population.access_record where person_id = ? and reader_agency = ?")
                .params(person, body)
                .query(Long.class)
                .single();
    }

    @Test
    void anotherNameIsToldWithItsRightValueAndThePersonSeesIt() throws Exception {
        Job job = verified("G09", "BENEFITS", BodyFiles.line(person));
        People.order(
                PLATFORM,
                new CivilAct.NameChanged(
                        person.personId(), VietnameseName.of("Quách Ngọc Mây"), DAY));

        assertThat(recheckedWithTodaysRegister(job))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.line()).isEqualTo(2);
                    assertThat(change.before()).isEqualTo(RecordOutcome.MATCHED);
                    assertThat(change.now()).isEqualTo(RecordOutcome.MATCHED_CORRECTED);
                    assertThat(change.columns()).containsExactly("name", "corrections");
                });
        assertThat(changes(job))
                .hasSize(2)
                .last()
                .asString()
                .endsWith(
                        ",2,MATCHED_CORRECTED,yes,near,yes,yes,unknown,full_name=Quách Ngọc Mây,");
        assertThat(accesses(person.personId(), "G09")).isEqualTo(2);
    }

    @Test
    void nothingIsToldTwice() throws Exception {
        Job job = verified("G09", "BENEFITS", BodyFiles.line(person));
        People.order(
                PLATFORM,
                new CivilAct.NameChanged(
                        person.personId(), VietnameseName.of("Quách Ngọc Mây"), DAY));
        recheckedWithTodaysRegister(job);
        List<String> once = changes(job);

        assertThat(recheckedWithTodaysRegister(job)).hasSize(1);
        assertThat(changes(job)).isEqualTo(once);
        assertThat(accesses(person.personId(), "G09")).isEqualTo(2);
    }

    @Test
    void aCorrectedDateOfBirthIsTold() throws Exception {
        Job job = verified("G09", "BENEFITS", BodyFiles.line(person));
        LocalDate right = person.born().plusDays(1);
        UUID act =
                PLATFORM.bean(PersonRecords.class)
                        .acts(person.personId(), People.reading())
                        .getFirst()
                        .actId();
        People.order(
                PLATFORM,
                new CivilAct.Correction(
                        act,
                        person.personId(),
                        Attribute.BIRTH,
                        Map.of("date", right.toString()),
                        DAY));

        assertThat(recheckedWithTodaysRegister(job))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.columns()).contains("birth_date", "corrections"));
        assertThat(changes(job).getLast()).contains("birth_date=" + right);
    }

    @Test
    void somebodyWhoIsEnteredAfterwardsIsFoundAndFollowedFromThenOn() throws Exception {
        LocalDate born = LocalDate.of(1921, 5, 6);
        Job job =
                verified(
                        "G09",
                        "BENEFITS",
                        "Quách Ngọc Mai,,%s,Nữ\n"
                                .formatted(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(born)));
        assertThat(BodyFiles.results(job).getLast()).startsWith("2,NOT_FOUND");
        Enrolment entered = People.child(PLATFORM, born, "Quách Ngọc Mai");

        assertThat(recheckedWithTodaysRegister(job))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(RecordOutcome.NOT_FOUND);
                    assertThat(change.now()).isEqualTo(RecordOutcome.MATCHED_CORRECTED);
                });
        assertThat(accesses(entered.personId(), "G09")).isEqualTo(1);

        People.order(PLATFORM, new CivilAct.Death(entered.personId(), DAY, "Huế"));
        PLATFORM.awaitEvents();
        PLATFORM.bean(Following.class).tell();
        assertThat(PLATFORM.bean(Following.class).of(job.jobId()))
                .singleElement()
                .satisfies(change -> assertThat(change.line()).isEqualTo(2));
        assertThat(recheckedWithTodaysRegister(job)).hasSize(1);
    }

    @Test
    void anotherNumberIsToldToABodyThatMayHaveIt() throws Exception {
        Job job = verified("G18", "HEALTH", BodyFiles.line(person));
        People.order(PLATFORM, new CivilAct.SexRedetermined(person.personId(), Sex.MALE, DAY));
        String number =
                PLATFORM.sql()
                        .sql("select number from population.person_current where person_id = ?")
                        .param(person.personId())
                        .query(String.class)
                        .single();

        assertThat(recheckedWithTodaysRegister(job))
                .singleElement()
                .satisfies(change -> assertThat(change.columns()).contains("number"));
        assertThat(changes(job).getLast()).contains("personal_number=" + number);
    }

    @Test
    void twoRecordsThatBecomeOneLeaveOneToBeFound() {
        LocalDate born = LocalDate.of(1923, 2, 8);
        Enrolment one = People.child(PLATFORM, born, "Quách Ngọc Mai");
        Enrolment other = People.child(PLATFORM, born, "Quách Ngọc Mai");
        Job job =
                verified(
                        "G09",
                        "BENEFITS",
                        "Quách Ngọc Mai,,%s,Nữ\n"
                                .formatted(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(born)));
        People.order(PLATFORM, new CivilAct.PersonsMerged(one.personId(), other.personId(), DAY));

        assertThat(recheckedWithTodaysRegister(job))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).isEqualTo(RecordOutcome.AMBIGUOUS);
                    assertThat(change.now()).isEqualTo(RecordOutcome.MATCHED_CORRECTED);
                });
    }

    @Test
    void aBodyWithoutTheRightToFollowIsToldNothing() {
        Job job = verified("G03", "EDUCATION", BodyFiles.line(person));
        People.order(
                PLATFORM,
                new CivilAct.NameChanged(
                        person.personId(), VietnameseName.of("Quách Ngọc Mây"), DAY));

        assertThat(recheckedWithTodaysRegister(job)).isEmpty();
        assertThat(accesses(person.personId(), "G03")).isEqualTo(1);
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> JOBS.changes(JOBS.open(job.jobId(), AgencyCode.of("G03"))))
                .withMessage("verification.no-package");
    }

    @Test
    void aDeathAloneIsToldOnceAndNotAsAnotherOutcome() {
        Job job = verified("G09", "BENEFITS", BodyFiles.line(person));
        People.order(PLATFORM, new CivilAct.Death(person.personId(), DAY, "Huế"));

        assertThat(recheckedWithTodaysRegister(job)).isEmpty();
    }
}
