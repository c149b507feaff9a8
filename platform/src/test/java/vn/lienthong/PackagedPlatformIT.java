package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.load.PlatformProcess;

/** The platform as it is delivered: the packaged jar, wired as the build worked it out. */
class PackagedPlatformIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir static Path directory;

    @BeforeAll
    static void extractsTheJarAsTheLauncherDoes() throws IOException, InterruptedException {
        Process extraction =
                new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                jarIn(TARGET).toString(),
                                "extract",
                                "--destination",
                                application().toString())
                        .inheritIO()
                        .start();
        assertThat(extraction.waitFor()).isZero();
    }

    @Test
    void startsAnswersStopsAndStartsAgainOnWhatItKept() throws IOException, InterruptedException {
        Path data = directory.resolve("data");
        String figures;
        try (PlatformProcess platform = start(data)) {
            assertThat(status(platform, "/")).isEqualTo(200);
            figures = page(platform, "/dieu-hanh").body();
        }
        try (PlatformProcess platform = start(data)) {
            HttpResponse<String> again = page(platform, "/dieu-hanh");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(figures(again.body())).isNotEmpty().isEqualTo(figures(figures));
            assertThat(status(platform, "/dang-nhap")).isEqualTo(200);
            assertThat(status(platform, "/dich-vu/1.001193")).isEqualTo(200);
            assertThat(status(platform, "/ho-so")).as("for citizens who signed in").isEqualTo(302);
            assertThat(status(platform, "/actuator/health")).isEqualTo(200);
            assertThat(
                            page(platform, "/api/v1/reference/addresses?q=P.%20Vinh%20Phuc,%20HN")
                                    .body())
                    .contains("\"code\"");
        }
        assertThat(run("population", "rebuild", "--check", "--data", data.toString())).isZero();
        assertThat(run("population", "numbers", "--data", data.toString())).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--version", "--help", "content check"})
    void everyOtherCommandRunsToo(String command) throws IOException, InterruptedException {
        assertThat(run(command.split(" "))).isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(command());
        words.addAll(List.of(command));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    private static PlatformProcess start(Path data) throws IOException, InterruptedException {
        return PlatformProcess.start(command(), data, 64);
    }

    private static List<String> command() throws IOException {
        return List.of(
                JAVA,
                // Fails when the wiring is missing, instead of working it out again.
                "-Dspring.aot.enabled=true",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jarIn(application()).toString());
    }

    private static Path application() {
        return directory.resolve("application");
    }

    private static Path jarIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static int status(PlatformProcess platform, String path)
            throws IOException, InterruptedException {
        return page(platform, path).statusCode();
    }

    private static HttpResponse<String> page(PlatformProcess platform, String path)
            throws IOException, InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(
                    HttpRequest.newBuilder(URI.create(platform.address() + path)).build(),
                    BodyHandlers.ofString());
        }
    }

    /** The numbers of a page, without what differs from request to request. */
    private static List<String> figures(String html) {
        return Pattern.compile(">\\s*([0-9][0-9.,%]*)\\s*<")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
