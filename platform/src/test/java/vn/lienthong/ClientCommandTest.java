package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing clients from the command line, on a database of its own. */
class ClientCommandTest {

    @TempDir Path parent;

    private final StringWriter errors = new StringWriter();

    private String run(int status, String... arguments) {
        var output = new StringWriter();
        assertThat(
                        LienThong.commandLine()
                                .setOut(new PrintWriter(output))
                                .setErr(new PrintWriter(errors))
                                .execute(arguments))
                .as(errors.toString())
                .isEqualTo(status);
        return output.toString().strip();
    }

    private String open(int status, String agency, Path data) {
        return run(
                status,
                "client open --lang en --name Benefits --purpose BENEFITS --ground Law --agency "
                        .concat(agency + " --data " + data)
                        .split(" ", -1));
    }

    @Test
    void aClientIsOpenedAndClosedOnce() throws Exception {
        Path data = Files.createDirectory(parent.resolve("data"));

        String token = open(0, "G09", data);

        assertThat(token).matches("lt_[0-9a-f-]{36}_[0-9a-f]{64}");
        String id = token.substring(3, 39);
        assertThat(run(0, "client", "close", id, "--data", "" + data)).isEqualTo("OK: " + id);
        run(1, "client", "close", id, "--data", "" + data, "--lang", "en");
        assertThat(errors.toString()).contains("No such client", "lt_IDENTIFIER_");
    }

    @Test
    void aDirectoryThatIsNotThereIsNotMade() {
        assertThat(open(2, "G09", parent.resolve("data"))).isEmpty();
        assertThat(parent.resolve("data")).doesNotExist();
        assertThat(errors.toString()).contains("there is no such directory");
    }

    @Test
    void anOrderWithoutItsOptionsIsRefused() {
        run(2, "client", "open");
        assertThat(errors.toString()).contains("--agency", "./lienthong client open --help");
    }
}
