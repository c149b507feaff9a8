package vn.lienthong.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.lienthong.reference.AddressResolution;
import vn.lienthong.reference.AddressResolver;

/** Written addresses resolved per second by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AddressResolutionBenchmark {

    private static final int ADDRESSES = 20_000;

    private final AddressResolver resolver =
            AddressResolver.read(Samples.CONTENT.root(), Samples.UNITS);
    private final List<String> addresses =
            new WrittenAddresses(
                            Samples.UNITS,
                            RandomGeneratorFactory.of("L64X128MixRandom")
                                    .create(Long.getLong("seed", 2026)))
                    .some(ADDRESSES);
    private int next;

    /** The next of the mix that {@link WrittenAddresses} describes. */
    @Benchmark
    public AddressResolution address() {
        String address = addresses.get(next);
        next = (next + 1) % ADDRESSES;
        return resolver.resolve(address, Samples.AS_OF);
    }
}
