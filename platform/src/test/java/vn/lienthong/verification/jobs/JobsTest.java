package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.AccessHistory;
import vn.lienthong.population.CivilAct;
import vn.lienthong.population.People;
import vn.lienthong.population.Reading.Purpose;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.shell.FaultException;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.Right;
import vn.lienthong.verification.SnapshotBuild;

/** BodyFiles of bodies: what they are told, what they are not, and what people see of it. */
class JobsTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Jobs JOBS = PLATFORM.bean(Jobs.class);
    private static KnownPerson known;
    private static KnownPerson mistaken;
    private static KnownPerson dead;

    @TempDir private Path directory;

    @BeforeAll
    static void anIndexOfTheRegister() {
        known = KnownPerson.entered();
        mistaken = KnownPerson.entered("Vương Khả Nhiên");
        dead = KnownPerson.entered();
        People.order(
                PLATFORM, new CivilAct.Death(dead.personId(), LocalDate.of(2026, 1, 5), "Hà Nội"));
        PLATFORM.bean(SnapshotBuild.class).build();
    }

    private static String list() {
        return BodyFiles.HEAD
                + BodyFiles.line(known)
                + BodyFiles.line(mistaken, "Vuong Kha Nhien", mistaken.otherDay())
                + BodyFiles.line(dead)
                + "Phan Bội Ngọc,001161999998,02/11/1961,Nữ\n"
                + "\"Phan Bội,001161999998,02/11/1961,Nữ\n"
                + BodyFiles.line(known);
    }

    @Test
    void aBodyIsToldOutcomesFieldsAndCorrectionsOfItsRight() throws IOException {
        Job job = BodyFiles.done("G09", "BENEFITS", list());

        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(BodyFiles.results(job))
                .containsExactly(
                        "line,outcome,number,name,birth_date,sex,commune,corrections,duplicate_of",
                        "2,MATCHED,yes,yes,yes,yes,unknown,,",
                        "3,MATCHED_CORRECTED,yes,near,near,yes,unknown,full_name=Vương Khả Nhiên;birth_date="
                                + mistaken.born()
                                + ",",
                        "4,DECEASED,yes,yes,yes,yes,unknown,,",
                        "5,NOT_FOUND,,,,,,,",
                        "7,DUPLICATE,yes,yes,yes,yes,unknown,,2");
        assertThat(BodyFiles.unpacked(job).get("rejects.csv")).contains("6,line.quotes,");
    }

    @Test
    void aBodyThatMayNotLearnOfDeathsLearnsThatThePersonWasFound() throws IOException {
        Job job = BodyFiles.upload("G03", "EDUCATION", "DY-2026-1", list()).orElseThrow();
        JOBS.confirm(job, Columns.UNSAID);
        Job done = BodyFiles.over(job);

        assertThat(BodyFiles.results(done))
                .startsWith("line,outcome,number,name,birth_date,duplicate_of")
                .contains("4,MATCHED,yes,yes,yes,");
        assertThat(BodyFiles.unpacked(done).values())
                .noneMatch(text -> text.contains("DECEASED") || text.contains("full_name="));
        assertThat(PLATFORM.bean(JobFigures.class).of(done).quality())
                .doesNotContainKey(Dimension.ALIVE);
    }

    @Test
    void everybodyWhoIsFoundSeesWhoAskedAndNobodyElseDoes() {
        KnownPerson person = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        BodyFiles.done("G18", "HEALTH", BodyFiles.HEAD + BodyFiles.line(person));

        assertThat(PLATFORM.bean(AccessHistory.class).latest(People.account(person.personId()), 5))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.purpose()).isEqualTo(Purpose.HEALTH);
                    assertThat(line.reader().name()).isEqualTo("Bộ Y tế");
                });
    }

    @Test
    void aPackageIsCheckedByItsSignatureAndDigests() throws IOException {
        Path file = BodyFiles.packed(JOBS, BodyFiles.done("G09", "BENEFITS", list()));

        assertThat(PackageCheck.check(file, Optional.empty()).lines()).isEqualTo(5);
        assertThat(
                        PackageCheck.check(
                                        file,
                                        Optional.of(
                                                PLATFORM.bean(DataDirectory.class)
                                                        .whole()
                                                        .resolve("extract-key.pub.pem")))
                                .body())
                .isEqualTo("G09");
    }

    @Test
    void aPackageOfWhichAWordWasChangedIsRefused() throws IOException {
        Path file = BodyFiles.packed(JOBS, BodyFiles.done("G09", "BENEFITS", list()));
        for (String name : BodyFiles.unpacked(file).keySet()) {
            Path changed = Tampering.changed(file, name, directory.resolve(name + ".zip"));

            assertThatExceptionOfType(FaultException.class)
                    .as(name)
                    .isThrownBy(() -> PackageCheck.check(changed, Optional.empty()))
                    .withMessage("verification.package");
        }
    }

    @Test
    void nobodyElseSeesAFileOrReadsItOnTheDisk() throws IOException {
        Job job = BodyFiles.upload("G09", "BENEFITS", "", list()).orElseThrow();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> JOBS.open(job.jobId(), AgencyCode.of("G18")))
                .withMessage("verification.job-unknown");
        Path input = PLATFORM.bean(JobFiles.class).paths(job.jobId()).input();
        assertThat(
                        PosixFilePermissions.toString(
                                java.nio.file.Files.getPosixFilePermissions(input)))
                .isEqualTo("rw-------");
        assertThat(
                        PosixFilePermissions.toString(
                                java.nio.file.Files.getPosixFilePermissions(input.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatABodyMayNotDoIsRefused() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> BodyFiles.upload("G02", "BENEFITS", "", list()))
                .withMessage("verification.no-right");
        assertThat(codes(BodyFiles.upload("G03", "EDUCATION", "", list())))
                .isEqualTo("verification.consent");
        assertThat(codes(BodyFiles.upload("G09", "BENEFITS", "", "")))
                .isEqualTo("verification.file-empty");
        assertThat(codes(BodyFiles.upload("G09", "NONE", "", list())))
                .isEqualTo("verification.purpose");
    }

    private static String codes(Outcome<Job> outcome) {
        return outcome instanceof Outcome.Refused<Job>(var violations)
                ? violations.getFirst().code()
                : "";
    }

    /** Of the lines that a body may hand in a day, all but ten are used. */
    private static void useTheQuota(AgencyCode body, long left) {
        Right right =
                JOBS.rights(body).stream()
                        .filter(one -> one.purpose() == Purpose.TAX)
                        .findFirst()
                        .orElseThrow();
        Job job = BodyFiles.upload(body.national(), "TAX", "", list()).orElseThrow();
        JOBS.confirm(job, Columns.UNSAID);
        BodyFiles.over(job);
        PLATFORM.sql()
                .sql("update verification.job set lines = ? where job_id = ?")
                .params(right.quota().linesADay() - left, job.jobId())
                .update();
    }

    @Test
    void ofTwoFilesAtOnceTheSecondIsHeldToWhatTheFirstLeaves() throws Exception {
        AgencyCode body = AgencyCode.of("G12");
        useTheQuota(body, list().lines().count() + 1);
        Job first = BodyFiles.upload("G12", "TAX", "", list()).orElseThrow();
        Job second = BodyFiles.upload("G12", "TAX", "", list()).orElseThrow();
        var transaction = new TransactionTemplate(PLATFORM.bean(PlatformTransactionManager.class));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> confirmed =
                    transaction.execute(_ -> {
                        JOBS.confirm(first, Columns.UNSAID);
                        Future<?> asked = other.submit(() -> JOBS.confirm(second, Columns.UNSAID));
                        awaitWaitingOrOver(asked);
                        return asked;
                    });

            assertThat(confirmed)
                    .failsWithin(Duration.ofMinutes(1))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("verification.lines-quota");
        } finally {
            PLATFORM.sql()
                    .sql(
                            "update verification.job set queued_at = null where body = ? and queued_at is not null and state = 'DONE'")
                    .param(body.national())
                    .update();
        }
    }

    private static void awaitWaitingOrOver(Future<?> asked) {
        while (!asked.isDone()
                && PLATFORM.sql()
                                .sql(
                                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .query(Long.class)
                                .single()
                        == 0) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aFileThatIsNoTableFailsWithItsReasonAndNoPath() {
        Job job = BodyFiles.upload("G09", "BENEFITS", "", "a\u0000b\n").orElseThrow();

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> JOBS.confirm(job, Columns.UNSAID))
                .satisfies(fault -> {
                    Violation violation = fault.violations().getFirst();
                    assertThat(violation.code()).isEqualTo("input.not-text");
                    assertThat(violation.arguments())
                            .isEqualTo(Map.of("file", "Danh sách kiểm thử"));
                });
    }

    @Test
    void aCancelledFileIsRemovedAndCannotBeTaken() throws IOException {
        Job job = BodyFiles.upload("G09", "BENEFITS", "", list()).orElseThrow();
        JOBS.cancel(job);

        Job cancelled = BodyFiles.again(job);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.times().filesRemovedAt()).isNotNull();
        assertThat(PLATFORM.bean(JobFiles.class).paths(job.jobId()).input()).doesNotExist();
        assertThatExceptionOfType(FaultException.class).isThrownBy(() -> JOBS.cancel(cancelled));
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> JOBS.results(cancelled))
                .withMessage("verification.no-package");
    }

    @Test
    void aDeathAfterwardsIsToldByLineOnceAndThePersonSeesIt() {
        KnownPerson person = KnownPerson.entered();
        PLATFORM.bean(SnapshotBuild.class).build();
        Job job =
                BodyFiles.done(
                        "G09",
                        "BENEFITS",
                        BodyFiles.HEAD
                                + "Phan Bội Ngọc,001161999998,02/11/1961,Nữ\n"
                                + BodyFiles.line(person));
        Following following = PLATFORM.bean(Following.class);
        assertThat(following.of(job.jobId())).isEmpty();
        People.order(
                PLATFORM, new CivilAct.Death(person.personId(), LocalDate.of(2026, 2, 5), "Huế"));
        PLATFORM.awaitEvents();

        assertThat(following.tell()).isPositive();
        assertThat(following.tell()).isZero();
        assertThat(following.of(job.jobId()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.line()).isEqualTo(3);
                    assertThat(change.died()).isTrue();
                });
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select count(*) from population.access_record where person_id = ? and reader_agency = 'G09'")
                                .param(person.personId())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void noValueOfAPersonIsInTheDatabase() {
        Job job = BodyFiles.done("G09", "BENEFITS", list());
        UUID id = job.jobId();

        for (String table : new String[] {"job", "job_match", "review_item", "job_outcome"}) {
            String rows =
                    PLATFORM.sql()
                            .sql(
                                    "select coalesce(string_agg(t::text, ' '), '') from verification."
                                            + table
                                            + " t where job_id = ?")
                            .param(id)
                            .query(String.class)
                            .single();
            assertThat(rows)
                    .as(table)
                    .doesNotContain("Ngọc", "Mai", "Nhiên", known.number(), known.day());
        }
    }
}
