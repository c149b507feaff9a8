package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.load.PlatformProcess;

/** The command that verifies a file is killed with SIGKILL after a checkpoint, and given again. */
class VerifyProcessKillTest {

    private static final int PERSONS = 20_000;

    /** Enough copies of the queries for several checkpoints. */
    private static final int COPIES = 24;

    @TempDir Path directory;

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void run(String... words) {
        var errors = new StringWriter();
        int exit =
                LienThong.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .setErr(new PrintWriter(errors))
                        .execute(words);
        assertThat(exit).as(errors.toString()).isZero();
    }

    @Test
    void aVerificationGoesOnWhereItsProcessWasKilled() throws Exception {
        String persons = Integer.toString(PERSONS);
        run("synth", "register", "--persons", persons, "--out", path("register.csv"));
        run("index", "build", "--register", path("register.csv"), "--out", path("index"));
        run("synth", "queries", "--persons", persons, "--out", directory.toString());
        copies();
        String[] words = {
            "verify", "--index", path("index"), "--input", path("many.csv"), "--out", path("killed")
        };

        killedAfterACheckpoint(words);
        assertThat(directory.resolve("killed/report.json")).doesNotExist();
        run(words);
        words[words.length - 1] = path("whole");
        run(words);

        for (String file : List.of("results.csv", "rejects.csv", "report.json")) {
            assertThat(
                            Files.mismatch(
                                    directory.resolve("killed").resolve(file),
                                    directory.resolve("whole").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    private void copies() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("queries.csv"));
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("many.csv"))) {
            out.write(lines.getFirst() + "\n");
            for (int copy = 0; copy < COPIES; copy++) {
                for (String line : lines.subList(1, lines.size())) {
                    out.write(line + "\n");
                }
            }
        }
    }

    private void killedAfterACheckpoint(String... words) throws Exception {
        Path out = Files.createDirectory(directory.resolve("killed"));
        var command = new ArrayList<>(PlatformProcess.onClassPath());
        command.addAll(List.of(words));
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(directory.resolve("log").toFile())
                            .start();
            try {
                while (!hasCheckpoint(out)) {
                    WatchKey key = watch.poll(2, TimeUnit.MINUTES);
                    if (key == null || !process.isAlive()) {
                        fail("no checkpoint: %s", Files.readString(directory.resolve("log")));
                        return;
                    }
                    key.pollEvents();
                    key.reset();
                }
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
        }
    }

    /** Whether the state on disk says that some of the input is done. */
    private static boolean hasCheckpoint(Path out) throws IOException {
        Path state = out.resolve("job.state");
        return Files.exists(state) && !Files.readAllLines(state).get(1).startsWith("0 ");
    }
}
