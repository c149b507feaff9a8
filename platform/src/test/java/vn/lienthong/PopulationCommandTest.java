package vn.lienthong;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the register as an operator gives them, on a data directory of their own. */
class PopulationCommandTest {

    private static final String HEAD = "personal_number,full_name,birth_date,sex,commune_code";

    @TempDir static Path directory;

    private static Path data = Path.of("");

    private final StringWriter errors = new StringWriter();
    private final StringWriter output = new StringWriter();

    @BeforeAll
    static void emptyRegister() throws IOException {
        data = Files.createDirectory(directory.resolve("data"));
    }

    /** Runs a command of the population in English; what it said lies in output and errors. */
    private int run(String... arguments) {
        String[] all =
                Stream.of(
                                Stream.of("population"),
                                Stream.of(arguments),
                                Stream.of("--lang", "en"),
                                Stream.of("verify-extract").anyMatch(arguments[0]::equals)
                                        ? Stream.<String>of()
                                        : Stream.of("--data", data.toString()))
                        .flatMap(part -> part)
                        .toArray(String[]::new);
        output.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        return LienThong.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }

    private void fails(Path file, String... named) {
        assertThat(run("import", file.toString())).as(errors.toString()).isEqualTo(1);
        assertThat(errors.toString()).contains(named).doesNotContain("\tat ", "Exception");
        assertThat(output.toString()).isEmpty();
    }

