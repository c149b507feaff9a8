package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.Seed;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.parquet.ParquetRows;
import vn.lienthong.parquet.ParquetTable;
import vn.lienthong.parquet.ParquetWriter;
import vn.lienthong.synthetic.SyntheticPerson;

/** Files of every kind and in every state: what can be read is, what cannot be is told. */
class ReadersTest {

    private static final int PERSONS = 5_000;

    @TempDir static Path shared;

    private static Path index;

    @TempDir Path directory;

    @BeforeAll
    static void makeIndex() throws IOException {
        index = Country.index(shared, PERSONS);
    }

    private VerificationReport run(Path input, String out, int threads) throws IOException {
        return Verification.run(
                new VerificationOrder(
                        index,
                        input,
                        directory.resolve(out),
                        ModelText.builtIn(),
                        Map.of(),
                        threads,
                        CommuneSuccession.NONE,
                        ReportOrder.WITH_PARQUET),
                (lines, bytes, size) -> {},
                1);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    private static String name(int person) {
        return Country.POPULATION.person(person).name().full();
    }

    private static String number(int person) {
        return Country.POPULATION.person(person).personalNumber().unmasked();
    }

    private static String born(int person) {
        return Country.POPULATION.person(person).birthDate().toString();
    }

    @Test
    void readsANameThatIsWrittenOverTwoLines() throws IOException {
        String broken = name(1).replaceFirst(" ", "\n");
        VerificationReport report =
                run(
                        file(
                                "input.csv",
                                "cccd,ho_ten,ngay_sinh\n%s,\"%s\",%s\n%s,%s,%s\n"
                                        .formatted(
                                                number(1), broken, born(1), number(2), name(2),
                                                born(2))),
                        "out",
                        2);

        assertThat(report.lines()).isEqualTo(2);
        assertThat(report.rejected()).isZero();
        assertThat(lines("out/results.csv").get(1)).startsWith("2,MATCHED,");
        assertThat(lines("out/results.csv").get(2)).startsWith("4,MATCHED,");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLine() throws IOException {
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < 300; i++) {
            text.append(number(i)).append(i == 100 ? ",\"" : ",").append(name(i));
            text.append(',').append(born(i)).append('\n');
        }
        VerificationReport report = run(file("input.csv", text.toString()), "out", 1);

        assertThat(report.lines()).isEqualTo(300);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(lines("out/rejects.csv").get(1)).startsWith("102,line.quotes,");
    }

    @Test
    void jsonLinesAndParquetGiveWhatCsvGives() throws IOException {
        StringBuilder csv = new StringBuilder("personal_number,full_name,birth_date\n");
        StringBuilder json = new StringBuilder();
        Path parquet = directory.resolve("input.parquet");
        var columns =
                Stream.of("personal_number", "full_name", "birth_date")
                        .map(title -> new ParquetWriter.Column(title, ParquetWriter.Kind.TEXT))
                        .toList();
        try (var out = new ParquetWriter(parquet, columns, "test")) {
            for (int i = 0; i < 500; i++) {
                List<String> row = List.of(number(i), name(i), born(i));
                csv.append(String.join(",", row)).append('\n');
                json.append(
                        "{\"birth_date\":\"%s\",\"personal_number\":\"%s\",\"full_name\":\"%s\"}\n"
                                .formatted(row.get(2), row.get(0), row.get(1)));
                for (int column = 0; column < 3; column++) {
                    byte[] cell = row.get(column).getBytes(StandardCharsets.UTF_8);
                    out.text(column, cell, 0, cell.length);
                }
                out.endRow();
            }
            out.finish();
        }
        run(file("input.csv", csv.toString()), "csv", 2);
        run(file("input.jsonl", json.toString()), "json", 2);
        run(parquet, "parquet", 2);

        List<String> earlier =
                lines("csv/results.csv").stream()
                        .map(row ->
                                row.startsWith("line")
                                        ? row
                                        : Long.parseLong(row.substring(0, row.indexOf(',')))
                                                - 1
                                                + row.substring(row.indexOf(',')))
                        .toList();
        assertThat(lines("json/results.csv")).isEqualTo(earlier);
        assertThat(lines("parquet/results.csv")).isEqualTo(earlier);
        assertThat(directory.resolve("parquet/input.work")).doesNotExist();
    }

    @Test
    void aLineThatIsNoObjectIsRejectedUnderItsNumber() throws IOException {
        String wide = "{\"full_name\": \"" + "x".repeat(2 << 20) + "\"}\n";
        VerificationReport report =
                run(
                        file(
                                "input.jsonl",
                                "{\"full_name\": \"%s\", \"birth_date\": \"%s\"}\n{oops\n%s\n{\"full_name\": \"A B\"}\n"
                                        .formatted(name(3), born(3), wide)),
                        "out",
                        1);

        assertThat(report.lines()).isEqualTo(5);
        assertThat(lines("out/rejects.csv"))
                .hasSize(4)
                .anyMatch(row -> row.startsWith("2,line.json,\"{oops\",5"))
                .anyMatch(row -> row.startsWith("3,line.length,") && row.endsWith(",2097169"))
                .anyMatch(row -> row.startsWith("4,line.empty,"));
        assertThat(lines("out/results.csv").get(1)).startsWith("1,MATCHED");
    }

    @Test
    void resultsStandInParquetAsInCsv() throws IOException {
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < 200; i++) {
            text.append(i % 3 == 0 ? "" : number(i)).append(',').append(name(i)).append(',');
            text.append(i % 7 == 0 ? "" : born(i)).append('\n');
        }
        run(file("input.csv", text.toString()), "out", 1);
        ParquetTable table = ParquetTable.open(directory.resolve("out/results.parquet"));
        List<String> rows = new ArrayList<>();
        try (ParquetRows parquet =
                table.rows(table.fields().stream().flatMap(f -> f.column().stream()).toList(), 0)) {
            while (parquet.next()) {
                rows.add(parquet.text(0).orElse("") + "," + parquet.text(1).orElse(""));
            }
        }

        assertThat(table.fields())
                .extracting(ParquetTable.Field::title)
                .containsExactly(lines("out/results.csv").getFirst().split(","));
        assertThat(rows)
                .isEqualTo(
                        lines("out/results.csv").stream()
                                .skip(1)
                                .map(row -> String.join(",", List.of(row.split(",")).subList(0, 2)))
                                .toList());
    }

