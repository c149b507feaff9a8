package vn.lienthong.shell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reason for having no database is told by its own code, and nothing is left running. */
class DatabaseFaultTest {

    @TempDir Path parent;

    @Test
    void refusesAPortThatIsTakenAndLeavesTheDirectoryFree() throws IOException {
        PreparedDirectory.copyTo(parent.resolve("data"));
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedSettings settings = settings().withPort(taken.getLocalPort());
            DatabaseException refused = refusal(settings);
            assertThat(refused.fault()).isEqualTo(DatabaseFault.PORT_TAKEN);
            assertThat(refused.violation().arguments())
                    .containsEntry("port", "" + taken.getLocalPort());
        }
        EmbeddedPostgres.start(settings()).close();
    }

    @Test
    void refusesASecondServerOfOneProcessAndDoesNotLoseTheFirstOnesLock() throws Exception {
        PreparedDirectory.copyTo(parent.resolve("data"));
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings())) {
            assertThat(refusal(settings()).fault()).isEqualTo(DatabaseFault.DIRECTORY_IN_USE);
            Process second = ServerHolder.launch(first.directory());
            assertThat(second.inputReader().readAllAsString()).doesNotContainPattern("^[0-9]+$");
            assertThat(second.waitFor()).isNotZero();
        }
    }

    @Test
    void refusesADirectoryThatAnotherProcessHoldsAndNamesIt() throws Exception {
        PreparedDirectory.copyTo(parent.resolve("data"));
        Process holder = ServerHolder.launch(parent.resolve("data"));
        ServerHolder.awaitServer(holder);
        DatabaseException refused = refusal(settings());
        assertThat(refused.fault()).isEqualTo(DatabaseFault.DIRECTORY_IN_USE);
        assertThat(refused.violation().arguments()).containsEntry("holder", "" + holder.pid());
        holder.getOutputStream().close();
        assertThat(holder.waitFor()).isZero();
    }

    @Test
    void refusesTheTablesOfAnotherPostgreSqlVersion() throws IOException {
        PreparedDirectory.copyTo(parent.resolve("data"));
        Files.writeString(parent.resolve("data/postgresql/PG_VERSION"), "17\n");
        DatabaseException refused = refusal(settings());
        assertThat(refused.fault()).isEqualTo(DatabaseFault.POSTGRESQL_VERSION);
        assertThat(refused.violation().arguments())
                .containsEntry("found", "17")
                .containsEntry("expected", "18");
    }

    @Test
    void refusesADataDirectoryOfAnotherRelease() throws IOException {
        PreparedDirectory.copyTo(parent.resolve("data"));
        Files.writeString(parent.resolve("data/lienthong.version"), "2\n");
        assertThat(refusal(settings()).fault()).isEqualTo(DatabaseFault.DIRECTORY_VERSION);
    }

    @Test
    void refusesADirectoryWithOtherContentAndLeavesThatAlone() throws IOException {
        Path letter = Files.createDirectories(parent.resolve("data")).resolve("letter.txt");
        Files.writeString(letter, "Dear reader");
        assertThat(refusal(settings()).fault()).isEqualTo(DatabaseFault.DIRECTORY_FOREIGN);
        assertThat(letter).hasContent("Dear reader");
        assertThat(parent.resolve("data/lienthong.version")).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfADirectory() throws IOException {
        Files.writeString(parent.resolve("data"), "a file");
        assertThat(refusal(settings()).fault()).isEqualTo(DatabaseFault.DIRECTORY_FOREIGN);
    }

    @Test
    void refusesADirectoryThatCannotBeMade() {
        EmbeddedSettings settings = EmbeddedSettings.in(Path.of("/proc/lienthong-data"));
        assertThat(refusal(settings).fault()).isEqualTo(DatabaseFault.NOT_WRITABLE);
    }

    @Test
    void refusesAClusterWhosePasswordsAreLost() throws IOException {
        PreparedDirectory.copyTo(parent.resolve("data"));
        Files.delete(parent.resolve("data/postgresql.credentials"));
        DatabaseException refused = refusal(settings());
        assertThat(refused.fault()).isEqualTo(DatabaseFault.DIRECTORY_DAMAGED);
        assertThat(refused.violation().arguments())
                .containsEntry("missing", "postgresql.credentials");
    }

    @Test
    void namesTheLogWhenTheServerDoesNotStartForAReasonOfItsOwn() throws IOException {
        PreparedDirectory.copyTo(parent.resolve("data"));
        Files.writeString(parent.resolve("data/postgresql.local.conf"), "no_such_setting = 1\n");
        DatabaseException refused = refusal(settings());
        assertThat(refused.fault()).isEqualTo(DatabaseFault.START_FAILED);
        assertThat(Path.of(refused.violation().arguments().getOrDefault("log", "")))
                .content()
                .contains("no_such_setting");
    }

    @Test
    void tellsAFullDiskFromAForbiddenOne() {
        Path directory = Path.of("data");
        assertThat(
                        DatabaseException.ofFiles(
                                        directory,
                                        new FileSystemException(
                                                "data", null, "No space left on device"))
                                .fault())
                .isEqualTo(DatabaseFault.DISK_FULL);
        assertThat(
                        DatabaseException.ofFiles(
                                        directory,
                                        new FileSystemException("data", null, "Permission denied"))
                                .fault())
                .isEqualTo(DatabaseFault.NOT_WRITABLE);
    }

    @Test
    void opensTheServerThatTheEnvironmentNames() {
        TestDatabase running = TestDatabase.fresh();
        try (Database database =
                Database.open(environment(running, running.password()), settings())) {
            assertThat(database).isInstanceOf(ExternalPostgres.class);
            assertThat(database.jdbcUrl()).isEqualTo(running.jdbcUrl());
        }
        assertThat(parent.resolve("data")).doesNotExist();
    }

    @Test
    void refusesExternalServersByReason() throws IOException {
        TestDatabase running = TestDatabase.fresh();
        assertThat(external(environment(running, "wrong")))
                .isEqualTo(DatabaseFault.SIGN_IN_REFUSED);
        assertThat(external(Map.of(Database.URL_VARIABLE, "postgres://localhost/x")))
                .isEqualTo(DatabaseFault.URL_INVALID);
        int silent;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            silent = closed.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + silent + "/lienthong";
        assertThat(external(Map.of(Database.URL_VARIABLE, url)))
                .isEqualTo(DatabaseFault.UNREACHABLE);
    }

    private static Map<String, String> environment(TestDatabase database, String password) {
        return Map.of(
                Database.URL_VARIABLE, database.jdbcUrl(),
                Database.USER_VARIABLE, database.user(),
                Database.PASSWORD_VARIABLE, password);
    }

    private DatabaseFault external(Map<String, String> environment) {
        return catchThrowableOfType(
                        DatabaseException.class, () -> Database.open(environment, settings()))
                .fault();
    }

    private EmbeddedSettings settings() {
        return EmbeddedSettings.in(parent.resolve("data")).withSharedBuffersMegabytes(32);
    }

    private static DatabaseException refusal(EmbeddedSettings settings) {
        return catchThrowableOfType(
                DatabaseException.class, () -> EmbeddedPostgres.start(settings).close());
    }
}
