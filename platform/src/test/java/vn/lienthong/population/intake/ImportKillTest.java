package vn.lienthong.population.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.PlatformInThisJvm;
import vn.lienthong.population.Rebuild;

/**
 * The database server dies in the middle of an import; nothing is lost, nobody is entered twice.
 */
class ImportKillTest {

    private static final int PERSONS = 22_000;

    @TempDir Path directory;

    @Test
    void anImportGoesOnAfterTheDatabaseServerWasKilled() throws IOException {
        Path data = directory.resolve("data");
        Path file = persons();
        try (PlatformInThisJvm platform = PlatformInThisJvm.on(data)) {
            assertThatThrownBy(() ->
                            platform.the(RegisterImport.class)
                                    .run(
                                            order(file, false),
                                            progress -> {
                                                if (progress.entered() == 10_000) {
                                                    kill(data);
                                                }
                                            }))
                    .isInstanceOf(RuntimeException.class);
        }
        try (PlatformInThisJvm platform = PlatformInThisJvm.on(data)) {
            ImportProgress end = platform.the(RegisterImport.class).run(order(file, true), _ -> {});

            assertThat(end.entered()).isEqualTo(PERSONS);
            assertThat(end.known()).as("lines that were dealt with twice").isZero();
            assertThat(end.rejected()).isZero();
            assertThat(
                            platform.the(JdbcClient.class)
                                    .sql("select count(*) from population.person")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(PERSONS);
            assertThat(platform.the(Rebuild.class).check().differences()).isZero();
        }
    }

    private Path persons() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("personal_number,full_name,birth_date,sex,commune_code");
        for (int i = 0; i < PERSONS; i++) {
            lines.add("001090" + String.format("%06d", i) + ",Nguyễn Văn An,1990,M,00004");
        }
        return Files.write(directory.resolve("persons.csv"), lines);
    }

    private ImportOrder order(Path file, boolean resume) {
        return new ImportOrder(
                file, Map.of(), directory.resolve("rejects.csv"), LocalDate.of(2026, 1, 1), resume);
    }

    /** Kills the server as a power cut would, and waits until it is gone. */
    private static void kill(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
            ProcessHandle server =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
            all.addFirst(server);
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
