package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.load.DirectDatabase;
import vn.lienthong.load.PlatformProcess;
import vn.lienthong.load.SampleAccount;

/**
 * The platform is killed with SIGKILL, with its database server, while a file of a body is being
 * verified and again while its results are released; it goes on when it is started again.
 */
class JobProcessKillTest {

    private static final int PEOPLE = 300;

    /** Enough for several checkpoints of the engine, and for hundreds of batches of releases. */
    private static final int LINES = 400_000;

    private static final long PATIENCE_NANOS = 240_000_000_000L;
    private static final Pattern JOB = Pattern.compile("\"jobId\":\"([^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path directory;
    private final Path data;

    JobProcessKillTest() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "test-kills").toAbsolutePath());
        directory = Files.createTempDirectory(parent, "job-");
        data = directory.resolve("data");
    }

    private PlatformProcess started() throws Exception {
        return PlatformProcess.start(PlatformProcess.onClassPath(), data, PEOPLE);
    }

    private String token() throws IOException {
        return SampleAccount.of("api", data).password();
    }

    private HttpRequest.Builder request(PlatformProcess platform, String path) throws IOException {
        return HttpRequest.newBuilder(
                        URI.create(platform.address() + "/api/v1/verification/jobs" + path))
                .header("Authorization", "Bearer " + token());
    }

    private UUID handedIn(PlatformProcess platform, String text) throws Exception {
        HttpResponse<String> answer =
                HTTP.send(
                        request(platform, "?title=Long+list&purpose=BENEFITS&caseReference=TC-1")
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(text))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Matcher id = JOB.matcher(answer.body());
        assertThat(id.find()).isTrue();
        return UUID.fromString(id.group(1));
    }

    private byte[] taken(PlatformProcess platform, UUID jobId) throws Exception {
        HttpResponse<byte[]> answer =
                HTTP.send(
                        request(platform, "/" + jobId + "/results").GET().build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String results(byte[] packed) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("results.csv")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no results");
    }

    /** Every person of the register many times over, and strangers between. */
    private String list() throws Exception {
        var persons = new StringBuilder();
        int known = 0;
        try (Connection database = DirectDatabase.of(data);
                ResultSet rows =
                        database.createStatement()
                                .executeQuery(
                                        """
                                        select full_name || ',' || number || ',' || birth_date
                                        from population.person_current order by person_id limit 199
                                        """)) {
            while (rows.next()) {
                persons.append(rows.getString(1)).append('\n');
                known++;
            }
        }
        persons.append("Phan Bội Ngọc,001161999998,1961-11-02\n");
        return "ho_ten,so_dinh_danh,ngay_sinh\n" + persons.toString().repeat(LINES / (known + 1));
    }

    private long number(String sql, UUID jobId) throws IOException, SQLException {
        try (Connection database = DirectDatabase.of(data);
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, jobId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void await(String sql, UUID jobId) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (number(sql, jobId) == 0) {
            assertThat(System.nanoTime()).as(sql).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void isStillRunning(UUID jobId) throws Exception {
        assertThat(
                        number(
                                "select count(*) from verification.job where job_id = ? and state in ('RUNNING', 'WAITING')",
                                jobId))
                .as("killed in the middle")
                .isEqualTo(1);
    }

    @Test
    void aFileGoesOnWhereItWasKilledWithNoLineTwiceAndNoneMissing() throws Exception {
        started().close();
        assertThat(
                        LienThong.commandLine()
                                .execute("verification", "index", "--data", data.toString()))
                .isZero();
        String list;
        UUID jobId;
        try (PlatformProcess first = started()) {
            list = list();
            jobId = handedIn(first, list);
            await("select lines_done from verification.job where job_id = ?", jobId);
            first.killAll();
        }
        try (PlatformProcess second = started()) {
            isStillRunning(jobId);
            await("select lines_released from verification.job where job_id = ?", jobId);
            second.killAll();
        }
        try (PlatformProcess third = started()) {
            isStillRunning(jobId);
            await(
                    "select count(*) from verification.job where job_id = ? and state = 'DONE'",
                    jobId);
            String resumed = results(taken(third, jobId));
            long accesses = accesses(jobId);
            UUID whole = handedIn(third, list);
            await(
                    "select count(*) from verification.job where job_id = ? and state = 'DONE'",
                    whole);

            assertThat(resumed.equals(results(taken(third, whole))))
                    .as("the results of a run without a stop")
                    .isTrue();
            assertThat(lines(resumed))
                    .isEqualTo(LongStream.rangeClosed(2, list.lines().count()).boxed().toList());
            assertThat(accesses).as("one access record a person").isEqualTo(persons(jobId));
            assertThat(number("select runs from verification.job where job_id = ?", jobId))
                    .isEqualTo(3);
            assertThat(plain(jobId)).isEmpty();
        }
        Doctor.delete(directory);
    }

    private static List<Long> lines(String results) {
        return results.lines()
                .skip(1)
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(','))))
                .toList();
    }

    private long persons(UUID jobId) throws Exception {
        return number(
                "select count(distinct person_id) from verification.job_match where job_id = ?",
                jobId);
    }

    private long accesses(UUID jobId) throws Exception {
        return number(
                """
                select count(*) from population.access_record a
                where a.reader_agency = 'G09' and a.reader = (
                    select submitter from verification.job where job_id = ?)
                """,
                jobId);
    }

    /** Files of a job that lie in the clear. */
    private List<Path> plain(UUID jobId) throws IOException {
        Path job = data.resolve("verification/jobs").resolve(jobId.toString());
        try (var files = Files.walk(job)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".sealed"))
                    .toList();
        }
    }
}
