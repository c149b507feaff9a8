package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.load.PlatformProcess;

/** The command that imports is killed with its database server, and given again. */
class ImportProcessKillTest {

    /** Enough for some seconds: progress is told once a second. */
    private static final int PERSONS = 100_000;

    private static final Pattern PROGRESS = Pattern.compile("% .* ([\\d,]+) entered");
    private static final Pattern END =
            Pattern.compile("([\\d,]+) entered\\s+([\\d,]+) known\\s+([\\d,]+) rejected");

    @TempDir Path directory;

    @Test
    void anImportGoesOnWhereItsProcessWasKilled() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        Path file = persons();

        String progress = killedAtFirstProgress(file, data);

        var errors = new StringWriter();
        assertThat(
                        LienThong.commandLine()
                                .setErr(new PrintWriter(errors, true))
                                .execute(
                                        "population",
                                        "import",
                                        file.toString(),
                                        "--resume",
                                        "--data",
                                        data.toString(),
                                        "--lang",
                                        "en"))
                .as(errors.toString())
                .isEqualTo(3);
        List<Long> end = last(END, errors.toString());
        assertThat(last(PROGRESS, progress).getFirst()).isBetween(1L, PERSONS - 1L);
        assertThat(end.get(0)).as("entered").isEqualTo(PERSONS - PERSONS / 1_000);
        assertThat(end.get(1)).as("known: lines that were dealt with twice").isZero();
        assertThat(end.get(2)).as("rejected").isEqualTo(PERSONS / 1_000);
        assertThat(Files.readAllLines(Path.of(file + ".rejects.csv")))
                .hasSize(1 + PERSONS / 1_000)
                .doesNotHaveDuplicates();
    }

    /** Rows of which every thousandth has no day that can be. */
    private Path persons() throws SQLException {
        Path file = directory.resolve("persons.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(
                    """
                    copy (
                        select '001090' || lpad(i::varchar, 6, '0') as personal_number,
                            'Nguyễn Văn An' as full_name,
                            case when i %% 1000 = 7 then '1990-13' else '1990' end as birth_date,
                            'M' as sex, '00004' as commune_code
                        from range(%d) r (i)) to '%s' (format parquet)
                    """
                            .formatted(PERSONS, file));
        }
        return file;
    }

    private static String killedAtFirstProgress(Path file, Path data)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(PlatformProcess.onClassPath());
        words.addAll(List.of("population", "import", file.toString(), "--data", data.toString()));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LIENTHONG_DATABASE"));
        Process process = builder.start();
        var told = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !PROGRESS.matcher(line).find()) {
                told.append(line).append('\n');
                line = lines.readLine();
            }
            assertThat(line).as("progress, in:%n%s", told).isNotNull();
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
            return line;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The numbers of the last place where a pattern is found. */
    private static List<Long> last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        var numbers = new ArrayList<Long>();
        while (matcher.find()) {
            numbers.clear();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                numbers.add(Long.parseLong(matcher.group(group).replace(",", "")));
            }
        }
        return numbers;
    }
}