    private static Path file(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines));
    }

    private static String man(int number) {
        return "001090" + String.format("%06d", number) + ",Nguyễn Văn An,1990-05-17,M,00004";
    }

    private static Path parquet(String query) throws SQLException {
        Path file = directory.resolve("persons.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
        }
        return file;
    }

    @Test
    void aFileThatCannotBeImportedIsNamedWithItsFaultAndAnExample() throws Exception {
        Path missing = directory.resolve("missing.csv");
        fails(missing, missing.toString(), "no file", "for example");
        Path folder = Files.createDirectories(directory.resolve("folder.csv"));
        fails(folder, folder.toString(), "is a directory", "for example");
        Path empty = file("empty.csv");
        fails(empty, empty.toString(), "empty", HEAD);
        Path wide =
                Files.write(directory.resolve("wide.csv"), HEAD.getBytes(StandardCharsets.UTF_16));
        fails(wide, wide.toString(), "Line 1", "UTF-8", HEAD);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        Path kind = Files.write(directory.resolve("persons.png"), picture);
        fails(kind, kind.toString(), "another kind", HEAD);
        Path lacking = file("lacking.csv", "personal_number,full_name", "1,A");
        fails(lacking, lacking.toString(), "birth_date, sex, commune_code", "--map full_name=");
        Path quote = file("quote.csv", "\"personal_number,full_name");
        fails(quote, quote.toString(), "line 1", "For example");
        Path cut = file("cut.parquet", "PAR1");
        fails(cut, cut.toString(), "footer", "for example");
        Path integers =
                parquet(
                        "select 1 as personal_number, 'A' as full_name, 'B' as birth_date,"
                                + " 'M' as sex, '00004' as commune_code");
        fails(integers, "personal_number", "INT32", "STRING", "001090012345");
        assertThat(run("import", lacking.toString(), "--map", "name=full_name")).isEqualTo(1);
        assertThat(errors.toString()).contains("--map names name", "personal_number");
        Path good = file("alone.csv", HEAD, man(999));
        assertThat(run("import", good.toString(), "--rejects", good.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("rejects file", good.toString(), "--rejects");
        assertThat(run("import", good.toString(), "--rejects", "/no/such/place")).isEqualTo(1);
        assertThat(errors.toString()).contains("/no/such/place", "--rejects");
    }

    @Test
    void anOrderThatMakesNoSenseIsRefusedBeforeTheDatabaseStarts() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(errors.toString()).contains("FILE");
        assertThat(run("import", "a.csv", "--as-of", "yesterday")).isEqualTo(2);
        assertThat(errors.toString()).contains("--as-of");
        assertThat(run("export", "--out", "x")).isEqualTo(2);
        assertThat(errors.toString()).contains("--purpose", "--ground");
    }

    @Test
    void aRegisterIsLoadedExtractedAndCheckedAsTheGuideSays() throws Exception {
        var lines = new ArrayList<String>(List.of(HEAD));
        for (int i = 1; i <= 300; i++) {
            lines.add(man(i));
        }
        lines.add("001090000400,Nguyễn Văn An,1990-13,M,00004");
        lines.add("001090000300,Nguyễn Văn An,1990-05-17,M,00004,more");
        Path file = file("persons.csv", lines.toArray(String[]::new));

        assertThat(run("import", file.toString())).as(errors.toString()).isEqualTo(3);

        assertThat(errors.toString())
                .contains("300 entered", "2 rejected", file + ".rejects.csv", "duplicates");
        assertThat(Files.readAllLines(Path.of(file + ".rejects.csv")))
                .contains(
                        "302,birth_date,date.impossible,1990-05-17,001090000400,Nguyễn Văn An,1990-13,M,00004")
                .anyMatch(line -> line.startsWith("303,,import.fields,,"));
        assertThat(run("import", file.toString(), "--resume")).isEqualTo(3);
        assertThat(errors.toString()).contains("0 entered", "300 known");
        assertThat(run("duplicates")).isZero();
        assertThat(output.toString()).contains("1 groups of more than 20 namesakes");
        assertThat(run("quality")).isZero();
        assertThat(output.toString()).contains("300 persons");
        assertThat(run("rebuild", "--check")).isZero();
        assertThat(output.toString()).contains("OK: 300 persons");
        assertThat(run("numbers")).isZero();
        assertThat(output.toString()).contains("300 issued = 300 held + 0 cancelled");
        extracted();
        movedToTheCommunesOfToday();
    }

    /** Quán Thánh (00013) went into Ba Đình whole, Ngọc Hà (00016) was divided. */
    private void movedToTheCommunesOfToday() throws IOException {
        Path file =
                file(
                        "before.csv",
                        HEAD,
                        "001090000501,Nguyễn Văn An,1990-05-17,M,00013",
                        "001090000502,Nguyễn Văn An,1990-05-17,M,00016");
        assertThat(run("import", file.toString(), "--as-of", "2025-06-20"))
                .as(errors.toString())
                .isZero();

        assertThat(run("move-residences", "2025-07-01")).as(errors.toString()).isZero();

        assertThat(output.toString()).contains("OK: 1 residences moved by act", "; 1 persons");
        assertThat(run("import", file.toString(), "--as-of", "2025-06-20")).isEqualTo(1);
        assertThat(errors.toString()).contains("--as-of 2025-06-20", "2025-07-01");
        assertThat(run("move-residences", "2025-07-01")).isEqualTo(1);
        assertThat(errors.toString()).contains("moved already");
        assertThat(run("move-residences", "2024-07-01")).isEqualTo(1);
        assertThat(errors.toString()).contains("No commune changed");
        assertThat(run("move-residences", "yesterday")).isEqualTo(2);
        assertThat(run("rebuild", "--check")).isZero();
    }

    private void extracted() throws IOException {
        Path out = directory.resolve("extract");
        String[] export = {
            "export",
            "--out",
            out.toString(),
            "--purpose",
            "Cleaning",
            "--ground",
            "Law",
            "--by",
            "me"
        };
        assertThat(run("export", "--out", out.toString(), "--purpose", " ", "--ground", "Law"))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("--purpose", "For example");
        assertThat(run(export)).isZero();
        assertThat(output.toString()).contains("OK: 300 persons");
        assertThat(run(export)).isEqualTo(1);
        assertThat(errors.toString()).contains("never overwritten", "--out extract-2");
        assertThat(run("extracts")).isZero();
        assertThat(output.toString()).contains("me  300 persons  Cleaning  (Law)");
        assertThat(run("verify-extract", out.toString())).isZero();
        assertThat(output.toString()).contains("300 persons as of");
        Path csv;
        try (Stream<Path> files = Files.list(out)) {
            csv = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
        }
        String text = Files.readString(csv);
        Files.writeString(csv, text.substring(0, text.length() - 100));
        assertThat(run("verify-extract", out.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains(csv.getFileName().toString(), "shorter", "of 300");
        assertThat(run("verify-extract", directory.resolve("none").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no manifest", "none", "--out");
        assertThat(run("verify-extract", out.toString(), "--key", csv.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("public key", "--key");
    }
}
