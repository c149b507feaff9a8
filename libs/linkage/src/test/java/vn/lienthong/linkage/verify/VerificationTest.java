package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.match.RecordOutcome;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** Whole files verified: nothing lost, nothing twice, the same however it is run. */
class VerificationTest {

    private static final int PERSONS = 30_000;
    private static final int QUERIES = 45_000;

    @TempDir static Path shared;

    private static Path index;

    @TempDir Path directory;

    @BeforeAll
    static void makeFiles() throws IOException {
        index = Country.index(shared, PERSONS);
        SyntheticFiles.queries(
                shared,
                new SyntheticQueries(Country.POPULATION, PERSONS, 3, ErrorRates.usual()),
                QUERIES,
                Country.ROWS);
    }

    private VerificationOrder order(Path input, String out, int threads) {
        return new VerificationOrder(
                index,
                input,
                directory.resolve(out),
                ModelText.builtIn(),
                Map.of(),
                threads,
                CommuneSuccession.NONE,
                ReportOrder.WITH_PARQUET);
    }

    private static VerificationReport run(VerificationOrder order) throws IOException {
        return Verification.run(order, (lines, bytes, size) -> {}, 1);
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("input.csv"), text);
    }

    private List<String> results(String out) throws IOException {
        return Files.readAllLines(directory.resolve(out).resolve("results.csv"));
    }

    @Test
    void findsPersonsAndTakesHardlyAWrongOne() throws IOException {
        VerificationReport report = run(order(shared.resolve("queries.csv"), "out", 2));
        Evaluation evaluation =
                Evaluation.of(directory.resolve("out/results.csv"), shared.resolve("truth.csv"));

        assertThat(report.lines()).isEqualTo(QUERIES);
        assertThat(report.rejected()).isZero();
        assertThat(evaluation.precision()).as("%s", evaluation).isGreaterThan(0.9995);
        assertThat(evaluation.recall()).as("%s", evaluation).isGreaterThan(0.965);
        assertThat(evaluation.falseConflicts() / (double) QUERIES)
                .as("%s", evaluation)
                .isLessThan(0.0005);
        assertThat(evaluation.apartSeen() / (double) evaluation.apart())
                .as("%s", evaluation)
                .isGreaterThan(0.6);
        for (RecordOutcome outcome : RecordOutcome.values()) {
            assertThat(report.count(outcome)).as(outcome.name()).isPositive();
        }
        Tally.Threshold half = report.tally().thresholds().getFirst();
        assertThat(half.taken()).isGreaterThan(evaluation.taken());
        assertThat(half.wrong()).isBetween(0.0, 0.02 * half.taken());
        assertThat(report.tally().thresholds().getLast().wrong()).isLessThan(half.wrong());
        assertThat(report.tally().thresholds().getLast().missed()).isGreaterThan(half.missed());
    }

    @Test
    void givesTheSameBytesWhateverTheThreads() throws IOException {
        run(order(shared.resolve("queries.csv"), "one", 1));
        run(order(shared.resolve("queries.csv"), "three", 3));

        for (String file :
                List.of(
                        "results.csv",
                        "results.parquet",
                        "rejects.csv",
                        "report.json",
                        "report.html")) {
            assertThat(
                            Files.mismatch(
                                    directory.resolve("one").resolve(file),
                                    directory.resolve("three").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void goesOnAfterAKillWithoutLosingOrRepeatingALine() throws IOException {
        Path input = shared.resolve("queries.csv");
        run(order(input, "whole", 2));
        for (int after : new int[] {1, 2, 1}) {
            var seen = new int[1];
            assertThatThrownBy(() ->
                            Verification.run(
                                    order(input, "killed", 2),
                                    (lines, bytes, size) -> {
                                        if (++seen[0] == after) {
                                            throw new IllegalStateException("killed");
                                        }
                                    },
                                    1))
                    .hasMessage("killed");
            // What was written after the checkpoint is cut off again.
            Files.writeString(
                    directory.resolve("killed/results.csv"),
                    "half a row",
                    java.nio.file.StandardOpenOption.APPEND);
        }
        run(order(input, "killed", 2));

        assertThat(
                        Files.mismatch(
                                directory.resolve("whole/results.csv"),
                                directory.resolve("killed/results.csv")))
                .isEqualTo(-1);
        assertThat(
                        Files.mismatch(
                                directory.resolve("whole/results.parquet"),
                                directory.resolve("killed/results.parquet")))
                .isEqualTo(-1);
        assertThat(directory.resolve("killed/report.json"))
                .hasSameTextualContentAs(directory.resolve("whole/report.json"));
        assertThat(directory.resolve("killed/taken.work")).doesNotExist();
    }

    @Test
    void refusesToGoOnWithAFileThatChangedWhereItWasRead() throws IOException {
        byte[] input = Files.readAllBytes(shared.resolve("queries.csv"));
        Path copy = Files.write(directory.resolve("copy.csv"), input);
        var seen = new int[1];
        assertThatThrownBy(() ->
                        Verification.run(
                                order(copy, "out", 1),
                                (lines, bytes, size) -> {
                                    if (++seen[0] == 2) {
                                        throw new IllegalStateException("killed");
                                    }
                                },
                                1))
                .hasMessage("killed");
        // Behind what is looked at when a file is opened, and within the first chunk.
        input[700_000] ^= 1;
        Files.write(copy, input);

        assertThatThrownBy(() -> run(order(copy, "out", 1))).hasMessage("input.changed");
        input[700_000] ^= 1;
        Files.write(copy, input);
        assertThat(run(order(copy, "out", 1)).lines()).isEqualTo(QUERIES);
    }

    @Test
    void readsUtf16AsItReadsUtf8() throws IOException {
        String text = Files.readString(shared.resolve("queries.csv")).substring(0, 200_000);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        Path wide = directory.resolve("wide.csv");
        Files.write(wide, ("\uFEFF" + whole).getBytes(StandardCharsets.UTF_16LE));
        run(order(written(whole), "narrow", 1));
        run(order(wide, "wide", 1));

        assertThat(directory.resolve("wide/results.csv"))
                .hasSameBinaryContentAs(directory.resolve("narrow/results.csv"));
        assertThat(directory.resolve("wide/input.work")).doesNotExist();
    }

    @Test
    void everyLineIsInTheResultsOrInTheRejects() throws IOException {
        Path input =
                written(
                        """
                        Số CCCD;Họ và tên;Ngày sinh;Giới tính
                        001090012345;Nguyễn Văn An;17/05/1990;Nam

                        001090012346;"Trần Thị Bé;1/2/1991;Nữ
                        001090012347;Lê Cu
                        ;;;
                        '=1+1;@SUM(A1);1990;M
                        """);
        VerificationReport report = run(order(input, "out", 1));

        Set<String> lines = new HashSet<>();
        for (String file : List.of("results.csv", "rejects.csv")) {
            for (String row : Files.readAllLines(directory.resolve("out").resolve(file))) {
                assertThat(lines.add(file.charAt(2) + row.split(",", 2)[0])).isTrue();
            }
        }
        assertThat(lines)
                .containsExactlyInAnyOrder("sline", "jline", "s2", "j3", "j4", "j5", "s6", "s7");
        assertThat(report.lines()).isEqualTo(6);
        assertThat(report.rejected()).isEqualTo(3);
        assertThat(report.count(RecordOutcome.INVALID)).isEqualTo(1);
        assertThat(report.mapping())
                .isEqualTo(
                        "personal_number=Số CCCD,full_name=Họ và tên,birth_date=Ngày sinh,sex=Giới tính");
    }

    @Test
    void toleratesEmptyCellsBehindTheLastTitleAndNumbersThatOnlyFillAField() throws IOException {
        VerificationReport report =
                run(
                        order(
                                written(
                                        "cccd,ho_ten,ngay_sinh\n000000000000,A B,1990,,\n111111111,A B,1990,x\n"),
                                "out",
                                1));

        assertThat(results("out").get(1)).startsWith("2,").contains("number-unreadable");
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void refusesToGoOnWhenResultsAreMissing() throws IOException {
        Path input = shared.resolve("queries.csv");
        var seen = new int[1];
        assertThatThrownBy(() ->
                        Verification.run(
                                order(input, "out", 1),
                                (lines, bytes, size) -> {
                                    if (++seen[0] == 2) {
                                        throw new IllegalStateException("killed");
                                    }
                                },
                                1))
                .hasMessage("killed");
        Files.writeString(directory.resolve("out/results.csv"), "");

        assertThatThrownBy(() -> run(order(input, "out", 1))).hasMessage("output.incomplete");
    }

    @Test
    void neutralisesFormulasInTheFileOfRejects() throws IOException {
        run(order(written("ho_ten,ngay_sinh\n=cmd|' /C calc'!A0\n"), "out", 1));

        assertThat(Files.readAllLines(directory.resolve("out/rejects.csv")).get(1))
                .isEqualTo("2,line.cells,\"'=cmd|' /C calc'!A0\",18");
    }

    @Test
    void readsWhatSpreadsheetsAndOldProgramsDoToAFile() throws IOException {
        var people = Country.POPULATION;
        StringBuilder text = new StringBuilder("\uFEFFho_ten\tcmnd\tngay_sinh\r\n");
        for (int i = 0; i < 300; i++) {
            var person = people.person(i);
            text.append(person.name().full()).append('\t');
            text.append(person.personalNumber().unmasked().replaceFirst("^0+", "")).append('\t');
            text.append(
                            java.time.temporal.ChronoUnit.DAYS.between(
                                    java.time.LocalDate.of(1899, 12, 30), person.birthDate()))
                    .append("\r\n");
        }
        VerificationReport report = run(order(written(text.toString()), "out", 1));

        long found =
                report.count(RecordOutcome.MATCHED)
                        + report.count(RecordOutcome.MATCHED_CORRECTED)
                        + report.count(RecordOutcome.DECEASED);
        assertThat(found).isGreaterThan(295);
        assertThat(results("out").get(1)).contains("zeros-restored");
    }

    @Test
    void readsLinesThatAreNotUtf8AsWindowsText() throws IOException {
        var person = Country.POPULATION.person(7);
        String line = person.personalNumber().unmasked() + ",ViÖt Nam\u00e1,1990\n";
        Path input =
                Files.write(
                        directory.resolve("input.csv"),
                        ("cccd,ho_ten,namsinh\n" + line).getBytes(StandardCharsets.ISO_8859_1));

        run(order(input, "out", 1));

        assertThat(results("out").get(1)).contains("line-recoded");
    }

    @Test
    void findsColumnsByContentAndTakesWhatIsSaid() throws IOException {
        var person = Country.POPULATION.person(7);
        String row =
                "x1,%s,%s,%s\n"
                        .formatted(
                                person.birthDate(),
                                person.name().full(),
                                person.personalNumber().unmasked());
        VerificationReport byContent = run(order(written(row.repeat(3)), "out", 1));
        var said =
                new VerificationOrder(
                        index,
                        written("a,b,c,d\n" + row),
                        directory.resolve("said"),
                        ModelText.builtIn(),
                        Map.of(Target.FULL_NAME, "c", Target.PERSONAL_NUMBER, "d"),
                        1);

        assertThat(byContent.mapping()).isEqualTo("personal_number=#4,full_name=#3,birth_date=#2");
        assertThat(byContent.count(RecordOutcome.DUPLICATE)).isEqualTo(2);
        assertThat(run(said).mapping()).isEqualTo("personal_number=d,full_name=c,birth_date=b");
    }

    @Test
    void refusesWhatIsNoTableAndWhatWouldBeOverwritten() throws IOException {
        assertThatThrownBy(() -> run(order(written(""), "out", 1))).hasMessage("input.empty");
        assertThatThrownBy(() -> run(order(written("PK\u0003\u0004\0\0"), "out", 1)))
                .hasMessage("input.spreadsheet");
        assertThatThrownBy(() -> run(order(written("a,b\0\n"), "out", 1)))
                .hasMessage("input.not-text");
        assertThatThrownBy(() -> run(order(written("a,b\nc,d\n"), "out", 1)))
                .hasMessage("input.no-columns");
        run(order(written("ho_ten,ngay_sinh\nA B,1990\n"), "done", 1));
        assertThatThrownBy(() -> run(order(directory.resolve("input.csv"), "done", 1)))
                .hasMessage("output.exists");
    }

    @Test
    void aLineThatNeverEndsIsRejectedInLittleMemory() throws IOException {
        String line = "x".repeat(3 << 20);
        VerificationReport report =
                run(order(written("ho_ten,ngay_sinh\n" + line + "\nA B,1990\n"), "out", 1));

        assertThat(report.lines()).isEqualTo(2);
        assertThat(Files.readAllLines(directory.resolve("out/rejects.csv")).get(1))
                .startsWith("2,line.length");
        assertThat(results("out").get(1)).startsWith("3,");
    }
}
