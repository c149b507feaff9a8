package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** Files verified with what relatives share: better with it, the same without it. */
class TiedVerificationTest {

    private static final int PERSONS = 30_000;
    private static final int QUERIES = 30_000;

    /** The number is there, and nobody looks at it. */
    private static final Map<Target, String> WITHOUT_NUMBER =
            Map.of(Target.PERSONAL_NUMBER, "sex", Target.SEX, "sex");

    @TempDir static Path shared;

    private static Path tied;
    private static Path plain;
    private static Path queries;

    @TempDir Path directory;

    @BeforeAll
    static void makeFiles() throws IOException {
        tied = Country.tiedIndex(shared, PERSONS);
        Path other = Files.createDirectories(shared.resolve("plain"));
        plain = Country.index(other, PERSONS);
        SyntheticFiles.queries(
                shared,
                new SyntheticQueries(Country.POPULATION, PERSONS, 3, ErrorRates.scaled(1.5))
                        .with(Country.TIES),
                QUERIES,
                Country.ROWS);
        queries = shared.resolve("queries.csv");
    }

    private VerificationOrder order(
            Path index, Path input, String out, Map<Target, String> columns, int threads) {
        return new VerificationOrder(
                index, input, directory.resolve(out), ModelText.builtIn(), columns, threads);
    }

    private VerificationReport run(VerificationOrder order) throws IOException {
        return Verification.run(order, (lines, bytes, size) -> {}, 1);
    }

    private Evaluation evaluated(Path index, String out, Map<Target, String> columns)
            throws IOException {
        run(order(index, queries, out, columns, 2));
        return Evaluation.of(
                directory.resolve(out).resolve("results.csv"), shared.resolve("truth.csv"));
    }

    @Test
    void moreAreFoundAndNoMoreAreWrong() throws IOException {
        Evaluation with = evaluated(tied, "with", Map.of());
        Evaluation without = evaluated(plain, "without", Map.of());

        assertThat(with.recall()).as("%s, %s", with, without).isGreaterThan(without.recall());
        assertThat(with.precision()).as("%s", with).isGreaterThan(0.9995);
        assertThat(with.falseConflicts()).isLessThanOrEqualTo(without.falseConflicts());
    }

    @Test
    void wereThereNoNumbersManyMoreWouldBeFound() throws IOException {
        Evaluation with = evaluated(tied, "with", WITHOUT_NUMBER);
        Evaluation without = evaluated(plain, "without", WITHOUT_NUMBER);

        assertThat(with.recall() - without.recall())
                .as("%s, %s", with, without)
                .isGreaterThan(0.05);
        assertThat(with.precision()).as("%s", with).isGreaterThan(0.999);
    }

    @Test
    void aFileWithoutThemIsJudgedAsEver() throws IOException {
        Path bare = Files.createDirectories(directory.resolve("bare"));
        SyntheticFiles.queries(
                bare,
                new SyntheticQueries(Country.POPULATION, PERSONS, 3, ErrorRates.usual()),
                5_000,
                Country.ROWS);
        Path input = bare.resolve("queries.csv");
        run(order(tied, input, "tied", Map.of(), 2));
        run(order(plain, input, "plain", Map.of(), 2));

        // Blocks are searched smallest first, and theirs are of other sizes: margins may differ.
        assertThat(decided("tied")).isEqualTo(decided("plain"));
        assertThat(Files.readString(directory.resolve("plain/report.json")))
                .doesNotContain("\"phone\"", "MOTHER_DATE", "phone-unreadable");
    }

