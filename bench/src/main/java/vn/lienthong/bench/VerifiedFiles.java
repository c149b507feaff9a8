package vn.lienthong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.lienthong.linkage.match.ModelText;
import vn.lienthong.linkage.register.BuildOrder;
import vn.lienthong.linkage.register.IndexBuild;
import vn.lienthong.linkage.register.RegisterIndex;
import vn.lienthong.linkage.verify.Evaluation;
import vn.lienthong.linkage.verify.Verification;
import vn.lienthong.linkage.verify.VerificationOrder;
import vn.lienthong.synthetic.ErrorRates;
import vn.lienthong.synthetic.RegisterRows;
import vn.lienthong.synthetic.SyntheticFiles;
import vn.lienthong.synthetic.SyntheticPopulation;
import vn.lienthong.synthetic.SyntheticQueries;

/**
 * Files of one size in a directory: a register of synthetic people, its index, records about them
 * with the usual errors, and the truth of these.
 */
final class VerifiedFiles {

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path directory;
    private final int persons;
    private final int records;
    private final long seed;
    private final SyntheticPopulation population;
    private final RegisterRows rows;

    VerifiedFiles(Path directory, int persons, int records, long seed) {
        this.directory = directory;
        this.persons = persons;
        this.records = records;
        this.seed = seed;
        population = Samples.population(seed);
        rows = new RegisterRows(seed, Samples.AS_OF);
    }

    /**
     * What an index came to.
     *
     * @param built seconds it took to build
     * @param bytes how large it is
     * @param opened seconds it took to open
     * @param checked seconds it took to check against its digests
     */
    record Index(double built, long bytes, double opened, double checked) {}

    /**
     * What the verification of all records came to.
     *
     * @param seconds from the opening of the index to the written report
     * @param processor seconds of processor time in that
     * @param found how good the results are
     */
    record Round(double seconds, double processor, Evaluation found) {}

    Path directory() {
        return directory;
    }

    int persons() {
        return persons;
    }

    int records() {
        return records;
    }

    void makeRegister() throws IOException {
        SyntheticFiles.register(extract(), population, persons, rows);
    }

    /** Throws the register away, once there is its index. */
    void deleteRegister() throws IOException {
        Files.delete(extract());
    }

    void makeRecords() throws IOException {
        var queries = new SyntheticQueries(population, persons, seed, ErrorRates.usual());
        SyntheticFiles.queries(directory, queries, records, rows);
    }

    private Path extract() {
        return directory.resolve("register.csv");
    }

    private Path indexFile() {
        return directory.resolve("register.index");
    }

    /**
     * Builds, opens and checks the index.
     *
     * @param memory bytes that sorting may take
     */
    Index build(int threads, long memory) throws IOException {
        long begun = System.nanoTime();
        IndexBuild.build(
                new BuildOrder(extract(), indexFile(), Samples.AS_OF, threads, memory), read -> {});
        double built = seconds(begun);
        begun = System.nanoTime();
        try (RegisterIndex index = RegisterIndex.open(indexFile())) {
            double opened = seconds(begun);
            begun = System.nanoTime();
            index.check(indexFile(), threads);
            return new Index(built, Files.size(indexFile()), opened, seconds(begun));
        }
    }

    /** Verifies all records; the results are thrown away once they are evaluated. */
    Round verify(int threads) throws IOException {
        Path out = directory.resolve("out");
        double cpu = processorSeconds();
        long begun = System.nanoTime();
        Verification.run(
                new VerificationOrder(
                        indexFile(),
                        directory.resolve("queries.csv"),
                        out,
                        ModelText.builtIn(),
                        Map.of(),
                        threads),
                (lines, bytes, size) -> {});
        double took = seconds(begun);
        double processor = processorSeconds() - cpu;
        Evaluation found =
                Evaluation.of(out.resolve("results.csv"), directory.resolve("truth.csv"));
        Samples.delete(out);
        return new Round(took, processor, found);
    }

    /** Processor time of this process so far. */
    static double processorSeconds() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
