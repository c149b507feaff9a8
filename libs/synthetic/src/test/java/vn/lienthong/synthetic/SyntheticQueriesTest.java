package vn.lienthong.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.primitives.LegacyEncoding;
import vn.lienthong.primitives.VietnameseText;

/** Records with known errors, and whom they mean. */
class SyntheticQueriesTest {

    private static final long PERSONS = 10_000;

    private final SyntheticPopulation population = Samples.population();
    private final RegisterRows rows = new RegisterRows(1, Samples.AS_OF);

    @TempDir Path directory;

    private SyntheticQueries queries(ErrorRates rates) {
        return new SyntheticQueries(population, PERSONS, 1, rates);
    }

    private List<SyntheticQuery> drawn(ErrorRates rates, int count) {
        var queries = queries(rates);
        return LongStream.range(0, count).mapToObj(queries::query).toList();
    }

    @Test
    void aRecordWithoutErrorsSaysWhatThePersonIs() {
        assertThat(drawn(ErrorRates.scaled(0), 500))
                .allSatisfy(query -> {
                    SyntheticPerson person = population.person(query.person().getAsLong());
                    assertThat(query.errors()).isEmpty();
                    assertThat(query.number()).isEqualTo(person.personalNumber().unmasked());
                    assertThat(query.name()).isEqualToIgnoringCase(person.name().full());
                    assertThat(query.communeCode()).isEqualTo(person.communeCode());
                });
    }

    @Test
    void aKindOfErrorHasARateOfItsOwnAndTheTruthSaysWhereItHappened() {
        List<SyntheticQuery> drawn =
                drawn(ErrorRates.of(0, Map.of("name-order", 1.0, "date-swapped", 0.5)), 500);

        assertThat(drawn).allSatisfy(query -> assertThat(query.errors()).contains("name-order"));
        assertThat(drawn)
                .flatExtracting(SyntheticQuery::errors)
                .containsOnly("name-order", "date-swapped");
        assertThat(drawn.stream().filter(query -> query.errors().contains("date-swapped")).count())
                .isBetween(40L, 250L);
        assertThat(ErrorRates.of(1, Map.of())).isEqualTo(ErrorRates.usual());
        assertThatThrownBy(() -> ErrorRates.of(1, Map.of("name-tone", 0.1)))
                .hasMessageContaining("name-typing");
        assertThatThrownBy(() -> ErrorRates.of(0, Map.of("unaccented", 0.7, "legacy", 0.7)))
                .hasMessageContaining("together at most 1");
    }

    @Test
    void aRegisterOfNearlyEverybodyHasStrangersToo() {
        long persons = population.capacity() - 5;
        var queries = new SyntheticQueries(population, persons, 1, ErrorRates.usual());

        long absent =
                LongStream.range(0, 1_000)
                        .mapToObj(queries::query)
                        .filter(query -> query.person().isEmpty())
                        .count();

        assertThat(absent).isBetween(20L, 130L);
    }

    @Test
    void theSameQueryComesAgainInAnyOrder() {
        var queries = queries(ErrorRates.usual());
        SyntheticQuery late = queries.query(700);
        queries.query(3);

        assertThat(queries(ErrorRates.usual()).query(700)).isEqualTo(late);
    }

    @Test
    void everyKindOfErrorComesAboutAsOftenAsSaid() {
        int count = 20_000;
        Map<String, Integer> seen = new HashMap<>();
        for (SyntheticQuery query : drawn(ErrorRates.usual(), count)) {
            query.errors().forEach(error -> seen.merge(error, 1, Integer::sum));
        }

        Map.of(
                        "absent", 0.06,
                        "repeated", 0.025,
                        "conflict", 0.01,
                        "number-typing", 0.08,
                        "number-missing", 0.13,
                        "unaccented", 0.18,
                        "legacy", 0.023,
                        "year-only", 0.05,
                        "moved", 0.28)
                .forEach((error, rate) ->
                        assertThat(seen.getOrDefault(error, 0) / (double) count)
                                .as(error)
                                .isBetween(rate * 0.75, rate * 1.25));
        assertThat(seen.keySet())
                .contains("lost-zeros", "old-number", "name-order", "abbreviated", "date-swapped");
    }

    @Test
    void thePersonOfAnAbsentRecordIsNotInTheRegister() {
        assertThat(drawn(ErrorRates.usual(), 2_000))
                .allSatisfy(query ->
                        assertThat(query.errors().contains("absent"))
                                .isEqualTo(query.person().isEmpty()));
    }

    @Test
    void namesInLegacyEncodingsCanBeDecodedAgain() {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            String written = LegacyLetters.of(encoding).encode("Nguyễn Đức Thưởng");
            assertThat(VietnameseText.tonePlacementFree(encoding.decode(written)))
                    .isEqualTo(VietnameseText.tonePlacementFree("Nguyễn Đức Thưởng"));
        }
    }

    @Test
    void aDamagedNameStillHasLetters() {
        assertThat(drawn(ErrorRates.scaled(1.5), 3_000))
                .allSatisfy(query -> assertThat(query.name()).isNotBlank());
    }

    @Test
    void theFilesOfQueriesAndTruthHaveTheSameLines() throws IOException {
        SyntheticFiles.queries(directory, queries(ErrorRates.usual()), 300, rows);
        SyntheticFiles.register(directory.resolve("r.csv"), population, 50, rows);

        List<String> truth = Files.readAllLines(directory.resolve("truth.csv"));
        assertThat(Files.readAllLines(directory.resolve("queries.csv"))).hasSize(301);
        assertThat(truth).hasSize(301);
        assertThat(truth.get(300)).startsWith("301,");
        assertThat(Files.readAllLines(directory.resolve("r.csv")))
                .hasSize(51)
                .allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(8));
    }
}
