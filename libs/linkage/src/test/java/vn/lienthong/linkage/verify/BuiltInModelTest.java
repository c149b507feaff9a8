package vn.lienthong.linkage.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.linkage.Country;
import vn.lienthong.linkage.match.Model;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.primitives.Outcome;
import vn.lienthong.primitives.Violation;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/**
 * The model that comes along is what the engine learns. {@code -Dregenerate=true} writes it where
 * that has become another one; it is then signed with {@code ./lienthong model sign}, and {@code
 * ModelText} names the key.
 */
class BuiltInModelTest {

    private static final int PERSONS = 40_000;
    private static final int QUERIES = 20_000;
    private static final Path FILE =
            Path.of("src/main/resources/vn/lienthong/linkage/match/default.model");

    @TempDir Path directory;

    @Test
    void isWhatTheTrainingGivesAgain() throws IOException {
        String trained = ModelText.write(trained());
        if (Boolean.getBoolean("regenerate") && !Files.readString(FILE).startsWith(trained)) {
            Files.writeString(FILE, trained);
        }

        assertThat(FILE).content().startsWith(trained);
        assertThat(ModelText.write(ModelText.builtIn())).isEqualTo(trained);
    }

    @Test
    void isSignedAndRefusedWhenAShareWasChangedWithItsDigest() {
        String text = ModelText.builtInText();
        String unsigned = ModelText.write(ModelText.builtIn());
        Model own = ModelText.read(unsigned).orElseThrow();
        Model other =
                new Model(
                        own.trainedOn(),
                        own.prevalence(),
                        0.9,
                        own.shares(),
                        own.calibration(),
                        own.signer());
        String changed = ModelText.write(other) + text.substring(unsigned.length());

        assertThat(own.signer()).isEmpty();
        assertThat(ModelText.read(ModelText.write(other))).isInstanceOf(Outcome.Accepted.class);
        assertThat(ModelText.read(changed))
                .isEqualTo(Outcome.refused(Violation.of("model.signature")));
    }

    private Model trained() throws IOException {
        Path file = Country.index(directory, PERSONS);
        var queries = new SyntheticQueries(Country.POPULATION, PERSONS, 77, ErrorRates.usual());
        SyntheticFiles.queries(directory, queries, QUERIES, Country.ROWS);
        try (RegisterIndex index = RegisterIndex.open(file)) {
            return ModelTraining.train(
                    index,
                    new TrainingOrder(
                            directory.resolve("queries.csv"),
                            Map.of(),
                            QUERIES,
                            1,
                            "synthetic people: 40000 persons, 20000 records, usual error rates, seed 77"));
        }
    }
}
