package vn.lienthong.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the embedded server promises while it runs and after it, or its application, is killed. */
class EmbeddedPostgresTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir Path parent;

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (EmbeddedPostgres server = start(data())) {
            update(server, "CREATE TABLE kept (note text)");
            update(server, "INSERT INTO kept VALUES ('Thuỷ')");
        }
        try (EmbeddedPostgres server = start(data())) {
            assertThat(query(server, "SELECT note FROM kept")).isEqualTo("Thuỷ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "wal_level, replica",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "log_error_verbosity, terse",
        "log_min_error_statement, panic",
        "log_parameter_max_length_on_error, 0",
        "server_encoding, UTF8",
    })
    void runsWith(String parameter, String value) throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        try (Connection connection = database.connect()) {
            assertThat(query(connection, "SHOW " + parameter)).isEqualTo(value);
        }
    }

    @Test
    void letsTheOperatorTuneItButNotMakeItForgetful() throws Exception {
        Path operatorFile = data().resolve(ServerConfiguration.OPERATOR_FILE);
        PreparedDirectory.copyTo(data());
        Files.writeString(operatorFile, "work_mem = '7MB'\nfsync = off\nlog_statement = 'all'\n");
        try (EmbeddedPostgres server = start(data())) {
            assertThat(query(server, "SHOW work_mem")).isEqualTo("7MB");
            assertThat(query(server, "SHOW fsync")).isEqualTo("on");
            assertThat(query(server, "SHOW log_statement")).isEqualTo("none");
        }
    }

    @Test
    void takesFurtherParametersFromTheSettings() throws Exception {
        PreparedDirectory.copyTo(data());
        EmbeddedSettings settings =
                settings(data()).withParameters(Map.of("restore_command", "cp '%p' \"a b\\c\""));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            try (Connection connection = superuser(server)) {
                assertThat(query(connection, "SHOW restore_command"))
                        .isEqualTo("cp '%p' \"a b\\c\"");
            }
        }
    }

    @Test
    void givesTheApplicationARoleWithoutSuperuserRights() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect()) {
            assertThat(query(connection, "SELECT current_user")).isEqualTo("lienthong");
            assertThat(query(connection, "SHOW is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void foldsTheCaseOfVietnameseLetters() throws SQLException {
        try (Connection connection = TestDatabase.fresh().connect()) {
            assertThat(query(connection, "SELECT lower('ĐẶNG THUỲ')")).isEqualTo("đặng thuỳ");
        }
    }

    @Test
    void comesBackOnTheSamePortAfterItIsKilledAndHasEveryCommittedRow() throws Exception {
        PreparedDirectory.copyTo(data());
        try (EmbeddedPostgres server = start(data())) {
            update(server, "CREATE TABLE committed (number int)");
            update(server, "INSERT INTO committed SELECT generate_series(1, 1000)");
            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .until(() -> query(server, "SELECT count(*) FROM committed").equals("1000"));
            assertThat(server.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void leavesNoProcessBehindAfterAClose() throws IOException {
        PreparedDirectory.copyTo(data());
        EmbeddedPostgres server = start(data());
        long pid = server.pid();
        server.close();
        server.close();
        assertThat(Leftovers.servesFrom(pid, data().resolve("postgresql"))).isFalse();
        assertThat(data().resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void runsInASessionOfItsOwnThatACtrlCDoesNotReach() throws IOException {
        PreparedDirectory.copyTo(data());
        try (EmbeddedPostgres server = start(data())) {
            String stat = Files.readString(Path.of("/proc/" + server.pid() + "/stat"));
            String[] afterCommand = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String processGroup = afterCommand[2];
            String session = afterCommand[3];
            assertThat(processGroup).isEqualTo(Long.toString(server.pid()));
            assertThat(session).isEqualTo(Long.toString(server.pid()));
        }
    }

    @Test
    void stopsTheServerThatOutlivedAKilledApplicationAndStartsItsOwn() throws Exception {
        PreparedDirectory.copyTo(data());
        Process application = ServerHolder.launch(data());
        long orphan = ServerHolder.awaitServer(application);
        application.destroyForcibly().waitFor();
        assertThat(Leftovers.servesFrom(orphan, data().resolve("postgresql"))).isTrue();

        try (EmbeddedPostgres server = start(data())) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(Leftovers.servesFrom(orphan, data().resolve("postgresql"))).isFalse();
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterApplicationAndServerWereKilledTogether() throws Exception {
        PreparedDirectory.copyTo(data());
        Process application = ServerHolder.launch(data());
        long pid = ServerHolder.awaitServer(application);
        application.destroyForcibly();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        application.waitFor();
        assertThat(data().resolve("postgresql/postmaster.pid")).exists();

        try (EmbeddedPostgres server = start(data())) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsTheServerWhenTheApplicationEnds() throws Exception {
        PreparedDirectory.copyTo(data());
        Process application = ServerHolder.launch(data());
        long pid = ServerHolder.awaitServer(application);
        application.getOutputStream().close();
        assertThat(application.waitFor()).isZero();
        assertThat(Leftovers.servesFrom(pid, data().resolve("postgresql"))).isFalse();
    }

    @Test
    void takesAPidFileThatNamesAnotherProgramForStale() throws Exception {
        PreparedDirectory.copyTo(data());
        Path pidFile = data().resolve("postgresql/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        try (EmbeddedPostgres server = start(data())) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void takesAPidFileThatNamesAZombieForStale() throws Exception {
        PreparedDirectory.copyTo(data());
        Path program = Files.copy(Path.of("/bin/cat"), parent.resolve("postgres"));
        Path pipe = parent.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", "" + pipe).start().waitFor()).isZero();
        Process parentOfZombie =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "\"$0\" \"$1\" & echo $!; exec sleep 600",
                                "" + program,
                                "" + pipe)
                        .directory(data().resolve("postgresql").toFile())
                        .start();
        try {
            long zombie = Long.parseLong(parentOfZombie.inputReader().readLine());
            Path stat = Path.of("/proc/" + zombie + "/stat");
            Path name = Path.of("/proc/" + parentOfZombie.pid() + "/comm");
            // A shell would bury its child; sleep, which it becomes, never does.
            await().atMost(LIMIT).until(() -> Files.readString(name).equals("sleep\n"));
            Files.writeString(pipe, "end");
            await().atMost(LIMIT).until(() -> Files.readString(stat).contains("(postgres) Z"));
            Files.writeString(data().resolve("postgresql/postmaster.pid"), zombie + "\n");
            try (EmbeddedPostgres server = start(data())) {
                assertThat(query(server, "SELECT 1")).isEqualTo("1");
            }
        } finally {
            parentOfZombie.destroyForcibly();
        }
    }

    @Test
    void makesTheClusterAnewWhenTheFirstStartWasKilledHalfway() throws Exception {
        Files.createDirectories(data().resolve("postgresql.new/base"));
        Files.writeString(data().resolve("lienthong.version"), "1\n");
        Files.writeString(data().resolve("postgresql.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = start(data())) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void worksInADirectoryWithALongNameFullOfSpecialLetters() throws Exception {
        Path odd = parent.resolve("dữ liệu, của 'tôi' \\ " + "x".repeat(120));
        try (EmbeddedPostgres server = start(odd)) {
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
        Path comma = parent.resolve("a, b");
        try (EmbeddedPostgres server = start(comma)) {
            assertThat(comma.resolve("socket/.s.PGSQL." + server.port())).exists();
        }
    }

    @Test
    void writesNoValueOfARowAndNoStatementIntoItsLog() throws Exception {
        PreparedDirectory.copyTo(data());
        String secret = "001299123456";
        try (EmbeddedPostgres server = start(data())) {
            update(server, "CREATE TABLE people (number text PRIMARY KEY)");
            update(server, "INSERT INTO people VALUES ('" + secret + "')");
            Assertions.assertThatThrownBy(
                            () -> update(server, "INSERT INTO people VALUES ('" + secret + "')"))
                    .isInstanceOf(SQLException.class);
            Assertions.assertThatThrownBy(() -> update(server, "SELECT oops, '" + secret + "'"))
                    .isInstanceOf(SQLException.class);
        }
        String logs = logs(data());
        assertThat(logs).contains("duplicate key value violates").doesNotContain(secret);
    }

    @Test
    void keepsPasswordsToTheOwnerOfTheDataDirectory() throws Exception {
        PreparedDirectory.copyTo(data());
        Path file = data().resolve("postgresql.credentials");
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private Path data() {
        return parent.resolve("data");
    }

    private static EmbeddedSettings settings(Path directory) {
        return EmbeddedSettings.in(directory).withSharedBuffersMegabytes(32);
    }

    private static EmbeddedPostgres start(Path directory) {
        return EmbeddedPostgres.start(settings(directory));
    }

    private static String logs(Path data) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Connection superuser(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl("postgres"),
                Credentials.SUPERUSER,
                server.credentials().superuser());
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
            return query(connection, sql);
        }
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void update(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
