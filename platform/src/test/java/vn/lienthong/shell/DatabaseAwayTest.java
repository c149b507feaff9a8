package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lienthong.RunningPlatform;
import vn.lienthong.shell.database.EmbeddedPostgres;
import vn.lienthong.shell.database.EmbeddedSettings;
import vn.lienthong.shell.database.TestDatabase;

/** The database goes away and comes back. */
class DatabaseAwayTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static HttpResponse<String> get(String address)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void thePageSaysSoAndComesBackByItself() throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "away-");
        try (EmbeddedPostgres database =
                        EmbeddedPostgres.start(EmbeddedSettings.in(directory.resolve("data")));
                ConfigurableApplicationContext platform =
                        RunningPlatform.start(
                                new TestDatabase(
                                        database.jdbcUrl(),
                                        database.user(),
                                        database.password()))) {
            String page = address(platform) + "/dieu-hanh";
            assertThat(get(page).statusCode()).isEqualTo(200);

            killServer(database);
            HttpResponse<String> during = get(page);
            HttpResponse<String> after = get(page);
            for (int i = 0; after.statusCode() != 200 && i < 20; i++) {
                after = get(page);
            }

            assertThat(during.statusCode()).isIn(200, 503);
            if (during.statusCode() == 503) {
                assertThat(during.body()).contains("Hệ thống đang tạm nghỉ");
                assertThat(during.headers().firstValue("Retry-After")).contains("15");
            }
            assertThat(after.statusCode()).isEqualTo(200);
        }
    }

    private static String address(ConfigurableApplicationContext platform) {
        return "http://localhost:" + platform.getEnvironment().getProperty("local.server.port");
    }

    /** Kills the server process as a crash would. */
    private static void killServer(EmbeddedPostgres database) throws IOException {
        try (var files = Files.walk(database.directory())) {
            Path pidFile =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        }
    }
}
