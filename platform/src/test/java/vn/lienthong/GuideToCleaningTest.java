package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to verifying a file, command by command, with fewer people. */
class GuideToCleaningTest {

    private static final String GUIDE = ProjectFiles.text("docs/guides/clean-a-file.md");
    private static final Set<String> PATHS =
            Set.of(
                    "--out",
                    "--register",
                    "--index",
                    "--input",
                    "--results",
                    "--labels",
                    "--model",
                    "--key",
                    "--of");

    @TempDir Path directory;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String... words) {
        for (int i = 1; i < words.length; i++) {
            if (PATHS.contains(words[i - 1])) {
                words[i] = directory.resolve(words[i]).toString();
            }
        }
        return LienThong.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(words);
    }

    private void pem(String file, String label, Key key) throws IOException {
        Files.writeString(
                directory.resolve(file),
                "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                        .formatted(label, Base64.getEncoder().encodeToString(key.getEncoded())));
    }

    @Test
    void everyCommandOfTheGuideDoesItsWork() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem("key.pem", "PRIVATE KEY", keys.getPrivate());
        pem("key.pub.pem", "PUBLIC KEY", keys.getPublic());
        List<String> commands =
                GUIDE.lines().filter(line -> line.startsWith("./lienthong ")).toList();
        for (String command : commands) {
            String smaller =
                    command.replace("--persons 20000", "--persons 4000")
                            .replace("--queries 5000", "--queries 1500");
            int exit = run(smaller.substring("./lienthong ".length()).split(" ", -1));

            assertThat(exit).as("%s%n%s", command, errors).isZero();
        }
        assertThat(commands).hasSize(12);
        assertThat(Files.readAllLines(directory.resolve("checked/results.csv"))).hasSize(1501);
        assertThat(directory.resolve("checked/report.html"))
                .content()
                .contains("Kết quả đối chiếu tệp")
                .doesNotContain("http");
        assertThat(output.toString()).contains("precision 1.0").contains("MATCHED_CORRECTED");
    }

    @Test
    void theGuideNamesEveryOutcomeAndReason() {
        for (var outcome : vn.lienthong.linkage.match.RecordOutcome.values()) {
            assertThat(GUIDE).contains("`" + outcome + "`");
        }
        for (String reason : List.of("line.empty", "line.length", "line.quotes", "line.cells")) {
            assertThat(GUIDE).contains("`" + reason + "`");
        }
    }

    @Test
    void saysInWordsWhatIsWrongWithAFile() throws IOException {
        Files.writeString(directory.resolve("text.csv"), "one,two\n");

        assertThat(run("verify", "--index", "no.index", "--input", "text.csv", "--out", "o"))
                .isEqualTo(1);
        assertThat(run("index", "build", "--register", "text.csv", "--out", "r.index"))
                .isEqualTo(1);
        assertThat(run("index", "build", "--register", "absent.csv", "--out", "r.index"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("person_id").contains("absent.csv");
        assertThat(errors.toString()).doesNotContain("\tat ");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(run("verify", "--index", "i", "--input", "f", "--out", "o", "--map", "x=y"))
                .isEqualTo(2);
        assertThat(run("verify", "--index", "i", "--input", "f", "--out", "o", "--threads", "0"))
                .isEqualTo(2);
        assertThat(run("synth", "register", "--persons", "1", "--out", "o")).isEqualTo(2);
        assertThat(run("index")).isEqualTo(2);
    }
}
