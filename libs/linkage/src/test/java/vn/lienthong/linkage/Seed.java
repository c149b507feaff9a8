package vn.lienthong.linkage;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Runs a claim on many generated cases and names the seed when one breaks it. */
public final class Seed {

    private static final long DEFAULT = 20_250_701L;

    private Seed() {}

    /** Runs {@code claim} on {@code cases} generators, each reproducible from the printed seed. */
    public static void forAll(int cases, Consumer<RandomGenerator> claim) {
        long first = Long.getLong("seed", DEFAULT);
        for (int i = 0; i < cases; i++) {
            long seed = first + i;
            try {
                claim.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("broken with -Dseed=" + seed + ": " + failure, failure);
            }
        }
    }
}
