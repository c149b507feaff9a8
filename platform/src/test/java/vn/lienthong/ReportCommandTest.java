package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report from the command line, on a data directory of its own. */
class ReportCommandTest {

    @TempDir static Path directory;

    private static Path data = Path.of("");

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @BeforeAll
    static void emptyPlatform() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
    }

    private int run(String... arguments) {
        return LienThong.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(
                        Stream.concat(
                                        Stream.of("report"),
                                        Stream.concat(
                                                Stream.of(arguments),
                                                Stream.of(
                                                        "--lang", "en", "--data", data.toString())))
                                .toArray(String[]::new));
    }

    @Test
    void theReportIsMadeWithTheFiguresOfItsPeriodAndItsMistakesAreTold() throws IOException {
        Path html = directory.resolve("report.html");

        assertThat(run("digital-transformation", "2023-H1", "--out", html.toString()))
                .as(errors.toString())
                .isZero();
        assertThat(Files.readString(html)).contains("90,66%", "14,96%");
        assertThat(output.toString()).contains("OK: " + html);

        assertThat(run("digital-transformation", "2099-H1", "--out", html.toString())).isOne();
        assertThat(errors.toString()).contains("period");
        assertThat(run("digital-transformation", "2023-H1", "--out", "report.odt")).isOne();
        assertThat(
                        run(
                                "digital-transformation",
                                "2023-H1",
                                "--out",
                                directory.resolve("none/report.pdf").toString()))
                .isOne();
        assertThat(errors.toString()).contains("The file cannot be written");
    }
}
