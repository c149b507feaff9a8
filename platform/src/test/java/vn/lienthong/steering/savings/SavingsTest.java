package vn.lienthong.steering.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.services.Procedures;
import vn.lienthong.shell.Bilingual;
import vn.lienthong.shell.ContentDirectory;
import vn.lienthong.shell.ContentFault;
import vn.lienthong.steering.savings.Simplification.Basis;

/** What simpler procedures save. */
class SavingsTest {

    private static final Bilingual WORDS = new Bilingual("x", "x");

    private final Savings savings = Savings.read(ContentDirectory.builtIn());

    @TempDir private Path directory;

    private Simplification simplification(String id) {
        return savings.cases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Span span(String low, String high) {
        return new Span(new BigDecimal(low), new BigDecimal(high));
    }

    private static Span number(long number) {
        return Span.of(BigDecimal.valueOf(number));
    }

    @Test
    void fromOneMillionTwentyFourThousandToTwoHundredThirtyOneThousandIsMinus7744Hundredths() {
        Simplification hanoi = simplification("hanoi-1811");

        assertThat(hanoi.percent()).contains(Span.of(new BigDecimal("-77.44")));
        assertThat(hanoi.saved()).isEqualTo(number(793_000L * 3_228));
    }

    /** A case that names a procedure names one that people can begin today. */
    @Test
    void aCaseLeadsToItsProcedureWhereServicesOfferIt() {
        Procedures procedures = Procedures.read(ContentDirectory.builtIn());

        assertThat(simplification("birth-registration-online").procedure()).contains("1.001193");
        assertThat(savings.cases().stream().flatMap(one -> one.procedure().stream()))
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(procedures.inForce(code, LocalDate.of(2026, 11, 23)))
                                .as(code)
                                .isPresent());
    }

    @Test
    void anActivityCostsItsHoursTimesTheIncomeAndItsServices() {
        var cost =
                new ComplianceCost.Counted(
                        List.of(
                                new ComplianceCost.Activity(WORDS, span("1", "2"), number(5_000)),
                                new ComplianceCost.Activity(WORDS, span("0.5", "0.5"), Span.ZERO)),
                        span("40000", "60000"),
                        number(8_000));

        assertThat(cost.unit().low()).isEqualByComparingTo("73000");
        assertThat(cost.unit().high()).isEqualByComparingTo("163000");
    }

    @Test
    void whatIsPrintedAndWhatIsAssumedIsNotAddedUp() {
        assertThat(savings.total(Basis.PRINTED)).isEqualTo(simplification("hanoi-1811").saved());
        assertThat(savings.total(Basis.ASSUMED))
                .isEqualTo(simplification("birth-registration-online").saved());
    }

    @Test
    void aProcedureThatCostNothingHasNoPercentage() {
        var free = new ComplianceCost.Printed(Span.ZERO);

        assertThat(simplification(number(3), free, free).percent()).isEmpty();
    }

    private static Simplification simplification(
            Span perYear, ComplianceCost before, ComplianceCost after) {
        return new Simplification(
                "x",
                new Simplification.Words(WORDS, WORDS),
                null,
                Basis.ASSUMED,
                perYear,
                before,
                after);
    }

    @Test
    void whatIsSavedLiesBetweenLowAndHighUnderAnyCommonAssumption() {
        long seed = Long.getLong("seed", 20_261_122L);
        RandomGenerator seeded = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            long low = seeded.nextLong(1, 1_000);
            long after = seeded.nextLong(0, low + 1);
            Simplification one =
                    simplification(
                            number(seeded.nextLong(1, 100)),
                            new ComplianceCost.Printed(new Span(big(low), big(low * 2))),
                            new ComplianceCost.Printed(new Span(big(after), big(after * 2))));
            assertThat(one.saved().low())
                    .as("seed %s, round %s", seed, i)
                    .isEqualByComparingTo(one.perYear().low().multiply(big(low - after)));
            assertThat(one.saved().high())
                    .as("seed %s, round %s", seed, i)
                    .isEqualByComparingTo(one.saved().low().multiply(big(2)));
        }
    }

    private static BigDecimal big(long number) {
        return BigDecimal.valueOf(number);
    }

    @Test
    void lowAboveHighIsToldWithItsLine() throws IOException {
        ContentDirectory builtIn = ContentDirectory.builtIn();
        for (String file :
                List.of(
                        "schema/compliance-income.schema.json",
                        "schema/simplification.schema.json",
                        "savings/income.yaml")) {
            Path copy = directory.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, builtIn.text(builtIn.root().resolve(file)));
        }
        Path cases = Files.createDirectories(directory.resolve("savings/cases"));
        Files.writeString(
                cases.resolve("hanoi-1811.yaml"),
                builtIn.text(builtIn.root().resolve("savings/cases/hanoi-1811.yaml"))
                        .replace("subjects: 3228", "subjects: { low: 9, high: 3 }"));

        assertThatExceptionOfType(ContentFault.class)
                .isThrownBy(() -> Savings.read(new ContentDirectory(directory)))
                .withMessage("savings/cases/hanoi-1811.yaml:5: has low above high");
    }
}
