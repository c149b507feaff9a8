package vn.lienthong.linkage.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import vn.lienthong.linkage.Seed;

/** A cluster is what its pairs speak for on average. */
class ClustersTest {

    private static final int BIT = PairModel.UNIT;

    private static KeptPairs pairs(int[]... pairs) {
        var kept = new KeptPairs();
        for (int[] pair : pairs) {
            kept.add(pair[0], pair[1], pair[2] * BIT, 0);
        }
        return kept;
    }

    @Test
    void oneStrongLinkDoesNotJoinTwoGroupsThatNothingElseJoins() {
        KeptPairs kept =
                pairs(
                        new int[] {0, 1, 9},
                        new int[] {0, 2, 9},
                        new int[] {1, 2, 9},
                        new int[] {2, 3, 8},
                        new int[] {3, 4, 9},
                        new int[] {3, 5, 9},
                        new int[] {4, 5, 9});

        assertThat(Clusters.of(6, kept, 0, 0)).containsExactly(0, 0, 0, 3, 3, 3);
    }

    @Test
    void aRecordComesAlongWhenMostOfAGroupSpeaksForIt() {
        KeptPairs kept =
                pairs(
                        new int[] {0, 1, 9},
                        new int[] {0, 2, 9},
                        new int[] {1, 2, -2},
                        new int[] {0, 3, 1});

        assertThat(Clusters.of(4, kept, 0, 0)).containsExactly(0, 0, 0, 3);
    }

    @Test
    void theThresholdCountsWithThePrior() {
        KeptPairs kept = pairs(new int[] {0, 1, 12});

        assertThat(Clusters.of(2, kept, -11 * BIT, 0)).containsExactly(0, 0);
        assertThat(Clusters.of(2, kept, -13 * BIT, 0)).containsExactly(0, 1);
        assertThat(Clusters.of(2, kept, -11 * BIT, 2 * BIT)).containsExactly(0, 1);
    }

    @Test
    void noTwoClustersAreLeftWhosePairsSpeakForOne() {
        Seed.forAll(
                200,
                random -> {
                    int records = 12;
                    int[][] weights = new int[records][records];
                    KeptPairs kept = drawn(random, weights);
                    int[] clusters = Clusters.of(records, kept, 0, 0);
                    for (int a = 0; a < records; a++) {
                        for (int b = a + 1; b < records; b++) {
                            if (clusters[a] == a && clusters[b] == b) {
                                assertThat(sum(weights, clusters, a, b)).isNegative();
                            }
                        }
                    }
                });
    }

    private static KeptPairs drawn(RandomGenerator random, int[][] weights) {
        var kept = new KeptPairs();
        for (int a = 0; a < weights.length; a++) {
            for (int b = a + 1; b < weights.length; b++) {
                weights[a][b] = -10;
                if (random.nextInt(3) == 0) {
                    weights[a][b] = random.nextInt(-6, 11);
                    kept.add(a, b, weights[a][b] * BIT, 0);
                }
            }
        }
        return kept;
    }

    private static int sum(int[][] weights, int[] clusters, int one, int other) {
        int sum = 0;
        for (int a = 0; a < clusters.length; a++) {
            for (int b = a + 1; b < clusters.length; b++) {
                boolean across =
                        (clusters[a] == one && clusters[b] == other)
                                || (clusters[a] == other && clusters[b] == one);
                sum += across ? weights[a][b] : 0;
            }
        }
        return sum;
    }
}
