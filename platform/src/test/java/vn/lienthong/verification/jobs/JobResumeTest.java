package vn.lienthong.verification.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.RunningPlatform;
import vn.lienthong.population.People;
import vn.lienthong.primitives.AgencyCode;
import vn.lienthong.shell.database.TestDatabase;
import vn.lienthong.verification.SnapshotBuild;

/** A file that was being verified when the platform stopped. */
class JobResumeTest {

    private static final AgencyCode BODY = AgencyCode.of("G09");
    private static final int LINES = 120_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private static Job over(ConfigurableApplicationContext platform, UUID jobId) {
        return until(platform, jobId, job -> job.state().isOver());
    }

    private static Job until(
            ConfigurableApplicationContext platform, UUID jobId, Predicate<Job> reached) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Job job = platform.getBean(Jobs.class).open(jobId, BODY);
        while (!reached.test(job)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still " + job.state());
            }
            LockSupport.parkNanos(2_000_000);
            job = platform.getBean(Jobs.class).open(jobId, BODY);
        }
        return job;
    }

    private static UUID queued(ConfigurableApplicationContext platform, String text) {
        Jobs jobs = platform.getBean(Jobs.class);
        Job job =
                jobs.upload(
                                new JobEntry("Danh sách dài", "BENEFITS", "TC-1", ""),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                BODY,
                                UUID.randomUUID())
                        .orElseThrow();
        jobs.confirm(job, Columns.UNSAID);
        return job.jobId();
    }

    private static String list(ConfigurableApplicationContext platform, UUID person) {
        String number =
                platform.getBean(JdbcClient.class)
                        .sql("select number from population.person_current where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single();
        String line = "Lê Văn Hùng," + number + ",02/01/1980,Nam\n";
        return BodyFiles.HEAD + line.repeat(LINES);
    }

    @Test
    void goesOnAfterAStopAndGivesTheSameResultsAndOneAccessRecord() throws Exception {
        TestDatabase database = TestDatabase.fresh();
        UUID jobId;
        UUID person;
        try (ConfigurableApplicationContext first = RunningPlatform.start(database)) {
            person = People.resident(first, "00004");
            first.getBean(SnapshotBuild.class).build();
            jobId = queued(first, list(first, person));
            first.getBean(JobRunner.class).look();
            until(first, jobId, job -> job.progress().lines() > 0);
            first.getBean(JobRunner.class).destroy();
            assertThat(first.getBean(Jobs.class).open(jobId, BODY).state())
                    .isEqualTo(JobState.RUNNING);
        }
        try (ConfigurableApplicationContext second = RunningPlatform.start(database)) {
            Job resumed = over(second, jobId);
            assertThat(resumed.state()).isEqualTo(JobState.DONE);
            assertThat(resumed.progress().runs()).isEqualTo(2);
            assertThat(accesses(second, person)).isEqualTo(1);

            Job whole = over(second, queued(second, list(second, person)));
            assertThat(results(second, resumed)).isEqualTo(results(second, whole));
        }
    }

    private static long accesses(ConfigurableApplicationContext platform, UUID person) {
        return platform.getBean(JdbcClient.class)
                .sql("select count(*) from population.access_record where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static String results(ConfigurableApplicationContext platform, Job job)
            throws Exception {
        return Objects.requireNonNull(
                BodyFiles.unpacked(BodyFiles.packed(platform.getBean(Jobs.class), job))
                        .get("results.csv"));
    }
}
