package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line takes, refuses, and says about it. */
class CommandLineTest {

    @TempDir Path parent;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void startsOnPort8080WithTheUsualPeopleUnlessToldOtherwise() {
        ApplicationStart start = parsed();
        assertThat(start.port()).isEqualTo(8080);
        assertThat(start.people()).isEmpty();
        assertThat(start.data()).isAbsolute().hasFileName("data");
    }

    @Test
    void takesEveryOptionOfAStart() throws IOException {
        Path content = Files.createDirectory(parent.resolve("content"));
        ApplicationStart start =
                parsed("--port", "9000", "--data", "d", "--demo", "50", "--content", "" + content);
        assertThat(start.port()).isEqualTo(9000);
        assertThat(start.data()).isEqualTo(Path.of("d"));
        assertThat(start.people()).isEqualTo(OptionalInt.of(50));
        assertThat(start.content()).contains(content);
        assertThat(parsed("--empty").people()).isEqualTo(OptionalInt.of(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--demo 10 --empty",
                "--demo 0",
                "--demo ten",
                "--demo 10000001",
                "--port 65536",
                "--port -1",
                "--port http",
                "--content /no/such/directory",
                "--lang fr",
                "--no-such-option",
                "surplus",
            })
    void refusesAStartThatMakesNoSense(String arguments) {
        assertThat(execute(("start " + arguments).split(" ", -1))).isEqualTo(2);
        assertThat(errors.toString()).contains("./lienthong start --help").doesNotContain("\tat ");
        assertThat(output.toString()).isEmpty();
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(execute("strat")).isEqualTo(2);
        assertThat(errors.toString()).contains("lienthong start").contains("--help");
    }

    @Test
    void asksForACommandWhenThereIsNone() {
        assertThat(execute()).isEqualTo(2);
        assertThat(errors.toString()).contains("./lienthong --help");
    }

    @Test
    void tellsOfATakenPortInTheReadersLanguageAndStartsNothing() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            Path data = parent.resolve("data");
            String[] arguments = {"start", "--port", port, "--data", "" + data, "--lang", "en"};
            assertThat(execute(arguments)).isEqualTo(1);
            assertThat(errors.toString()).contains("Port " + port, "--port 8081");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void tellsWhyADataDirectoryCannotBeUsed() throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        Files.writeString(data.resolve("letter.txt"), "Dear reader");
        assertThat(execute("start", "--port", "0", "--data", "" + data, "--lang", "vi"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("không phải thư mục dữ liệu", "--data ./data");
    }

    @Test
    void listsTheCommandsButNotTheLaunchersOwn() {
        assertThat(execute("--help")).isZero();
        assertThat(output.toString()).contains("start", "doctor", "test").doesNotContain("train");
    }

    @Test
    void printsItsVersion() {
        assertThat(execute("--version")).isZero();
        assertThat(output.toString()).startsWith("Liên Thông ").contains("commit", "Java 25");
    }

    @Test
    void sendsTheTestCommandToTheLauncher() {
        assertThat(execute("test")).isEqualTo(2);
        assertThat(errors.toString()).contains("./lienthong test");
    }

    private int execute(String... arguments) {
        return LienThong.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    private static ApplicationStart parsed(String... arguments) {
        CommandLine root = LienThong.commandLine();
        root.parseArgs(
                Stream.concat(Stream.of("start"), Stream.of(arguments)).toArray(String[]::new));
        CommandLine start = Objects.requireNonNull(root.getSubcommands().get("start"));
        return ((StartCommand) start.getCommand()).options();
    }
}
