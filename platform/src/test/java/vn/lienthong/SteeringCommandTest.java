package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.EmbeddedSettings;

/** The sums of steering from the command line, on a data directory of its own. */
class SteeringCommandTest {

    @TempDir private static Path directory;

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    private int run(Path data, String... options) {
        return LienThong.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(
                        Stream.concat(
                                        Stream.of("steering", "rebuild"),
                                        Stream.concat(
                                                Stream.of(options),
                                                Stream.of(
                                                        "--lang", "en", "--data", data.toString())))
                                .toArray(String[]::new));
    }

    private static void sql(Path data, String statement) throws SQLException {
        try (Database database = Database.open(Map.of(), EmbeddedSettings.in(data));
                Connection connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(), database.user(), database.password());
                Statement written = connection.createStatement()) {
            written.execute(statement);
        }
    }

    @Test
    void aSumThatIsWrongIsToldAndThenMadeRight() throws IOException, SQLException {
        Path data = Files.createDirectory(directory.resolve("data"));
        assertThat(run(data, "--check")).as(errors.toString()).isZero();
        assertThat(output.toString()).contains("OK: 0 facts, 0 sums corrected");
        sql(
                data,
                """
                insert into steering.fact_sum (kind, day, known_on, amount)
                values ('BIRTHS', '2026-03-27', '2026-03-27', 5)
                """);

        assertThat(run(data, "--check")).isOne();
        assertThat(errors.toString()).contains("1 sums differ");
        assertThat(run(data)).isZero();
        assertThat(output.toString()).contains("OK: 0 facts, 1 sums corrected");
        assertThat(run(data, "--check")).isZero();
    }

    @Test
    void aFactThatWasLostIsToldAndThenPutIn() throws IOException, SQLException {
        Path data = Files.createDirectory(directory.resolve("facts"));
        assertThat(run(data, "--check")).as(errors.toString()).isZero();
        sql(
                data,
                """
                insert into identity.account (account_id, username, display_name, role, person_id, opened_at)
                values (gen_random_uuid(), 'nguoi.dan', 'Trần An', 'CITIZEN', gen_random_uuid(), '2026-03-27T02:00:00Z')
                """);

        assertThat(run(data, "--check", "--sums")).isZero();
        assertThat(run(data, "--check")).isOne();
        assertThat(errors.toString())
                .containsPattern("ACCOUNTS MISSING 1: [0-9a-f]{12}")
                .contains("1 facts are missing")
                .doesNotContain("Trần An");
        assertThat(run(data)).isZero();
        assertThat(output.toString()).contains("OK: 1 facts told again, 1 mended");
        assertThat(run(data, "--check")).isZero();
        assertThat(output.toString()).contains("OK: 1 facts told again, 0 mended");
    }
}
