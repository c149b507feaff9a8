package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.RunningPlatform;
import vn.lienthong.linkage.verify.InputPreview;
import vn.lienthong.shell.FaultException;
import vn.lienthong.shell.SealedFile;
import vn.lienthong.verification.DataDirectory;
import vn.lienthong.verification.KnownPerson;
import vn.lienthong.verification.SnapshotBuild;

/** What lies on the disk of a body's file, from the upload to the end of its term. */
class JobFilesTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.shared();
    private static final Jobs JOBS = PLATFORM.bean(Jobs.class);
    private static final JobFiles FILES = PLATFORM.bean(JobFiles.class);

    private final KnownPerson person = KnownPerson.entered("Vương Khả Ngọc");
    private Job job;

    @BeforeEach
    void aFileOfABody() {
        PLATFORM.bean(SnapshotBuild.class).build();
        job =
                BodyFiles.upload(
                                "G09",
                                "BENEFITS",
                                "",
                                BodyFiles.HEAD
                                        + BodyFiles.line(
                                                person, "Vuong Kha Ngoc", person.otherDay()))
                        .orElseThrow();
    }

    private Path directory() throws IOException {
        return FILES.paths(job.jobId()).directory();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Neither what the body sent nor what the register has instead. */
    private void nothingIsInTheClear() throws IOException {
        assertThat(files()).isNotEmpty();
        for (Path file : files()) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String value :
                    List.of(
                            "Ngoc",
                            "Ngọc",
                            "ho_ten",
                            person.number(),
                            person.otherDay(),
                            person.born().toString(),
                            "MATCHED")) {
                byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                assertThat(bytes)
                        .as("%s", file.getFileName())
                        .doesNotContain(new String(utf8, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void done() {
        JOBS.confirm(job, Columns.UNSAID);
        job = BodyFiles.over(job);
        assertThat(job.state()).isEqualTo(JobState.DONE);
    }

    @Test
    void noNameOrNumberIsReadableOnTheDiskFromTheUploadToThePackage() throws IOException {
        nothingIsInTheClear();
        assertThat(JOBS.preview(job, Columns.UNSAID, InputPreview::titles)).contains("ho_ten");
        nothingIsInTheClear();
        done();
        nothingIsInTheClear();

        assertThat(BodyFiles.results(job).getLast()).contains("full_name=Vương Khả Ngọc");
    }

    @Test
    void nothingIsInTheClearAfterAFileFailed() throws IOException {
        JOBS.confirm(job, Columns.UNSAID);
        // Without its signature-like head the file cannot be opened.
        Files.writeString(FILES.paths(job.jobId()).input(), "changed");
        job = BodyFiles.over(job);

        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(files()).hasSize(1);
    }

    @Test
    void theKeyGoesWithTheFiles() throws IOException {
        done();
        byte[] copy = Files.readAllBytes(FILES.paths(job.jobId()).results());
        FILES.remove(job.jobId(), Instant.now());
        Files.write(FILES.paths(job.jobId()).results(), copy);

        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> FILES.results(job.jobId()))
                .withMessage("verification.state");
        assertThat(
                        PLATFORM.sql()
                                .sql(
                                        "select file_key is null from verification.job where job_id = ?")
                                .param(job.jobId())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        DataDirectory.remove(directory());
    }

    @Test
    void filesOfOneJobDoNotOpenAsThoseOfAnother() throws IOException {
        Job other = BodyFiles.upload("G09", "BENEFITS", "", BodyFiles.HEAD).orElseThrow();
        Files.copy(
                FILES.paths(job.jobId()).input(),
                DataDirectory.fresh(FILES.paths(other.jobId()).directory().resolve("copy"))
                        .resolveSibling("copied"));
        SealedFile copied =
                FILES.input(other.jobId())
                        .at(FILES.paths(other.jobId()).directory().resolve("copied"));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> copied.read(0, 1));
    }

    @Test
    void thePlatformsOwnKeyIsReadByItsOwnerOnly() throws IOException {
        Path key = PLATFORM.bean(DataDirectory.class).whole().resolve(FileKeys.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(key)).hasSize(45);
    }

    @Test
    void whatAStopLeftBehindIsRemovedAfterADay() throws IOException {
        Path abandoned = PLATFORM.bean(DataDirectory.class).job(UUID.randomUUID());
        Files.writeString(abandoned.resolve("input.sealed"), "begun");
        Path fresh = PLATFORM.bean(DataDirectory.class).job(UUID.randomUUID());
        Files.setLastModifiedTime(
                abandoned, FileTime.from(Instant.now().minusSeconds(3 * 24 * 3600)));
        JOBS.removeOverdue();

        assertThat(abandoned).doesNotExist();
        assertThat(fresh).exists();
        assertThat(directory()).exists();
        DataDirectory.remove(fresh);
    }
}
