package vn.lienthong.verification.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Which threshold labels bear, by a bound that is held against its own equation. */
class LabelledStratumTest {

    private static final long SEED = Long.getLong("seed", 20260313L);
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    private static List<LabelledStratum.Label> labels(double posterior, int right, int wrong) {
        var labels = new ArrayList<LabelledStratum.Label>();
        labels.addAll(Collections.nCopies(right, new LabelledStratum.Label(posterior, true)));
        labels.addAll(Collections.nCopies(wrong, new LabelledStratum.Label(posterior, false)));
        return labels;
    }

    /** The bound is the share from which what was seen lies so many deviations away. */
    @Test
    void theBoundSolvesTheEquationOfTheScoreTest() {
        for (int i = 0; i < 1_000; i++) {
            int of = 1 + RANDOM.nextInt(5_000);
            int correct = 1 + RANDOM.nextInt(of);
            double bound = LabelledStratum.lowerBound(correct, of);
            double deviations =
                    ((double) correct / of - bound) / Math.sqrt(bound * (1 - bound) / of);

            assertThat(deviations)
                    .as("seed %d: %d of %d", SEED, correct, of)
                    .isCloseTo(LabelledStratum.DEVIATIONS, within(1e-6));
        }
    }

    /** What is promised: of thresholds chosen so, few are of lines that are worse than declared. */
    @Test
    void aThresholdIsSeldomChosenOfLinesThatAreWorseThanDeclared() {
        double declared = 0.95;
        int chosen = 0;
        int rounds = 2_000;
        for (int round = 0; round < rounds; round++) {
            var labels = new ArrayList<LabelledStratum.Label>();
            for (int i = 0; i < 400; i++) {
                // At every threshold the lines above it are a little worse than declared.
                labels.add(
                        new LabelledStratum.Label(
                                0.8 + 0.2 * RANDOM.nextDouble(),
                                RANDOM.nextDouble() < declared - 0.001));
            }
            Double accept = LabelledStratum.of("A", 400, labels, declared).accept();
            chosen += accept == null ? 0 : 1;
        }

        assertThat((double) chosen / rounds).as("seed %d", SEED).isLessThan(0.05);
    }

    @Test
    void flawlessLabelsMustBeManyEnough() {
        assertThat(LabelledStratum.of("A", 118, labels(0.97, 118, 0), 0.95).accept()).isNull();
        assertThat(LabelledStratum.of("A", 119, labels(0.97, 119, 0), 0.95).accept())
                .isEqualTo(0.9);
    }

    @Test
    void theLeastThresholdIsChosenAboveWhichTheShareHolds() {
        var labels = new ArrayList<>(labels(0.993, 300, 1));
        labels.addAll(labels(0.985, 100, 60));
        LabelledStratum stratum = LabelledStratum.of("A", 500, labels, 0.95);

        assertThat(stratum.accept()).isEqualTo(0.99);
        assertThat(stratum.labels()).isEqualTo(301);
        assertThat(stratum.correct()).isEqualTo(300);
        assertThat(stratum.lowerBound()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void withoutLabelsNothingIsShown() {
        LabelledStratum stratum = LabelledStratum.of("A", 10, List.of(), 0.9);

        assertThat(stratum.accept()).isNull();
        assertThat(stratum.lowerBound()).isZero();
    }
}
