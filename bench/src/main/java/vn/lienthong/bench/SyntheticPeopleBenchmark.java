package vn.lienthong.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.lienthong.synthetic.SyntheticPerson;
import vn.lienthong.synthetic.SyntheticPopulation;

/** People made per second by one thread, in the order of their index. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SyntheticPeopleBenchmark {

    private static final int MANY = 100_000_000;

    private final SyntheticPopulation population = Samples.population(Long.getLong("seed", 2026));
    private long next;

    /** One block of neighbours. */
    @Benchmark
    @OperationsPerInvocation(SyntheticPopulation.BLOCK)
    public void people(Blackhole seen) {
        long from = next;
        next = (from + SyntheticPopulation.BLOCK) % MANY;
        population.forEach(from, from + SyntheticPopulation.BLOCK, seen::consume);
    }

    /** The next person alone. */
    SyntheticPerson next() {
        SyntheticPerson person = population.person(next);
        next = (next + 1) % MANY;
        return person;
    }
}