    /** Line, outcome and person of each row. */
    private List<String> decided(String out) throws IOException {
        return Files.readAllLines(directory.resolve(out).resolve("results.csv")).stream()
                .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 3)))
                .toList();
    }

    @Test
    void givesTheSameBytesWhateverTheThreadsAndAfterAKill() throws IOException {
        run(order(tied, queries, "one", Map.of(), 1));
        var seen = new int[1];
        VerificationOrder killed = order(tied, queries, "three", Map.of(), 3);
        assertThatThrownBy(() ->
                        Verification.run(
                                killed,
                                (lines, bytes, size) -> {
                                    if (++seen[0] == 1) {
                                        throw new IllegalStateException("killed");
                                    }
                                },
                                1))
                .hasMessage("killed");
        run(killed);

        for (String file : List.of("results.csv", "rejects.csv", "report.json", "report.html")) {
            assertThat(
                            Files.mismatch(
                                    directory.resolve("one").resolve(file),
                                    directory.resolve("three").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
        assertThat(directory.resolve("one/report.json"))
                .content()
                .contains("\"phone\": {\"missing\"", "\"field\": \"mother\"");
        assertThat(directory.resolve("one/report.html"))
                .content()
                .contains("Số điện thoại", "Mother's name");
    }

    @Test
    void aTelephoneAndANameAloneMakeNobodyTheRecordsPerson() throws IOException {
        List<String> register = Files.readAllLines(shared.resolve("register.csv"));
        var lines = new StringBuilder("ho_ten,sdt,me,cha,so_ho\n");
        int written = 0;
        for (String row : register.subList(1, 400)) {
            String[] cells = row.split(",", -1);
            if (!cells[10].isEmpty()) {
                lines.append(String.join(",", cells[3], cells[10], cells[9], cells[8], cells[11]));
                lines.append('\n');
                written++;
            }
        }
        Path input = Files.writeString(directory.resolve("phones.csv"), lines);

        VerificationReport report = run(order(tied, input, "out", Map.of(), 1));

        assertThat(report.mapping())
                .isEqualTo(
                        "full_name=ho_ten,father_name=cha,mother_name=me,phone=sdt,household=so_ho");
        assertThat(report.count(vn.lienthong.linkage.match.RecordOutcome.AMBIGUOUS))
                .isEqualTo(written);
    }

    @Test
    void eachHasALineOfItsOwnAndTogetherTheyAreCapped() throws IOException {
        run(order(tied, queries, "out", Map.of(), 2));

        List<String> rows = Files.readAllLines(directory.resolve("out/results.csv"));
        double most = 0;
        int told = 0;
        for (String row : rows.subList(1, rows.size())) {
            String reasons = row.substring(row.lastIndexOf(',') + 1);
            double sum = 0;
            for (String reason : reasons.split(" ", -1)) {
                if (reason.matches("(phone|household|mother|father)=.*")) {
                    sum += Double.parseDouble(reason.substring(reason.indexOf(':') + 1));
                    told++;
                }
            }
            most = Math.max(most, sum);
        }
        assertThat(told).isGreaterThan(QUERIES);
        assertThat(most).isBetween(10.0, 14.0);
        String line =
                Explanation.of(
                        vn.lienthong.linkage.match.RecordOutcome.MATCHED,
                        0.999,
                        "prior:-15.0 phone=same:9.5 mother=different:-3.3",
                        true);
        assertThat(line)
                .contains("Telephone number: the same (+9.5 bits", "Mother's name: different");
    }

    @Test
    void whatIsLearntOfThemStandsInTheModelAndNothingElseDoes() throws IOException {
        Model learnt = trained(tied, queries);
        String text = ModelText.write(learnt);

        assertThat(ModelText.read(text).orElseThrow())
                .isEqualTo(
                        ModelText.read(ModelText.write(ModelText.read(text).orElseThrow()))
                                .orElseThrow());
        assertThat(text).contains("phone.same", "mother.different");
        assertThat(learnt.of(Level.PHONE_SAME).m()).isBetween(0.5, 0.9);
        assertThat(learnt.of(Level.MOTHER_SAME).m()).isBetween(0.85, 1.0);
        assertThat(learnt.of(Level.MOTHER_SAME).u()).isLessThan(0.01);
        assertThat(ModelText.write(trained(plain, queries))).doesNotContain("phone.", "mother.");
    }

    private static Model trained(Path index, Path input) throws IOException {
        try (RegisterIndex open = RegisterIndex.open(index)) {
            return ModelTraining.train(
                    open, new TrainingOrder(input, Map.of(), 20_000, 1, "synthetic"));
        }
    }
}
