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
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticQueries;

/** The model that comes along is what the engine learns; {@code -Dregenerate=true} writes it. */
class BuiltInModelTest {

    private static final int PERSONS = 40_000;
    private static final int QUERIES = 20_000;
    private static final Path FILE =
            Path.of("src/main/resources/vn/lienthong/linkage/match/default.model");

    @TempDir Path directory;

    @Test
    void isWhatTheTrainingGivesAgain() throws IOException {
        String trained = ModelText.write(trained());
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(FILE, trained);
        }

        assertThat(FILE).content().isEqualTo(trained);
        assertThat(ModelText.write(ModelText.builtIn())).isEqualTo(trained);
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
