package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to linking files: its commands, its schema, and that it leaves nothing out. */
class GuideToLinkingTest {

    private static final String GUIDE = ProjectFiles.text("docs/guides/link-files.md");
    private static final String SCHEMA = ProjectFiles.text("docs/guides/examples/people.link");
    private static final Set<String> PATHS = Set.of("--out", "--schema", "--input", "--with");

    @TempDir Path directory;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    private int run(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        for (int i = 1; i < words.size(); i++) {
            if (PATHS.contains(words.get(i - 1))) {
                words.set(i, directory.resolve(words.get(i)).toString());
            }
        }
        return LienThong.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .execute(words.toArray(String[]::new));
    }

    private List<String> commands() {
        return GUIDE.lines()
                .filter(line -> line.startsWith("./lienthong ") && !line.contains("FEBRL"))
                .map(line -> line.substring("./lienthong ".length()))
                .toList();
    }

    @Test
    void everyCommandOfTheGuideDoesItsWork() throws IOException {
        Files.writeString(directory.resolve("people.link"), SCHEMA);
        for (String command : commands()) {
            assertThat(run(command)).as("%s%n%s", command, errors).isZero();
        }
        assertThat(commands()).hasSize(2);
        assertThat(Files.readAllLines(directory.resolve("twice/clusters.csv"))).hasSize(3001);
        assertThat(output.toString()).contains("pairs linked");
    }

    @Test
    void measuresAgainstATruthThatWasGiven() throws IOException {
        Files.writeString(
                directory.resolve("a.link"),
                "link-schema 1\ncompare name text\ncompare born date\ncompare phone code\n");
        List<String> lines = new ArrayList<>(List.of("who,name,born,phone"));
        for (int i = 0; i < 200; i++) {
            String rest = ",n%dame%d,19%02d-05-17,5%05d".formatted(i * 7, i, i % 90, i * 321);
            lines.add("w" + i + "-a" + rest);
            lines.add("w" + i + "-b" + rest);
        }
        Files.write(directory.resolve("a.csv"), lines);

        int exit = run("link --schema a.link --input a.csv --out out --truth who=(w[0-9]+)-.");

        assertThat(exit).as("%s", errors).isZero();
        assertThat(output.toString()).contains("precision 1.0000  recall 1.0000  F1 1.0000");
    }

    @Test
    void aSchemaThatIsNotUnderstoodIsNamedWithItsLine() throws IOException {
        Files.writeString(directory.resolve("bad.link"), "link-schema 1\ncompare name colour\n");
        Files.writeString(directory.resolve("a.csv"), "name\nann\nbob\n");

        assertThat(run("link --schema bad.link --input a.csv --out out")).isEqualTo(1);
        assertThat(errors.toString()).contains("2").contains("link-files.md");
    }

    @Test
    void theGuideShowsTheSchemaAndAllKindsAndLevels() {
        assertThat(GUIDE).contains("```\n" + SCHEMA + "```");
        for (String kind : List.of("text", "code", "date", "words", "email", "number")) {
            assertThat(GUIDE).contains("\n| `" + kind + "` |");
        }
    }
}
