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

/** Accounts of those who work for bodies, opened from the command line on a database of its own. */
class AccountCommandTest {

    @TempDir private static Path directory;

    private static Path data = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeAll
    static void emptyPlatform() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
    }

    private String run(int status, String... arguments) {
        var output = new StringWriter();
        assertThat(
                        LienThong.commandLine()
                                .setOut(new PrintWriter(output))
                                .setErr(new PrintWriter(errors))
                                .execute(
                                        Stream.concat(
                                                        Stream.of(arguments),
                                                        Stream.of(
                                                                "--lang",
                                                                "en",
                                                                "--data",
                                                                data.toString()))
                                                .toArray(String[]::new)))
                .as(errors.toString())
                .isEqualTo(status);
        return output.toString().strip();
    }

    private String open(int status, String username, String role, String... rest) {
        return run(
                status,
                Stream.concat(
                                Stream.of(
                                        "account",
                                        "open",
                                        "--username",
                                        username,
                                        "--name",
                                        "Nguyễn Văn An",
                                        "--role",
                                        role),
                                Stream.of(rest))
                        .toArray(String[]::new));
    }

    @Test
    void anAccountIsOpenedWithItsPasswordOnceAndAppointedToABody() {
        assertThat(open(0, "an.nguyen", "leader"))
                .matches("an\\.nguyen [a-z2-9]{4}(-[a-z2-9]{4}){3}");
        open(1, "an.nguyen", "LEADER");
        assertThat(errors.toString()).contains("The user name is taken");
        assertThat(appoint(0, "an.nguyen", "G12")).isEqualTo("OK: an.nguyen LEADER G12");
        appoint(1, "an.nguyen", "G99");
        assertThat(errors.toString()).contains("No such agency");
        appoint(1, "nobody", "G09");
        assertThat(errors.toString()).contains("No such account");
    }

    private String appoint(int status, String account, String body) {
        return run(
                status,
                "steering",
                "appoint",
                "--account",
                account,
                "--body",
                body,
                "--duty",
                "LEADER");
    }

    @Test
    void anAccountThatCannotBeOpenedIsToldWhy() {
        open(1, "Chi Lê", "king");
        assertThat(errors.toString()).contains("User name", "Role of the account");
        open(1, "chi.le", "OFFICER", "--commune", "99999");
        assertThat(errors.toString()).contains("No such administrative unit");
    }
}
