package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.CommuneSuccession;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.BuiltIndex;

/** A register in which two people hold one number, as no register should be and some are. */
class SharedNumbersTest {

    private static final int PERSONS = 4_000;
    private static final int PAIRS = 50;

    @TempDir static Path shared;

    /** Rows of the extract, each of a number with its neighbour's. */
    private static final List<String[]> ROWS = new ArrayList<>();

    private static Path index;
    private static BuiltIndex built;

    @TempDir Path directory;

    /** Of each of the first pairs the second holds the number of the first. */
    @BeforeAll
    static void makeIndex() throws IOException {
        List<String> lines = Files.readAllLines(Country.extract(shared, PERSONS));
        List<String> twice = new ArrayList<>(List.of(lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            String[] row = lines.get(i).split(",", -1);
            if (i <= 2 * PAIRS && i % 2 == 0) {
                row[1] = ROWS.getLast()[1];
            }
            ROWS.add(row);
            twice.add(String.join(",", row));
        }
        Path extract = Files.write(shared.resolve("twice.csv"), twice);
        index = shared.resolve("twice.index");
        built = Country.build(extract, index);
    }

    /** What comes of lines of number, name and date of birth; columns of the results. */
    private List<String[]> results(List<String> lines) throws IOException {
        List<String> text = new ArrayList<>(List.of("personal_number,full_name,birth_date"));
        text.addAll(lines);
        Verification.run(
                new VerificationOrder(
                        index,
                        Files.write(directory.resolve("input.csv"), text),
                        directory.resolve("out"),
                        ModelText.builtIn(),
                        Map.of(),
                        1,
                        CommuneSuccession.NONE,
                        ReportOrder.PLAIN,
                        InputForm.DETECTED,
                        MemoryLimit.NONE),
                (l, b, s) -> {},
                1);
        return Files.readAllLines(directory.resolve("out/results.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String line(String[] number, String[] who) {
        return number[1] + "," + who[3] + "," + who[4];
    }

    @Test
    void theIndexIsBuiltOfEverybodyAndCountsTheNumbersThatComeAgain() {
        assertThat(built.persons()).isEqualTo(PERSONS);
        assertThat(built.repeatedNumbers()).isEqualTo(PAIRS);
    }

    @Test
    void eachOfTheTwoIsFoundByTheSharedNumberWithTheirOwnNameAndBirth() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i++) {
            lines.add(line(ROWS.get(i), ROWS.get(i)));
        }

        List<String[]> results = results(lines);

        for (int i = 0; i < 2 * PAIRS; i++) {
            assertThat(results.get(i)[2]).as(lines.get(i)).isEqualTo(ROWS.get(i)[0]);
            assertThat(results.get(i)[1]).isIn("MATCHED", "MATCHED_CORRECTED", "DECEASED");
        }
    }

    @Test
    void somebodyElseUnderTheSharedNumberIsNoneOfTheTwo() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i += 2) {
            lines.add(line(ROWS.get(i), ROWS.get(PERSONS - 1 - i)));
        }

        List<String[]> results = results(lines);

        for (int i = 0; i < PAIRS; i++) {
            assertThat(results.get(i)[1]).isNotIn("MATCHED", "DECEASED");
            assertThat(results.get(i)[2])
                    .isNotIn(ROWS.get(2 * i)[0], ROWS.get(2 * i + 1)[0])
                    .isIn("", ROWS.get(PERSONS - 1 - 2 * i)[0]);
        }
    }

    @Test
    void theSharedNumberAloneNamesNobody() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2 * PAIRS; i += 2) {
            lines.add(ROWS.get(i)[1] + ",,");
        }

        for (String[] result : results(lines)) {
            assertThat(result[1]).isNotIn("MATCHED", "MATCHED_CORRECTED", "DECEASED");
        }
    }
}