    @Test
    void theNamesOfAColumnVoteForTheirEncodingAndOneThatCannotTellFollows() throws IOException {
        // Names whose TCVN3 form has only syllables that stand as they are, such as Phóc for Phúc.
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < 400; i++) {
            text.append(number(i)).append(',').append(Tcvn3.of(name(i))).append(',');
            text.append(born(i)).append('\n');
        }
        VerificationReport all = run(file("all.csv", text.toString()), "all", 1);
        String plain = text.substring(0, text.indexOf("\n") + 1);
        StringBuilder unicode = new StringBuilder(plain);
        for (int i = 0; i < 400; i++) {
            unicode.append(number(i)).append(',').append(name(i)).append(',');
            unicode.append(born(i)).append('\n');
        }
        VerificationReport none = run(file("none.csv", unicode.toString()), "none", 1);

        assertThat(all.encoding()).isEqualTo("TCVN3");
        assertThat(none.encoding()).isEqualTo("UNICODE");
        for (String row : lines("all/results.csv").subList(1, 401)) {
            assertThat(row).as(row).doesNotContain("name=tone:", "name=unaccented:");
        }
        assertThat(lines("none/results.csv")).noneMatch(row -> row.contains("name-decoded"));
    }

    @Test
    void unicodeWithinAColumnOfAnotherEncodingStaysAsItIs() throws IOException {
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < 100; i++) {
            text.append(number(i)).append(',');
            text.append(i % 4 == 0 ? name(i) : Tcvn3.of(name(i))).append(',').append(born(i));
            text.append('\n');
        }
        VerificationReport report = run(file("input.csv", text.toString()), "out", 1);

        assertThat(report.encoding()).isEqualTo("TCVN3");
        assertThat(
                        report.count(RecordOutcome.MATCHED)
                                + report.count(RecordOutcome.MATCHED_CORRECTED)
                                + report.count(RecordOutcome.DECEASED))
                .isEqualTo(100);
        assertThat(lines("out/results.csv").get(1)).doesNotContain("name-decoded");
    }

    @Test
    void readsAFileOfOneColumnAndOneWithoutAHead() throws IOException {
        String numbers =
                String.join("\n", IntStream.range(0, 50).mapToObj(ReadersTest::number).toList());
        VerificationReport one = run(file("one.csv", numbers), "one", 1);
        VerificationReport empty = run(file("head.csv", "cccd,ho_ten\n"), "head", 1);

        assertThat(one.mapping()).isEqualTo("personal_number=#1");
        assertThat(one.lines()).isEqualTo(50);
        assertThat(one.count(RecordOutcome.AMBIGUOUS))
                .as("a number alone proves little")
                .isEqualTo(50);
        assertThat(empty.lines()).isZero();
        assertThat(lines("head/results.csv")).hasSize(1);
    }

    @Test
    void linesWithAnotherDelimiterAreRejectedOneByOne() throws IOException {
        VerificationReport report =
                run(
                        file(
                                "input.csv",
                                "cccd;ho_ten;ngay_sinh\n%s;%s;%s\n%s,%s,%s\n%s;%s;%s\n"
                                        .formatted(
                                                number(1), name(1), born(1), number(2), name(2),
                                                born(2), number(3), name(3), born(3))),
                        "out",
                        1);

        assertThat(report.lines()).isEqualTo(3);
        assertThat(lines("out/rejects.csv").get(1)).startsWith("3,line.cells,");
    }

    @Test
    void everyRecordOfAnyFileIsInTheResultsOrInTheRejectsOnce() {
        Seed.forAll(
                25,
                random -> {
                    try {
                        everyRecordOnce(random);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    private void everyRecordOnce(RandomGenerator random) throws IOException {
        byte[] bytes = damaged(random);
        Path input = Files.write(directory.resolve("fuzz.csv"), bytes);
        String one = "one" + System.identityHashCode(bytes);
        VerificationReport report;
        try {
            report = run(input, one, 1);
        } catch (vn.lienthong.linkage.LinkageFault said) {
            assertThat(said.violation().code()).startsWith("input.");
            return;
        }
        run(input, one + "b", 3);
        for (String name : List.of("results.csv", "rejects.csv", "results.parquet")) {
            assertThat(directory.resolve(one + "b/" + name))
                    .hasSameBinaryContentAs(directory.resolve(one + "/" + name));
        }
        var seen = new TreeSet<Long>();
        long rows = 0;
        for (String name : List.of("results.csv", "rejects.csv")) {
            for (String row :
                    Files.readAllLines(directory.resolve(one).resolve(name)).stream()
                            .skip(1)
                            .toList()) {
                seen.add(Long.parseLong(row.substring(0, row.indexOf(','))));
                rows++;
            }
        }
        assertThat(seen).hasSize((int) rows);
        assertThat(report.lines()).isEqualTo(rows);
    }

    /** A small file with random damage: quotes, line ends, delimiters, bytes of no encoding. */
    private static byte[] damaged(RandomGenerator random) {
        StringBuilder text = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = random.nextInt(200); i >= 0; i--) {
            SyntheticPerson person = Country.POPULATION.person(random.nextInt(PERSONS));
            text.append(person.personalNumber().unmasked()).append(',');
            text.append(person.name().full()).append(',').append(person.birthDate()).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(60); i > 0; i--) {
            byte[] signs = {'"', '\n', ',', '\r', ';', ' ', (byte) 0xE0, (byte) 0xC3, 'x', 0x1A};
            bytes[22 + random.nextInt(bytes.length - 22)] = signs[random.nextInt(signs.length)];
        }
        return bytes;
    }
}
