package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.Finding.State;
import vn.lienthong.shell.Language;
import vn.lienthong.shell.Texts;
import vn.lienthong.shell.database.Database;
import vn.lienthong.shell.database.TestDatabase;

/** The doctor tells a fit machine from an unfit one. */
class DoctorTest {

    @TempDir Path parent;

    @Test
    void findsAFitMachineFitAndMakesNothingThatStays() {
        for (Finding finding : doctor(Map.of(), 0).findings()) {
            assertThat(finding.state()).as(finding.place()).isNotEqualTo(State.FAIL);
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void asksTheExternalDatabaseThatTheEnvironmentNames() {
        TestDatabase running = TestDatabase.fresh();
        Map<String, String> right =
                Map.of(
                        Database.URL_VARIABLE, running.jdbcUrl(),
                        Database.USER_VARIABLE, running.user(),
                        Database.PASSWORD_VARIABLE, running.password());
        Map<String, String> wrong = Map.of(Database.URL_VARIABLE, running.jdbcUrl());
        assertThat(found("database", right).result()).isEqualTo("external");
        assertThat(found("database", wrong).state()).isEqualTo(State.FAIL);
    }

    @Test
    void failsOnAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(doctor(Map.of(), taken.getLocalPort()).findings())
                    .filteredOn(finding -> finding.place().equals("port"))
                    .allMatch(finding -> finding.state() == State.FAIL);
        }
    }

    @Test
    void failsOnADataDirectoryThatCannotBeMade() {
        Doctor doctor = new Doctor(Map.of(), Path.of("/proc/lienthong"), 0);
        assertThat(doctor.findings())
                .filteredOn(finding -> finding.state() == State.FAIL)
                .extracting(Finding::place)
                .containsExactly("disk");
    }

    @Test
    void looksForProgramsOnThePath() throws IOException {
        Path programs = Files.createDirectory(parent.resolve("programs"));
        Path maven = Files.createFile(programs.resolve("mvn"));
        Map<String, String> path = Map.of("PATH", "/none::" + programs);
        assertThat(found("maven", path).state()).isEqualTo(State.WARN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        assertThat(found("maven", path).facts()).containsEntry("program", maven.toString());
        assertThat(found("browser", path).state()).isEqualTo(State.WARN);
    }

    @Test
    void hasWordsForEveryFindingInBothLanguages() {
        Texts texts = Texts.fromClassPath();
        var vietnamese = texts.keys(Language.VIETNAMESE);
        vietnamese.removeIf(key -> !key.startsWith("doctor."));
        assertThat(vietnamese).isNotEmpty();
        assertThat(texts.keys(Language.ENGLISH)).containsAll(vietnamese);
    }

    private Finding found(String place, Map<String, String> environment) {
        return doctor(environment, 0).findings().stream()
                .filter(finding -> finding.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private Doctor doctor(Map<String, String> environment, int port) {
        return new Doctor(environment, parent.resolve("data"), port);
    }
}
