package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolver;

/** A benchmark over addresses that nobody could read would measure nothing. */
class WrittenAddressesTest {

    private static final long SEED = Long.getLong("seed", 2026);

    @Test
    void areMostlyResolved() {
        var resolver = AddressResolver.read(Samples.CONTENT.root(), Samples.UNITS);
        List<String> unresolved =
                addresses().stream()
                        .filter(address ->
                                !(resolver.resolve(address, Samples.AS_OF)
                                        instanceof AddressResolution.Resolved))
                        .toList();

        assertThat(unresolved).as("seed %d", SEED).hasSizeLessThan(25);
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(addresses()).isEqualTo(addresses());
    }

    private static List<String> addresses() {
        return new WrittenAddresses(
                        Samples.UNITS, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED))
                .some(500);
    }
}
