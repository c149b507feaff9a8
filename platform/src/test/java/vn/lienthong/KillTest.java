package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lienthong.load.KillRun;
import vn.lienthong.load.PlatformProcess;
import vn.lienthong.shell.SimulatedTime;

/** The short version of the kill run in {@code bench/}: a few kills on the way of every build. */
class KillTest {

    private static final long SEED = Long.getLong("seed", 20260301L);
    private static final int KILLS = Integer.getInteger("kills", 3);

    /** Two citizens and an officer; the moments of the kills come from the seed. */
    @Test
    void keepsWhatItToldItsUsersThroughKills() throws Exception {
        Path parent = Files.createDirectories(Path.of("target", "test-kills").toAbsolutePath());
        Path directory = Files.createTempDirectory(parent, "run-");
        var run =
                new KillRun(
                        new KillRun.Order(KILLS, 2, 1, 100, 200, 2_000, SEED),
                        PlatformProcess.onClassPath(),
                        directory.resolve("data"),
                        LocalDate.now(Clock.system(SimulatedTime.VIETNAM)));

        KillRun.Result result = run.run(round -> {});

        assertThat(result.broken())
                .as("seed %d, rounds %s, log in %s", SEED, result.rounds(), directory)
                .isEmpty();
        assertThat(result.rounds()).hasSize(KILLS);
        assertThat(result.receipts()).as("the load must do something").isPositive();
        Doctor.delete(directory);
    }
}
