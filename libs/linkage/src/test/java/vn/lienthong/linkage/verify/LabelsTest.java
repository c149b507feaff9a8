package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.Level;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.table.Utf8;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** Labels teach what was hidden, and prove the threshold at which persons are taken. */
class LabelsTest {

    private static final int PERSONS = 20_000;
    private static final int QUERIES = 12_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir static Path shared;

    private static Path index;

    @BeforeAll
    static void makeFiles() throws IOException {
        index = Country.index(shared, PERSONS);
        SyntheticFiles.queries(
                shared,
                new SyntheticQueries(Country.POPULATION, PERSONS, 9, ErrorRates.usual()),
                QUERIES,
                Country.ROWS);
    }

    private static Model train(String input, TrainingLabels labels) throws IOException {
        try (RegisterIndex register = RegisterIndex.open(index)) {
            return ModelTraining.train(
                    register,
                    new TrainingOrder(
                            shared.resolve(input),
                            Map.of(),
                            InputForm.DETECTED,
                            QUERIES,
                            1,
                            "test",
                            labels));
        }
    }

    private static TrainingLabels labels(double precision) {
        return new TrainingLabels(
                Optional.of(shared.resolve("truth.csv")),
                precision == 0 ? OptionalDouble.empty() : OptionalDouble.of(precision));
    }

    @Test
    void labelsTellTheShareOfPersonsInTheRegisterAndOfErrors() throws IOException {
        Model alone = train("queries.csv", TrainingLabels.NONE);
        Model told = train("queries.csv", labels(0));
        long absent =
                Files.readAllLines(shared.resolve("truth.csv")).stream()
                        .skip(1)
                        .filter(row -> row.split(",", -1)[1].isEmpty())
                        .count();

        assertThat(alone.prevalence()).isEqualTo(ModelTraining.USUAL_PREVALENCE);
        assertThat(told.prevalence()).isEqualTo((QUERIES - absent + 0.5) / (QUERIES + 1));
        // One in a hundred has the number of another person, which no number can teach.
        assertThat(told.of(Level.NUMBER_DIFFERENT).m()).isBetween(0.006, 0.02);
        assertThat(told.calibration()).isEmpty();
        assertThat(told.of(Level.DATE_DIFFERENT).u()).isEqualTo(alone.of(Level.DATE_DIFFERENT).u());
    }

    @Test
    void aThresholdIsProvedByHalfOfTheLabelsAndHoldsForTheWholeFile() throws IOException {
        Model model = train("queries.csv", labels(0.999));
        Path out = shared.resolve("out");
        Verification.run(
                new VerificationOrder(
                        index, shared.resolve("queries.csv"), out, model, Map.of(), 1),
                (lines, bytes, size) -> {});
        Evaluation found = Evaluation.of(out.resolve("results.csv"), shared.resolve("truth.csv"));

        assertThat(model.calibration())
                .hasValueSatisfying(proved -> {
                    assertThat(proved.bound()).isGreaterThanOrEqualTo(0.999);
                    assertThat(proved.labels()).isBetween(2_995L, (long) QUERIES * 55 / 100);
                    assertThat(proved.accept()).isEqualTo(model.accept());
                });
        assertThat(found.precision()).as("%s", found).isGreaterThan(0.999);
        assertThat(Files.readString(out.resolve("report.json"))).contains("\"acceptProved\": {");
    }

    @Test
    void refusesWhatTheLabelsCannotProve() throws IOException {
        assertThatThrownBy(() -> train("queries.csv", labels(0.9999))).hasMessage("labels.too-few");
        Path wrong = Files.writeString(shared.resolve("wrong.csv"), "line;person\n");
        assertThatThrownBy(() ->
                        train(
                                "queries.csv",
                                new TrainingLabels(Optional.of(wrong), OptionalDouble.empty())))
                .hasMessage("truth.format");
    }

    @Test
    void learnsFromEveryLineThatAVerificationReads() throws IOException {
        List<String> rows = Files.readAllLines(shared.resolve("queries.csv"));
        // Cells behind the last title, and lines that are no UTF-8 but Windows text.
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i)).append(i > 0 && i % 2 == 0 ? ",,\n" : "\n");
        }
        Files.writeString(shared.resolve("ragged.csv"), text);
        StringBuilder single = new StringBuilder("cccd,ho_ten,ngay_sinh\n");
        for (int i = 0; i < 2_000; i++) {
            var who = Country.POPULATION.person(i);
            String name = Tcvn3.of(who.name().full());
            byte[] bytes = name.getBytes(WINDOWS);
            // A few capitals have no byte; now and then the bytes happen to be UTF-8 too.
            if (new String(bytes, WINDOWS).equals(name) && !Utf8.isValid(bytes, 0, bytes.length)) {
                single.append(who.personalNumber().unmasked()).append(',').append(name);
                single.append(',').append(who.birthDate()).append('\n');
            }
        }
        Files.write(shared.resolve("single.csv"), single.toString().getBytes(WINDOWS));
        Files.writeString(shared.resolve("utf8.csv"), single, StandardCharsets.UTF_8);

        assertThat(train("ragged.csv", TrainingLabels.NONE))
                .isEqualTo(train("queries.csv", TrainingLabels.NONE));
        assertThat(train("single.csv", TrainingLabels.NONE))
                .isEqualTo(train("utf8.csv", TrainingLabels.NONE));
    }
}
