package vn.lienthong.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;
import vn.lienthong.primitives.Outcome;

/** A threshold keeps the precision that was declared, and labels that cannot prove it say so. */
class ThresholdsTest {

    @Test
    void theBoundIsTheShareBelowWhichSoManyRightOnesComeWithAChanceOfFivePerCent() {
        Seed.forAll(
                400,
                random -> {
                    int all = random.nextInt(1, 400);
                    int right = random.nextInt(all + 1);
                    double bound = BinomialBound.lower(right, all, 0.05);

                    assertThat(chanceOfAtLeast(right, all, bound))
                            .as("%d of %d, %s", right, all, bound)
                            .isCloseTo(right == 0 ? 1 : 0.05, within(1e-9));
                });
    }

    /** The upper tail of the binomial distribution, term by term. */
    private static double chanceOfAtLeast(int right, int all, double share) {
        if (share == 0) {
            return right == 0 ? 1 : 0;
        }
        double chance = 0;
        double logChoose = 0;
        for (int k = 0; k <= all; k++) {
            if (k >= right) {
                double log =
                        logChoose
                                + k * Math.log(share)
                                + (k == all ? 0 : (all - k) * Math.log1p(-share));
                chance += Math.exp(log);
            }
            logChoose += Math.log(all - k) - Math.log(k + 1);
        }
        return chance;
    }

    @Test
    void choosesTheLoosestThresholdThatTheLabelsProve() {
        List<LabelledDecision> labels = new ArrayList<>();
        labels.addAll(Collections.nCopies(4_000, new LabelledDecision(0.99995, true)));
        labels.addAll(Collections.nCopies(500, new LabelledDecision(0.997, true)));
        labels.addAll(Collections.nCopies(300, new LabelledDecision(0.97, false)));

        assertThat(Thresholds.from(labels, 0.999))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> {
                            var chosen = (Calibration) accepted.value();
                            // No label lies between 0.98 and 0.995.
                            assertThat(chosen.accept()).isEqualTo(0.995);
                            assertThat(chosen.labels()).isEqualTo(4_500);
                            assertThat(chosen.right()).isEqualTo(4_500);
                            assertThat(chosen.bound()).isBetween(0.9993, 0.99934);
                        });
    }

    @Test
    void saysHowManyLabelsItTakesAndWhatTheyProve() {
        assertThat(Thresholds.needed(0.999)).isEqualTo(2_995);
        assertThat(refusal(Collections.nCopies(2_000, new LabelledDecision(1, true)), 0.999))
                .isEqualTo("labels.too-few {given=2000, needed=2995}");
        List<LabelledDecision> labels = new ArrayList<>();
        labels.addAll(Collections.nCopies(3_990, new LabelledDecision(1, true)));
        labels.addAll(Collections.nCopies(10, new LabelledDecision(1, false)));
        assertThat(refusal(labels, 0.999))
                .isEqualTo("labels.precision {bound=0.9957, precision=0.999}");
    }

    private static String refusal(List<LabelledDecision> labels, double precision) {
        return switch (Thresholds.from(labels, precision)) {
            case Outcome.Accepted<Calibration>(Calibration chosen) -> chosen.toString();
            case Outcome.Refused<Calibration>(var violations) ->
                    violations.getFirst().code()
                            + " "
                            + new java.util.TreeMap<>(violations.getFirst().arguments());
        };
    }

    @Test
    void labelsDrawnWithUnequalChancesCountByWhatTheyStandFor() {
        List<LabelledDecision> equal = new ArrayList<>();
        List<LabelledDecision> scaled = new ArrayList<>();
        List<LabelledDecision> unequal = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            boolean right = i % 200 != 0;
            equal.add(new LabelledDecision(0.99999, right));
            scaled.add(new LabelledDecision(0.99999, right, 7));
            unequal.add(new LabelledDecision(0.99999, right, i < 1_000 ? 1 : 9));
        }

        assertThat(refusal(scaled, 0.98)).isEqualTo(refusal(equal, 0.98));
        assertThat(bound(unequal)).isLessThan(bound(equal));
        assertThat(bound(unequal)).isGreaterThan(0.98);
    }

    private static double bound(List<LabelledDecision> labels) {
        return Thresholds.from(labels, 0.98).orElseThrow().bound();
    }

    @Test
    void ofManyChoicesHardlyMoreThanOneInTwentyBreaksWhatWasDeclared() {
        int[] broken = new int[1];
        int[] chosen = new int[1];
        Seed.forAll(
                1_000,
                random -> {
                    List<LabelledDecision> labels = new ArrayList<>();
                    for (int i = 0; i < 600; i++) {
                        double posterior = posterior(random);
                        labels.add(
                                new LabelledDecision(
                                        posterior, random.nextDouble() < trueShare(posterior)));
                    }
                    if (Thresholds.from(labels, 0.97)
                            instanceof Outcome.Accepted<Calibration>(Calibration proved)) {
                        chosen[0]++;
                        broken[0] += truePrecision(proved.accept()) < 0.97 ? 1 : 0;
                    }
                });

        assertThat(chosen[0]).isGreaterThan(200);
        // Four standard errors above 5 % of a thousand.
        assertThat(broken[0]).isLessThan(78);
    }

    /** Posteriors at a few places, each as often. */
    private static double posterior(RandomGenerator random) {
        return POSTERIORS[random.nextInt(POSTERIORS.length)];
    }

    private static final double[] POSTERIORS = {0.99999, 0.9992, 0.996, 0.985, 0.92, 0.85};

    /** Posteriors that promise too much. */
    private static double trueShare(double posterior) {
        return posterior > 0.99 ? 0.99 : posterior > 0.95 ? 0.96 : 0.8;
    }

    private static double truePrecision(double accept) {
        double sum = 0;
        int count = 0;
        for (double posterior : POSTERIORS) {
            if (posterior >= accept) {
                sum += trueShare(posterior);
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void aModelKeepsWhatItsThresholdStandsOn() {
        Model model = ModelText.builtIn().with(new Calibration(0.999, 0.98, 4_500, 4_500, 0.99933));

        assertThat(ModelText.read(ModelText.write(model)).orElseThrow().calibration())
                .isEqualTo(model.calibration());
        assertThat(ModelText.write(model)).contains("accept.labels-and-right = 4500 4500\n");
    }
}
